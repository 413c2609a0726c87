/** The front matter of a runbook's file. */
import { z } from 'zod';
import { rankAlertSeverity } from '../../model/alert-severity.ts';
import { type Runbook, SEVERITIES } from '../../model/checklist.ts';
import type { Problem } from '../../model/problem.ts';
import { problem } from '../../model/problem-catalogue.ts';
import { DURATION } from '../front-matter/declared-schemas.ts';
import { describeMisfit } from '../front-matter/describe-misfit.ts';
import { readSeverityWord } from '../items/read-markers.ts';
import { namePart } from './name-part.ts';

const text = z.union([z.string(), z.number()]).transform(String).pipe(z.string().trim().min(1));
const texts = z.union([text, z.array(text)]).transform((value): string[] => [value].flat());

const severity = z
  .union([
    z.enum(SEVERITIES),
    text.transform((word) => readSeverityWord(word) ?? rankAlertSeverity(word)),
  ])
  .refine((value) => value !== null, {
    error: 'expected one of critical, high, medium, low, received another text',
  });

const date = z.iso.date();
const exercised = z.union([
  date.transform((at) => ({ at, by: null as string | null })),
  z
    .strictObject({ at: date, by: text.optional() })
    .transform(({ at, by }) => ({ at, by: by ?? null })),
]);

const KEYS = {
  title: text,
  alerts: texts,
  symptoms: texts,
  severity,
  owner: text,
  services: texts,
  items: texts,
  duration: text,
  exercised,
  valid: DURATION,
};

type Key = keyof typeof KEYS;
const SHAPE = z.object(KEYS).partial();
export type RunbookSettings = z.infer<typeof SHAPE>;

/** Words of other tools for the same thing. */
const ALIASES: Readonly<Record<string, Key>> = {
  alert: 'alerts',
  alertname: 'alerts',
  symptom: 'symptoms',
  service: 'services',
  last_exercised: 'exercised',
  'last-exercised': 'exercised',
  last_tested: 'exercised',
  priority: 'severity',
  team: 'owner',
};

/** Whether the front matter of a runbook means something by it. */
export const isRunbookKey = (key: string): boolean =>
  Object.hasOwn(KEYS, key) || Object.hasOwn(ALIASES, key);

/** What cannot be used is a problem at its line, and left out; keys of other tools are none. */
export const readRunbookSettings = (
  data: Record<string, unknown>,
  placeOf: (key: string) => Problem['place'],
): { settings: RunbookSettings; problems: Problem[] } => {
  const settings: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const [written, value] of Object.entries(data)) {
    const key = Object.hasOwn(KEYS, written) ? (written as Key) : ALIASES[written];
    if (key === undefined || value === null || value === '') continue;
    if (written !== key && Object.hasOwn(data, key)) continue;
    const read = KEYS[key].safeParse(value);
    if (read.success) settings[key] = read.data;
    else {
      const { values } = describeMisfit(written, value, read.error);
      const found = String(values.found).replaceAll('`', '');
      problems.push(problem('front-matter-value', placeOf(written), { ...values, found }));
    }
  }
  return { settings: settings as RunbookSettings, problems };
};

/** What the front matter says goes before what the text does. */
export const applySettings = (runbook: Runbook, settings: RunbookSettings): Runbook => ({
  ...runbook,
  title: settings.title ?? runbook.title,
  aim: runbook.aim === 'steps' ? namePart(settings.title ?? '') : runbook.aim,
  alerts: settings.alerts ?? runbook.alerts,
  triggers: [...(settings.symptoms ?? []), ...runbook.triggers],
  severity: settings.severity ?? null,
  owner: settings.owner ?? null,
  services: settings.services ?? [],
  serves: settings.items ?? [],
  duration: settings.duration ?? runbook.duration,
  exercised: settings.exercised ?? null,
  validity: settings.valid ?? null,
});
