import { appendFile } from 'node:fs/promises';

/** Adds to the summary that GitHub shows for a job; nothing elsewhere. A summary that fails fails nothing. */
export const writeJobSummary = async (markdown: string): Promise<void> => {
  const path = process.env.GITHUB_STEP_SUMMARY;
  if (!path) return;
  await appendFile(path, `${markdown}\n`).catch(() => {});
};
