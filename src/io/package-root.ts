import { fileURLToPath } from 'node:url';

/** The package's root, from `src/io` as well as from `lib/cli`. */
export const PACKAGE_ROOT = fileURLToPath(new URL('../../', import.meta.url));
