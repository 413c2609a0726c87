import type { z } from 'zod';
import { type DeclaredEvidence, type Level, NO_EVIDENCE } from '../../model/binding.ts';
import type { Place, Problem } from '../../model/problem.ts';
import { type ProblemCode, problem } from '../../model/problem-catalogue.ts';
import {
  BINDING,
  DURATION,
  makeBindings,
  makeSignOffs,
  makeWaivers,
  SIGNOFF,
  WAIVER,
} from './declared-schemas.ts';
import { describeMisfit } from './describe-misfit.ts';
import type { YamlEntry } from './parse-yaml.ts';
import { readGateSettings, readLevel } from './read-gate-settings.ts';

/**
 * Bindings, waivers and the gate of a project's front matter. What cannot be read is a problem at its
 * line and left out: it never binds, waives or opens anything.
 */
export const readDeclared = (
  data: Record<string, unknown>,
  entries: readonly YamlEntry[],
  file: string,
): { declared: DeclaredEvidence; problems: Problem[] } => {
  const { evidence, waivers, signoffs, gate, levels, valid, inferred } = data;
  const given = [evidence, waivers, signoffs, gate, levels, valid, inferred];
  if (given.every((one) => one === undefined || one === null))
    return { declared: NO_EVIDENCE, problems: [] };
  const problems: Problem[] = [];
  const placeOf = (entry: YamlEntry | undefined): Place => ({
    file,
    line: entry?.line ?? 1,
    column: entry?.column ?? 1,
  });
  const placeOfKey = (...keys: string[]): Place =>
    placeOf(
      entries.find(
        ({ path }) => path.length === keys.length && path.every((key, at) => key === keys[at]),
      ),
    );
  const readList = <T, R>(
    key: string,
    value: unknown,
    { code, schema, make }: Reader<T, R>,
  ): R[] => {
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value)) {
      const values = { key, expected: 'a list', found: describeValue(value) };
      problems.push(problem(code, placeOfKey(key), values));
      return [];
    }
    const places = placeMembers(key, value, entries);
    return value.flatMap((one, at) => {
      const own = places[at] ?? [];
      const place = own.length > 0 ? placeOf(own[0]) : placeOfKey(key);
      const parsed = schema.safeParse(one);
      if (parsed.success) return make(parsed.data, place);
      const { name, values } = describeMisfit(`${key}.${at + 1}`, one, parsed.error);
      const wrong = own.find(({ path }) => path[1] === name);
      problems.push(problem(code, wrong === undefined ? place : placeOf(wrong), values));
      return [];
    });
  };
  const rules = readGateSettings(gate);
  if (rules.error !== null) {
    const { name, values } = describeMisfit('gate', gate, rules.error);
    const place = name === null ? placeOfKey('gate') : placeOfKey('gate', name);
    problems.push(problem('gate-invalid', place, values));
  }
  const readLevels = (value: readonly unknown[]): Level[] => {
    const places = placeMembers('levels', value, entries);
    const names = new Set<string>();
    return value.map((one, at) => {
      const { level, error } = readLevel(one);
      const own = places[at] ?? [];
      if (error === null && names.has(level.name)) {
        const entry = own.find(({ path }) => path[1] === 'name') ?? own[0];
        const values = { key: `levels.${at + 1}.name`, expected: 'a name of its own' };
        const found = `\`${level.name}\` again`;
        problems.push(problem('gate-invalid', placeOf(entry), { ...values, found }));
      }
      names.add(level.name);
      if (error === null) return level;
      const { name, values } = describeMisfit(`levels.${at + 1}`, one, error);
      const entry = own.find(({ path }) => path[1] === name) ?? own[0];
      const place = entry === undefined ? placeOfKey('levels') : placeOf(entry);
      problems.push(problem('gate-invalid', place, values));
      return level;
    });
  };
  const validity = DURATION.nullish().safeParse(valid);
  if (!validity.success) {
    const { values } = describeMisfit('valid', valid, validity.error);
    problems.push(problem('binding-invalid', placeOfKey('valid'), values));
  }
  const isSwitch = inferred === undefined || inferred === null || SWITCH.has(inferred);
  if (!isSwitch) {
    const values = { key: 'inferred', expected: 'true or false', found: describeValue(inferred) };
    problems.push(problem('binding-invalid', placeOfKey('inferred'), values));
  }
  const declared: DeclaredEvidence = {
    bindings: readList('evidence', evidence, {
      code: 'binding-invalid',
      schema: BINDING,
      make: makeBindings,
    }),
    waivers: readList('waivers', waivers, {
      code: 'waiver-invalid',
      schema: WAIVER,
      make: makeWaivers,
    }),
    signoffs: readList('signoffs', signoffs, {
      code: 'signoff-invalid',
      schema: SIGNOFF,
      make: makeSignOffs,
    }),
    gate: rules.gate,
    levels: readLevels(
      levels === undefined || levels === null ? [] : Array.isArray(levels) ? levels : [levels],
    ),
    validity: validity.data ?? null,
    infers: inferred === undefined || inferred === null || SWITCH.get(inferred) === true,
    unread: 0,
  };
  return { declared, problems };
};

interface Reader<T, R> {
  code: ProblemCode;
  schema: z.ZodType<T>;
  make: (value: T, place: Place) => R[];
}

/** YAML 1.2 knows only the first two; the others are words people know from YAML 1.1. */
const SWITCH = new Map<unknown, boolean>([
  [true, true],
  [false, false],
  ['on', true],
  ['off', false],
  ['yes', true],
  ['no', false],
]);

/** The keys of each map in a list: entries know their keys and not their place in the list. */
const placeMembers = (
  key: string,
  list: readonly unknown[],
  entries: readonly YamlEntry[],
): YamlEntry[][] => {
  const keys = entries.filter(({ path }) => path.length === 2 && path[0] === key);
  let read = 0;
  return list.map((one) => {
    const count = typeof one === 'object' && one !== null ? Object.keys(one).length : 0;
    read += count;
    return keys.slice(read - count, read);
  });
};

const describeValue = (value: unknown): string =>
  Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'a map' : `\`${value}\``;
