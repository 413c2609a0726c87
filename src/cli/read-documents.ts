import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { setImmediate as letMessagesIn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Checklist } from '../model/checklist.ts';
import type { DocumentSource } from '../model/sources.ts';
import { READING_WORKER, type ReadingTask, takeDocuments } from './reading-worker.ts';

/** Documents from which on another thread saves more than its start costs (a fifth of a second). */
const WORTH_A_THREAD = 50;

/** More would only wait: each result is also copied to the thread that asked for it. */
const MOST_THREADS = 4;

/** Reads all documents, on several threads where there are many. The order stays, as do the results. */
export const readDocuments = async (documents: DocumentSource[]): Promise<Checklist[]> => {
  const task: ReadingTask = { documents, next: new Int32Array(new SharedArrayBuffer(4)) };
  const checklists: Checklist[] = new Array(documents.length);
  const helpers = Array.from({ length: countHelpers(documents.length) }, async () => {
    const workerData = { worker: READING_WORKER.href, task };
    const worker = new Worker(READING_WORKER, { workerData });
    worker.on('message', ({ position, checklist }) => {
      checklists[position] = checklist;
    });
    await once(worker, 'exit');
  });
  const own = async () => {
    for (const { position, checklist } of takeDocuments(task)) {
      checklists[position] = checklist;
      await letMessagesIn();
    }
  };
  await Promise.all([...helpers, own()]);
  return checklists;
};

const countHelpers = (documents: number): number =>
  documents < WORTH_A_THREAD ? 0 : Math.min(availableParallelism(), MOST_THREADS) - 1;
