import { resolveFullText } from '../../model/addresses.ts';

/** Pagefind, where there is http: a page opened from the file system may not import its modules. */
export interface TextHit {
  address: string;
  title: string;
  /** HTML with `<mark>` only, as Pagefind makes it. */
  excerpt: string;
}

interface PagefindResult {
  data: () => Promise<{
    url: string;
    meta: { title?: string };
    sub_results: { url: string; title: string; excerpt: string }[];
  }>;
}

interface Pagefind {
  search: (query: string) => Promise<{ results: PagefindResult[] }>;
}

const MOST_PAGES = 8;
/** Sections and runbooks shown of one project. */
const MOST_PLACES = 3;

let loading: Promise<Pagefind | null> | undefined;

/** Hits in documents and runbooks; none where full text is not to be had. */
export const findText = async (query: string, siteRoot: URL): Promise<TextHit[]> => {
  if (!location.protocol.startsWith('http') || query.trim().length < 2) return [];
  loading ??= load(new URL('pagefind/pagefind.js', siteRoot));
  try {
    const { results } = (await (await loading)?.search(query)) ?? { results: [] };
    const pages = await Promise.all(results.slice(0, MOST_PAGES).map((result) => result.data()));
    return pages.flatMap(({ url, meta, sub_results }) =>
      sub_results.slice(0, MOST_PLACES).map((place) => ({
        address: resolveFullText(place.url || url),
        title: [place.title, meta.title]
          .filter((part, at, all) => part && all.indexOf(part) === at)
          .join(', '),
        excerpt: place.excerpt,
      })),
    );
  } catch {
    return [];
  }
};

const load = async (address: URL): Promise<Pagefind | null> => {
  try {
    return (await import(/* @vite-ignore */ address.href)) as Pagefind;
  } catch {
    return null;
  }
};
