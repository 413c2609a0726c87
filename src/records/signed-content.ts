/** What a sign-off approved, as its file: named by its digest, never changed, read back strictly. */
import { z } from 'zod';
import { CLAIMS, PHASES, SEVERITIES } from '../model/checklist.ts';
import type { Problem } from '../model/problem.ts';
import { problem } from '../model/problem-catalogue.ts';
import { SIGNED_SCHEMA, type SignedContent } from '../model/signed.ts';
import type { RecordSource } from '../model/sources.ts';
import { VERDICTS } from '../model/verdict.ts';

/** One form for one content, an item a line, so that version control shows what is in it. */
export const renderSigned = (content: SignedContent): string => {
  const { schema, project, ...lists } = content;
  const { items, criteria, rules, bindings } = lists;
  const lines = Object.entries({
    items: items.map(({ id, text, leaf, phase, severity, claim, verdict, waiver, details }) => ({
      ...{ id, text, leaf, phase, severity, claim, verdict, waiver, details },
    })),
    criteria,
    rules: rules.map(({ name, says }) => ({ name, says })),
    bindings: bindings.map(({ item, says }) => ({ item, says })),
  }).map(
    ([key, list]) =>
      `${JSON.stringify(key)}:[${list.map((one) => `\n${JSON.stringify(one)}`).join(',')}]`,
  );
  const head = { schema, project };
  const facts = Object.entries(head).map(
    ([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`,
  );
  return `{\n${[...facts, ...lines].join(',\n')}\n}\n`;
};

/**
 * The contents that files hold, by their digests. The digest is that of the content and not of the bytes:
 * line ends that version control changed void nothing.
 */
export const readSigned = (
  files: readonly RecordSource[],
  digest: (text: string) => string,
): { contents: Map<string, SignedContent>; problems: Problem[] } => {
  const contents = new Map<string, SignedContent>();
  const problems: Problem[] = [];
  for (const { path, bytes } of files) {
    const content = parseSigned(new TextDecoder().decode(bytes));
    const own = content === null ? null : digest(renderSigned(content));
    const named = /([^/]*)\.json$/.exec(path)?.[1] ?? '';
    if (content === null || own === null || !own.startsWith(named) || named.length < LEAST) {
      const found = own === null ? 'something else' : `one of \`${own.slice(0, LEAST)}\``;
      problems.push(problem('signed-damaged', { file: path, line: 0, column: 0 }, { found }));
    } else contents.set(own, content);
  }
  return { contents, problems };
};

/** Digits of the digest that a name has. */
const LEAST = 16;

const parseSigned = (text: string): SignedContent | null => {
  try {
    return SIGNED.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
};

const text = z.string();
const maybe = text.nullable();

const SIGNED = z.strictObject({
  schema: z.literal(SIGNED_SCHEMA),
  project: text,
  items: z.array(
    z.strictObject({
      id: text,
      text,
      leaf: z.boolean(),
      phase: z.enum(PHASES),
      severity: z.enum(SEVERITIES),
      claim: z.enum(CLAIMS).nullable(),
      verdict: z.enum(VERDICTS).nullable(),
      waiver: maybe,
      details: z.array(text),
    }),
  ),
  criteria: z.array(text),
  rules: z.array(z.strictObject({ name: text, says: text })),
  bindings: z.array(z.strictObject({ item: text, says: text })),
});
