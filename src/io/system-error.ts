import { getSystemErrorMessage } from 'node:util';

export interface SystemError extends Error {
  code: string;
  errno: number;
  syscall: string;
}

/** True for what the operating system refused, as opposed to a bug of ours. */
export const isSystemError = (error: unknown): error is SystemError =>
  error instanceof Error && 'syscall' in error && 'code' in error && 'errno' in error;

/** The system's own words: "no such file or directory". */
export const describeError = (error: unknown): string => {
  if (isSystemError(error) && typeof error.errno === 'number') {
    return getSystemErrorMessage(error.errno) ?? error.code;
  }
  return error instanceof Error ? error.message : String(error);
};
