import type { Runbook } from '../../model/checklist.ts';
import { isFolderIndex } from '../../model/runbook.ts';

export interface KnownPages {
  /** Files of the project that are shown. */
  paths: ReadonlySet<string>;
  runbooks: readonly Runbook[];
}

/** Links to headings and to files of the project that are not there. Addresses on the web are not followed. */
export const findDeadLinks = (runbook: Runbook, known: KnownPages): Runbook['findings']['links'] =>
  runbook.findings.links.filter(({ url }) => isDead(url, runbook, known));

const isDead = (url: string, runbook: Runbook, known: KnownPages): boolean => {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(url)) return false;
  const [, written = '', anchor = ''] = /^([^#?]*)[^#]*#?(.*)$/s.exec(url) ?? [];
  if (written === '') return anchor !== '' && !holds(runbook, anchor);
  const path = resolvePath(runbook.path, decode(written));
  // What lies outside the project may be there, and the index of a folder is no page.
  const [, name] = /([^/]*)\.md$/i.exec(path ?? '') ?? [];
  if (path === null || name === undefined || isFolderIndex(name)) return false;
  if (!known.paths.has(path)) return runbook.origin === 'file' && isInside(path, runbook);
  const target = known.runbooks.find((one) => one.origin === 'file' && one.path === path);
  return target !== undefined && anchor !== '' && !holds(target, anchor);
};

const holds = ({ findings }: Runbook, anchor: string): boolean =>
  findings.anchors.includes(decode(anchor).toLowerCase());

/** In the folder of the project, which is that around `runbooks/`. */
const isInside = (path: string, runbook: Runbook): boolean =>
  path.startsWith(runbook.path.replace(/[^/]*\/[^/]*$/, ''));

/** null where it leaves the content folder. */
const resolvePath = (from: string, to: string): string | null => {
  const parts = from.split('/').slice(0, -1);
  for (const part of to.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.join('/');
};

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};
