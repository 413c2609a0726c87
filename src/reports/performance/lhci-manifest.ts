import { z } from 'zod';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import { entriesOf, hasKeys, isObject, toWebAddress } from '../values.ts';

/** The list of runs of Lighthouse CI. Of each page the run it calls representative counts, and how many there were. */
export const LHCI_MANIFEST: JsonFormat = defineJsonFormat({
  id: 'lhci-manifest',
  name: 'Lighthouse CI manifest',
  tools: ['Lighthouse CI'],
  specification:
    'https://github.com/GoogleChrome/lighthouse-ci/blob/main/docs/configuration.md#upload',
  yields: ['measure', 'scope'],
  recognise: (value) =>
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((run) => hasKeys(run, 'url', 'isRepresentativeRun', 'summary')),
  schema: z.array(
    z.looseObject({
      url: z.string(),
      isRepresentativeRun: z.boolean(),
      summary: z.custom<Record<string, unknown>>(isObject),
    }),
  ),
  read: (runs, draft) => {
    draft.setTool('lighthouse-ci');
    const pages = new Map<string, typeof runs>();
    for (const run of runs) pages.set(run.url, [...(pages.get(run.url) ?? []), run]);
    draft.addScope('urls', pages.size);
    for (const [url, ofPage] of pages) {
      const run = ofPage.find(({ isRepresentativeRun }) => isRepresentativeRun);
      const subject = toWebAddress(url);
      if (run === undefined)
        draft.problem('value-missing', {
          name: subject ?? 'a page',
          found: 'no representative run',
        });
      for (const [id, value] of entriesOf(run?.summary))
        draft.addMeasure({
          name: `lighthouse.${id}`,
          statistic: 'value',
          value,
          unit: 'score',
          subject,
          count: ofPage.length,
        });
    }
  },
});
