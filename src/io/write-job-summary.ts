import { spawn } from 'node:child_process';
import { appendFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * Hands a summary to the CI system whose job this is: GitHub and Azure take a file, Buildkite's agent
 * takes text; the others have no such thing. A summary that fails fails nothing.
 * @param name tells it from others of the same job
 * @returns what must be printed, so that the system takes it; mostly nothing
 */
export const writeJobSummary = async (
  markdown: string,
  name: string,
  env: Variables,
): Promise<string> => {
  const text = `${markdown}\n`;
  try {
    if (env.GITHUB_STEP_SUMMARY) await appendFile(env.GITHUB_STEP_SUMMARY, text);
    else if (env.TF_BUILD && env.AGENT_TEMPDIRECTORY) {
      const file = join(env.AGENT_TEMPDIRECTORY, `${name}.md`);
      await writeFile(file, text);
      return `##vso[task.uploadsummary]${file}\n`;
    } else if (env.BUILDKITE === 'true') await annotate(text, name);
  } catch {
    // What was recorded is recorded.
  }
  return '';
};

/** Milliseconds. */
const PATIENCE = 10_000;

/** Without the agent, or with one that does not answer, there is no annotation. */
const annotate = (text: string, name: string): Promise<void> =>
  new Promise((resolve) => {
    const args = ['annotate', '--style', 'info', '--context', `seaworthy-${name}`];
    const agent = spawn('buildkite-agent', args, {
      stdio: ['pipe', 'ignore', 'ignore'],
      timeout: PATIENCE,
    });
    agent.once('error', () => resolve());
    agent.once('close', () => resolve());
    agent.stdin.once('error', () => {});
    agent.stdin.end(text);
  });
