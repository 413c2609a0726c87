import type { DeclaredSignOff } from '../../model/binding.ts';
import { quote } from '../front-matter/render-binding.ts';

/** A sign-off as an entry of `signoffs` in front matter, on one line. */
export const renderSignoff = ({
  role,
  name,
  date,
  statement,
  digest,
}: Omit<DeclaredSignOff, 'place'>): string => {
  const signed = digest === null ? null : `sha256:${digest}`;
  const pairs = Object.entries({ role, name, date, statement, signed });
  return `{${pairs.flatMap(([key, value]) => (value === null ? [] : [`${key}: ${quote(value)}`])).join(', ')}}`;
};
