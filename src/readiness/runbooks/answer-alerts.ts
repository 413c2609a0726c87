import type { AlertRule } from '../../model/alert.ts';
import type { Runbook } from '../../model/checklist.ts';

/** Which runbooks an alert leads to, and what its `runbook_url` is worth. */
export interface Answer {
  runbooks: string[];
  url: 'none' | 'leads' | 'dead' | 'elsewhere';
}

export interface Whereabouts {
  /** Absolute address of the site, or null. */
  address: string | null;
  /** Of the project's repository, or null. */
  repository: string | null;
}

/**
 * A runbook answers an alert that it names, that its `runbook_url` leads to, or whose name is that of its
 * file or title. Addresses of this site, of the repository and relative ones are resolved; what lies
 * elsewhere is believed.
 */
export const answerAlert = (
  { name, runbookUrl }: AlertRule,
  runbooks: readonly Runbook[],
  whereabouts: Whereabouts,
): Answer => {
  const wanted = fold(name);
  const named = runbooks.filter(
    (runbook) =>
      runbook.alerts.some((alert) => fold(alert) === wanted) ||
      [runbook.id, runbook.title].some((text) => fold(text) === wanted),
  );
  if (runbookUrl === null) return { runbooks: named.map(({ id }) => id), url: 'none' };
  const place = resolvePlace(runbookUrl, whereabouts);
  const linked = place === null ? [] : runbooks.filter((runbook) => leadsTo(place, runbook));
  const ids = [...new Set([...named, ...linked].map(({ id }) => id))];
  if (linked.length > 0) return { runbooks: ids, url: 'leads' };
  if (place === null) return { runbooks: ids, url: 'elsewhere' };
  // The page of the alert itself, which then shows what answers it.
  const isOwnPage = fold(lastPart(place)) === wanted && ids.length > 0;
  return { runbooks: ids, url: isOwnPage ? 'leads' : 'dead' };
};

/** Letters and digits alone: "high-error-rate" and "HighErrorRate" are one name. */
export const fold = (text: string): string =>
  text.toLowerCase().replace(/[^\p{L}\p{N}\p{M}]+/gu, '');

/** The path of an address that is ours to know; null for any other. */
const resolvePlace = (url: string, { address, repository }: Whereabouts): string | null => {
  const [plain = ''] = url.split(/[?#]/);
  // What a template fills in is not known before it fires, except for the alert's own name.
  if (/\{\{/.test(plain)) return null;
  if (!/^[a-z][a-z0-9+.-]*:/i.test(plain)) return plain.replace(/^(?:\.{0,2}\/)+/, '');
  for (const base of [address, repository])
    if (base !== null && plain.startsWith(base.replace(/\/*$/, '/')))
      return plain.slice(base.replace(/\/*$/, '/').length);
  return null;
};

const leadsTo = (place: string, runbook: Runbook): boolean => {
  const path = place.replace(/\/index\.html$|\/$/, '');
  const stem = fold(lastPart(path).replace(/\.(?:md|html)$/i, ''));
  if (stem === '') return false;
  const names = [
    runbook.id,
    ...runbook.alerts,
    runbook.path.replace(/^.*\//, '').replace(/\.md$/i, ''),
  ];
  return /(?:^|\/)runbooks?\//i.test(`/${path}`) && names.some((name) => fold(name) === stem);
};

const lastPart = (path: string): string => {
  const [last = ''] = path.replace(/\/+$/, '').split('/').slice(-1);
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
};
