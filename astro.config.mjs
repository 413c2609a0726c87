/** For `astro check` and editors. Builds go through `seaworthy build`, which shares this configuration. */
import { fileURLToPath } from 'node:url';
import { createAstroConfig } from './src/io/astro-config.ts';

const folder = (name) => fileURLToPath(new URL(name, import.meta.url));

const { configFile, root, ...config } = createAstroConfig({
  out: folder('dist/site'),
  cache: folder('.seaworthy'),
  server: folder('dist/server'),
});

export default { ...config, publicDir: folder('public') };
