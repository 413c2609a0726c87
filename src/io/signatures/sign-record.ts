import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { SIGNATURE_NAMESPACE } from '../../model/signature.ts';
import { describeError } from '../system-error.ts';

export type SignedRecord =
  | { kind: 'signed'; signature: string }
  /** `found`: what came instead, for people. */
  | { kind: 'failed'; found: string };

/**
 * Signs a text with `ssh-keygen -Y sign`, so that keys on tokens, in agents and behind passphrases work as
 * they do for commits; the question for a passphrase goes to the terminal.
 * @param key path of a private key, or of a public one whose private key an agent holds
 */
export const signRecord = async (record: string, key: string): Promise<SignedRecord> => {
  const child = spawn('ssh-keygen', ['-Y', 'sign', '-f', key, '-n', SIGNATURE_NAMESPACE], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | Error>((resolve) => {
    child.once('error', resolve);
    child.once('close', (code) => resolve(code ?? 1));
  });
  // It may end before it has read anything.
  child.stdin.on('error', () => {});
  child.stdin.end(record);
  const [signature, said, code] = await Promise.all([
    text(child.stdout).catch(() => ''),
    text(child.stderr).catch(() => ''),
    ended,
  ]);
  if (code instanceof Error) {
    const isMissing = (code as NodeJS.ErrnoException).code === 'ENOENT';
    return { kind: 'failed', found: isMissing ? 'no `ssh-keygen`' : describeError(code) };
  }
  if (code === 0 && signature.includes('BEGIN SSH SIGNATURE')) return { kind: 'signed', signature };
  const [line = `exit code ${code}`] = said
    .split(/\r?\n/)
    .filter((one) => /\S/.test(one))
    .slice(-1);
  return { kind: 'failed', found: `\`${line.trim().replaceAll('`', "'")}\`` };
};
