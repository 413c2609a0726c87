import { listContent } from '../io/list-content.ts';
import { loadSources } from '../io/load-sources.ts';
import { judgeProject, showsSomething } from '../judge-project.ts';
import type { Problem } from '../model/problem.ts';
import type { JudgedSignOff } from '../model/signed.ts';
import type { Project } from '../model/site.ts';
import { setLaterAside } from '../records/set-later-aside.ts';
import { describeUnknown } from './describe-unknown.ts';
import { placeProblems } from './problem-report.ts';
import type { Settled } from './settle-options.ts';

export type JudgedOne =
  | { kind: 'judged'; project: Project; problems: Problem[] }
  | { kind: 'refused'; problems: Problem[] };

/**
 * Reads and judges one project as its page would show it, and nothing beside: neither other projects nor runbooks
 * nor its history. `problems` are those of the site and the project, paths as seen from the current folder.
 */
export const judgeOne = async (id: string, settled: Asked): Promise<JudgedOne> => {
  const judged = await judgeWith(id, settled, 'none');
  // Asking version control takes longer than all the rest; only these are judged by what it tells.
  return judged.kind === 'judged' && judged.project.signoffs.some(mayHaveChanged)
    ? judgeWith(id, settled, 'signed')
    : judged;
};

type Asked = Pick<Settled, 'content' | 'now'>;

const mayHaveChanged = ({ signed, basis }: JudgedSignOff): boolean =>
  signed && basis?.kind !== 'digest';

const judgeWith = async (
  id: string,
  { content, now }: Asked,
  edits: 'none' | 'signed',
): Promise<JudgedOne> => {
  const options = { content, address: null, generator: '', only: id, edits };
  const sources = await loadSources(options);
  const [listed] = sources.projects;
  if (listed === undefined) {
    const { projects } = await listContent(content);
    const known = projects.map((one) => one.id);
    return { kind: 'refused', problems: describeUnknown(id, known, content) };
  }
  const { source } = setLaterAside(listed, { now, clock: new Date().toISOString() });
  // Runbooks are read for readers: they prove nothing, and the gate does not ask for them.
  const asked = { ...source, runbooks: [], alerts: [] };
  const judged = judgeProject(asked, sources.site, { now, digest: sources.digest });
  const { project } = judged;
  const problems = placeProblems(
    [...sources.problems, ...judged.problems, ...project.problems],
    content,
  );
  return showsSomething(project) || source.runbooks.length > 0
    ? { kind: 'judged', project, problems }
    : { kind: 'refused', problems };
};
