import { z } from 'zod';
import type { Conclusion } from '../../model/evidence.ts';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import { hasKeys, isListOf, toText } from '../values.ts';
import { ANYTHING, TEXT } from './loose-schemas.ts';
import { firstLine } from './message-lines.ts';
import { warnOf } from './warn-of.ts';

const CONTROL = z.looseObject({
  id: z.string(),
  title: TEXT,
  impact: z.number().nullish(),
  results: z
    .array(z.looseObject({ status: TEXT, message: TEXT, code_desc: TEXT, backtrace: ANYTHING }))
    .nullish(),
});
type Control = z.infer<typeof CONTROL>;

/** Also the Heimdall data format, which other scanners are converted to. */
export const INSPEC: JsonFormat = defineJsonFormat({
  id: 'inspec-json',
  name: 'InSpec JSON',
  tools: ['InSpec', 'CINC Auditor', 'SAF CLI'],
  specification: 'https://docs.chef.io/inspec/reporters/',
  yields: ['check', 'scope'],
  recognise: (value) =>
    hasKeys(value, 'profiles', 'platform') &&
    isListOf(value.profiles, (one) => hasKeys(one, 'controls')),
  schema: z.looseObject({
    version: TEXT,
    profiles: z.array(
      z.looseObject({
        name: TEXT,
        status: TEXT,
        status_message: TEXT,
        controls: z.array(CONTROL),
      }),
    ),
  }),
  read: ({ version, profiles }, draft) => {
    draft.setTool('inspec', version);
    // Those that cannot run on this system are skipped whole.
    const idle = profiles.filter(({ status }) => status === 'skipped' || status === 'failed');
    warnOf(
      draft,
      'profiles that did not run',
      idle.map((one) => firstLine(one.status_message, firstLine(one.name, 'a profile'))),
    );
    for (const { name, controls } of profiles) {
      draft.addScope('controls', controls.length);
      for (const control of controls)
        draft.addCheck({
          name: firstLine(`${control.id}: ${toText(control.title) ?? control.id}`),
          group: firstLine(name, 'a profile without a name'),
          conclusion: concludeControl(control),
        });
    }
  },
});

/** The worst of its results; an impact of 0 says that a control does not apply. A control without results was not tried. */
const concludeControl = ({ results, impact }: Control): Conclusion => {
  const words = (results ?? []).map(({ status, backtrace }) =>
    backtrace == null ? status : 'error',
  );
  if (words.includes('failed')) return impact === 0 ? 'neutral' : 'failure';
  if (words.includes('error')) return 'error';
  if (words.length === 0) return impact === 0 ? 'neutral' : 'pending';
  if (words.every((word) => word === 'skipped')) return impact === 0 ? 'neutral' : 'skipped';
  return words.every((word) => word === 'passed' || word === 'skipped') ? 'success' : 'error';
};
