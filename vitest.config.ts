import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Builds and browsers share two cores: generous limits, and no test depends on speed.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'code',
          // No test changes what others import: loading it once per worker takes half the time of the run.
          isolate: false,
          include: ['test/**/*.test.ts'],
          exclude: ['test/site/**'],
          setupFiles: ['test/steady-seed.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: ['test/site/**/*.test.ts'],
          globalSetup: ['test/site/global-setup.ts'],
          expect: { poll: { timeout: 60_000 } },
        },
      },
    ],
  },
});
