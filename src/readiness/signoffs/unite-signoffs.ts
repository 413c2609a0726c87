import type { DeclaredSignOff } from '../../model/binding.ts';
import type { Checklist, SignOff } from '../../model/checklist.ts';
import type { JudgedSignOff } from '../../model/signed.ts';

export type PlacedSignOff = SignOff & Pick<JudgedSignOff, 'path' | 'source'>;

/** The lines of the documents, with what front matter answers them; what answers none stands for itself. */
export const uniteSignoffs = (
  checklists: readonly Pick<Checklist, 'path' | 'signoffs'>[],
  declared: readonly DeclaredSignOff[],
): PlacedSignOff[] => {
  const lines = checklists.flatMap(({ path, signoffs }) =>
    signoffs.map((one): PlacedSignOff => ({ ...one, path, source: 'document' })),
  );
  for (const one of lastOfEach(declared)) {
    const at = lines.findIndex((line) => answers(one, line));
    const line = lines[at];
    if (line === undefined) lines.push(placeDeclared(one));
    else lines[at] = answerLine(line, one);
  }
  return lines;
};

/** Whoever signs again adds an entry: the last of a role counts. */
const lastOfEach = (declared: readonly DeclaredSignOff[]): DeclaredSignOff[] => [
  ...new Map(declared.map((one) => [foldRole(one.role), one])).values(),
];

/** A line that is signed already stands, unless this came later or says what it lacks. */
const answers = (one: DeclaredSignOff, line: PlacedSignOff): boolean =>
  line.source === 'document' &&
  foldRole(line.role) === foldRole(one.role) &&
  (!line.signed ||
    (line.name === one.name && line.digest === null) ||
    (one.date !== null && one.date > (line.date ?? '')));

/** Roles are the same whatever stands around their words. */
export const foldRole = (role: string): string =>
  role
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const answerLine = (line: PlacedSignOff, one: DeclaredSignOff): PlacedSignOff => ({
  ...line,
  name: one.name,
  date: one.date ?? line.date,
  statement: one.statement ?? line.statement,
  digest: one.digest,
  signed: true,
  source: 'front matter',
});

const placeDeclared = ({ place, ...one }: DeclaredSignOff): PlacedSignOff => ({
  ...one,
  group: null,
  fields: [],
  signed: true,
  ticked: false,
  line: place.line,
  path: place.file,
  source: 'front matter',
});
