/** A thread that helps `readDocuments`: takes documents in turn until none is left. */
import { parentPort, workerData } from 'node:worker_threads';
import { readChecklist } from '../documents/read-checklist.ts';
import type { Checklist } from '../model/checklist.ts';
import type { DocumentSource } from '../model/sources.ts';

/** This file as it runs: `.ts` in a checkout, `.js` in a package. */
export const READING_WORKER = new URL(import.meta.url);

export interface ReadingTask {
  documents: DocumentSource[];
  /** One number shared by all threads: the position of the next document that nobody has taken. */
  next: Int32Array<SharedArrayBuffer>;
}

export interface ReadingResult {
  position: number;
  checklist: Checklist;
}

/** Reads what no other thread has taken, one document for each step of the iteration. */
export function* takeDocuments({ documents, next }: ReadingTask): Generator<ReadingResult> {
  for (;;) {
    const position = Atomics.add(next, 0, 1);
    const document = documents[position];
    if (document === undefined) return;
    yield { position, checklist: readChecklist(document.bytes, document.path) };
  }
}

if (workerData?.worker === READING_WORKER.href) {
  for (const result of takeDocuments(workerData.task)) parentPort?.postMessage(result);
}
