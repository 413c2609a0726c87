import type { Site } from '../model/site.ts';
import { SITE_SCHEMA, type SiteFacts } from '../model/site-facts.ts';

/** `site.json`: what the site was built of, with an entry a line. */
export const renderSiteFacts = ({
  builtAt,
  generator,
  address,
  inputs,
  projects,
}: Site): string => {
  const heads = Object.fromEntries(
    projects
      .filter(({ records }) => records.length > 0)
      .map(({ id, records }) => [
        id,
        records.filter(({ isHead }) => isHead).map(({ stored }) => stored.digest),
      ]),
  );
  const facts: SiteFacts = { schema: SITE_SCHEMA, builtAt, generator, address, inputs, heads };
  return `${JSON.stringify(facts, null, 1)}\n`;
};
