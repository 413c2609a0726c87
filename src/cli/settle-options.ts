import { findContent } from '../io/find-content.ts';
import { resolveNow } from '../io/resolve-now.ts';
import type { Problem } from '../model/problem.ts';
import { problem } from '../model/problem-catalogue.ts';
import type { BuildOptions } from './content-options.ts';

export interface Settled {
  kind: 'settled';
  /** Absolute. */
  content: string;
  /** ISO 8601. */
  now: string;
  /** Absolute, ends in a slash, or null. */
  address: string | null;
  /** Starts and ends in a slash. */
  base: string;
}

/** Options as they were typed, made definite, or every reason why they cannot be. */
export const settleOptions = async (
  options: { [Name in keyof BuildOptions]?: BuildOptions[Name] | undefined },
): Promise<Settled | { kind: 'refused'; problems: Problem[] }> => {
  const content = await findContent(options.content, process.cwd());
  const now = resolveNow(options.now, process.env);
  const base = settleBase(options.base ?? '/');
  const address = options.site === undefined ? null : settleAddress(options.site, base ?? '/');
  const problems = [
    ...(content.kind === 'refused' ? content.problems : []),
    ...(now.kind === 'refused' ? now.problems : []),
    ...(base === null ? [invalid('--base', 'a path such as `/docs/`', options.base ?? '')] : []),
    ...(address === undefined
      ? [invalid('--site', 'an address such as `https://example.org`', options.site ?? '')]
      : []),
  ];
  if (content.kind === 'refused' || now.kind === 'refused') return { kind: 'refused', problems };
  if (base === null || address === undefined) return { kind: 'refused', problems };
  return { kind: 'settled', content: content.folder, now: now.now, address, base };
};

export const invalid = (option: string, expected: string, found: string): Problem =>
  problem('option-invalid', { file: '', line: 0, column: 0 }, { option, expected, found });

/** With a slash at both ends; null when it is no path of plain segments. */
export const settleBase = (base: string): string | null => {
  const path = base.replace(/^\/*/, '/').replace(/\/*$/, '/');
  return /^\/(?:[\w~-][\w.~-]*\/)*$/.test(path) ? path : null;
};

const settleAddress = (site: string, base: string): string | undefined => {
  if (!URL.canParse(site)) return undefined;
  const url = new URL(site);
  if (!/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '') return undefined;
  const folder = url.href.replace(/\/*$/, '/');
  return base === '/' ? folder : new URL(base, folder).href;
};
