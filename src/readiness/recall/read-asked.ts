import type { GateSettings } from '../../model/binding.ts';
import type { RecordedJudgement } from '../../model/record.ts';

const DAY = 86_400_000;

/**
 * What a gate asked for, read back from the words of its rules: for records of versions that kept no more.
 * `judge-gate.ts` words them.
 */
export const readAsked = (rules: NonNullable<RecordedJudgement['gate']>['rules']): GateSettings => {
  const titleOf = (name: string): string | null =>
    rules.find(({ rule }) => rule === name)?.title ?? null;
  const figureIn = (title: string | null): number | null => {
    const figure = title === null ? null : /\d+(?:\.\d+)?/.exec(title)?.[0];
    return figure == null ? null : Number(figure);
  };
  const days = figureIn(titleOf('age'));
  return {
    critical: titleOf('critical') !== null,
    contradictions: titleOf('contradictions') !== null,
    verified: figureIn(titleOf('verified')),
    age: days === null ? null : days * DAY,
    signoffs: titleOf('signoffs') !== null,
    roles: [...(titleOf('signoffs') ?? '').matchAll(/`([^`]*)`/g)].map(([, role = '']) => role),
    bound: titleOf('signoffs')?.includes('bound to a digest') ?? false,
    separation: titleOf('separation') !== null,
    streams: titleOf('streams') !== null,
    items: rules.flatMap(({ rule, title }) =>
      rule === 'items' ? [/`(.*)`/.exec(title)?.[1] ?? '*'] : [],
    ),
  };
};
