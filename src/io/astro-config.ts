/** The one Astro configuration: `build`, `dev`, `astro check` and editors share it. */
import { basename, join } from 'node:path';
import type { AstroInlineConfig, AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { PACKAGE_ROOT } from './package-root.ts';

export interface AstroFolders {
  /** Empty at first; others may write into it while Astro does. */
  out: string;
  /** Ours alone. Astro's own files go here, so that nothing is ever written into the package. */
  cache: string;
  /** Ours alone, and on the file system of `out`: Astro renames files from here to there. */
  server: string;
}

export const createAstroConfig = ({ out, cache, server }: AstroFolders): AstroInlineConfig => ({
  configFile: false,
  root: join(cache, 'root'),
  srcDir: join(PACKAGE_ROOT, 'src'),
  publicDir: join(cache, 'public'),
  outDir: out,
  cacheDir: join(cache, 'astro'),
  mode: 'production',
  logLevel: 'error',
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  build: {
    format: 'preserve',
    inlineStylesheets: 'never',
    server,
  },
  integrations: [keepToBuildServer],
  vite: {
    cacheDir: join(cache, 'vite'),
    build: { assetsInlineLimit: 0, emptyOutDir: false },
    server: { fs: { allow: [PACKAGE_ROOT, cache] } },
    plugins: [resolveFromPackage(), enterByRenderer],
    experimental: {
      // Astro writes `url(/_astro/…)` into stylesheets: absolute, so broken under a base path and
      // from the file system. Fonts lie beside the stylesheet that names them.
      renderBuiltUrl: (file, { hostType }) =>
        hostType === 'css' ? `./${basename(file)}` : undefined,
    },
  },
});

/**
 * Astro compiles pages into the current folder when the output lies elsewhere, and that folder is the
 * user's. Only an adapter may ask for `build.server` instead, so this is one that does nothing else.
 */
const keepToBuildServer: AstroIntegration = {
  name: 'seaworthy:keep-to-build-server',
  hooks: {
    'astro:config:done': ({ setAdapter }) =>
      setAdapter({
        name: 'seaworthy:keep-to-build-server',
        entrypointResolution: 'auto',
        adapterFeatures: { buildOutput: 'static', preserveBuildServerDir: true },
        supportedAstroFeatures: { staticOutput: 'stable', sharpImageService: 'stable' },
      }),
  },
};

/**
 * Astro imports its own modules from entries and virtual modules, which have no place on disk; they
 * would be looked for from the current folder and from `root`, and neither need have an Astro.
 */
const resolveFromPackage = (): Plugin => ({
  name: 'seaworthy:resolve-from-package',
  enforce: 'pre',
  resolveId(id, _importer, options) {
    if (!id.startsWith('astro/')) return null;
    return this.resolve(id, join(PACKAGE_ROOT, 'astro.config.mjs'), { ...options, skipSelf: true });
  },
});

/** Pages are rendered by `io/write-pages.ts`, which enters them here. */
const enterByRenderer: Plugin = {
  name: 'seaworthy:enter-by-renderer',
  configEnvironment: (name) =>
    name === 'prerender'
      ? {
          build: { rolldownOptions: { input: join(PACKAGE_ROOT, 'src/page-renderer.ts') } },
          resolve: { noExternal: true },
        }
      : null,
};
