import type { Checklist } from '../model/checklist.ts';
import { GLOSSARY } from '../model/glossary.ts';
import type { JudgedRunbook } from '../model/runbook-view.ts';
import type { Term } from '../model/start-view.ts';

/** The terms of the field that a system's documents use, by name, with what each means. */
export const findTerms = (
  checklists: readonly Checklist[],
  { runbooks, introduction }: { runbooks: readonly JudgedRunbook[]; introduction: string },
): Term[] => {
  const found = new Set<string>();
  const read = (text: string): void => {
    for (const [term] of text.matchAll(TERMS)) found.add(term.toUpperCase());
  };
  read(introduction);
  for (const { items } of checklists) for (const { text } of items) read(text);
  for (const { title, steps } of runbooks)
    for (const text of [title, ...steps.map((step) => step.title)]) read(text);
  return Object.entries(GLOSSARY)
    .filter(([name]) => found.has(name))
    .map(([name, meaning]) => ({ name, meaning }));
};

/** Capitals only, but for percentiles: "p95" is written either way. */
const TERMS = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${Object.keys(GLOSSARY).join('|')}|p50|p95|p99)(?![\\p{L}\\p{N}])`,
  'gu',
);
