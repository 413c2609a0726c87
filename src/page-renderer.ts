/** Where the compiled pages are entered: Astro compiles this file together with `pages/`. */

import { StaticPaths } from 'astro:static-paths';
import { createApp } from 'astro/app/entrypoint';

export interface PageRequest {
  /** From the site's root, as on disk. */
  file: string;
  /** As in `Astro.url.pathname`. */
  page: string;
  render: () => Promise<Response>;
}

const app = createApp({ streaming: false });

/** All pages of the Site that was given. */
export const listPages = async (): Promise<PageRequest[]> => {
  const paths = await new StaticPaths(app).getAll();
  return paths.map(({ pathname, route }) => {
    const path = pathname.replace(/^\/|\/$/g, '');
    const file = route.isIndex ? `${path}/index.html`.replace(/^\//, '') : `${path}.html`;
    const url = new URL(file.replace(/(^|\/)index\.html$/, '$1'), ORIGIN);
    return {
      file,
      page: url.pathname,
      render: () => app.render(new Request(url), { routeData: route }),
    };
  });
};

/** No page prints it: all addresses are relative. */
const ORIGIN = 'http://localhost/';
