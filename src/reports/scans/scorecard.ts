import { z } from 'zod';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import { hasKeys, toCommit, toInstant } from '../values.ts';
import { TEXT } from './loose-schemas.ts';
import { firstLine } from './message-lines.ts';
import { warnOf } from './warn-of.ts';

/** Scores are from 0 to 10; -1 stands for a check that could not be made. */
export const SCORECARD: JsonFormat = defineJsonFormat({
  id: 'scorecard-json',
  name: 'OpenSSF Scorecard JSON',
  tools: ['OpenSSF Scorecard'],
  specification: 'https://github.com/ossf/scorecard#formatting-results',
  yields: ['measure', 'scope'],
  recognise: (value) => hasKeys(value, 'scorecard', 'checks', 'repo'),
  schema: z.looseObject({
    date: TEXT,
    repo: z.looseObject({ commit: TEXT }),
    scorecard: z.looseObject({ version: TEXT }),
    score: z.number(),
    checks: z.array(z.looseObject({ name: z.string(), score: z.number() })).nullable(),
  }),
  read: ({ date, repo, scorecard, score, checks }, draft) => {
    draft.setTool('scorecard', scorecard.version);
    draft.setRun({ commit: toCommit(repo.commit) });
    draft.addTimes({ finishedAt: toInstant(date) });
    const made = (checks ?? []).filter((check) => check.score >= 0);
    draft.addScope('controls', made.length);
    const scores = [{ name: 'score', score }, ...made].filter((one) => one.score >= 0);
    for (const one of scores)
      draft.addMeasure({
        name: `scorecard.${firstLine(one.name)}`,
        statistic: 'value',
        value: one.score,
        unit: 'none',
      });
    const missing = (checks ?? []).filter((check) => check.score < 0);
    warnOf(
      draft,
      'checks that could not be made',
      missing.map(({ name }) => firstLine(name)),
    );
  },
});
