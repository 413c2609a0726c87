import type { TestProject } from 'vitest/node';
import { type Demonstration, serveDemonstration } from './serve-demonstration.ts';

declare module 'vitest' {
  interface ProvidedContext {
    demonstration: Demonstration;
  }
}

/** One build for all browser tests, in whatever process they run. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const { folder, address, stop } = await serveDemonstration();
  project.provide('demonstration', { folder, address });
  return stop;
};
