/** The reader's browser computes the digests of a project's records and checks how they are linked. */
import { checkFiles, type Finding, type RecordFile } from './verify/check-files.ts';

const find = <Kind extends Element>(selector: string): Kind | null =>
  document.querySelector<Kind>(selector);
const tools = find<HTMLElement>('#_verify-tools');
const button = find<HTMLButtonElement>('#_verify-run');
const or = find<HTMLElement>('#_verify-or');
const chooser = find<HTMLInputElement>('#_verify-files');
const said = find<HTMLElement>('#_verify-said');
const list = find<HTMLUListElement>('#_verify-found');

/** Signatures of some kinds are JSON too. */
const IS_RECORD = /^\d{8}T\d{6}Z-[0-9a-f]{16}\.json$/;

/** `<digest>  <name>`, a line each. */
const names = (find('#_manifest')?.textContent ?? '')
  .split('\n')
  .flatMap((line) => /^[0-9a-f]{64} {2}(\S+)$/.exec(line)?.[1] ?? []);
const heads = [...document.querySelectorAll('#_heads code')].map(({ textContent }) =>
  (textContent ?? '').replace('sha256:', ''),
);

const say = (text: string, findings: readonly Finding[] = []): void => {
  if (said === null || list === null) return;
  said.textContent = text;
  list.replaceChildren(
    ...findings.map(({ name, text: what }) => {
      const entry = document.createElement('li');
      const code = document.createElement('code');
      code.textContent = name;
      entry.append(code, ` ${what}.`);
      return entry;
    }),
  );
};

const digest = async (bytes: ArrayBuffer): Promise<string> => {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
};

const readFile = async (name: string, bytes: ArrayBuffer): Promise<RecordFile> => ({
  name,
  digest: await digest(bytes),
  text: new TextDecoder().decode(bytes),
});

const count = (all: number, word: string): string => `${all} ${word}${all === 1 ? '' : 's'}`;

const report = (files: readonly RecordFile[]): void => {
  const findings = checkFiles(files, { names, heads, now: Date.now() });
  say(
    findings.length === 0
      ? `${count(files.length, 'record')} read here, ${files.length === 1 ? 'its digest' : 'all digests'} computed in this browser: each has the bytes its name was made of, and each one that another follows is there.`
      : `${count(files.length, 'record')} read here; ${count(findings.length, 'thing')} wrong:`,
    findings,
  );
};

const fetchAll = async (): Promise<void> => {
  say('Reading …');
  const files: RecordFile[] = [];
  for (let at = 0; at < names.length; at += AT_ONCE)
    for (const file of await Promise.all(names.slice(at, at + AT_ONCE).map(fetchOne)))
      if (file !== null) files.push(file);
  report(files);
};

const AT_ONCE = 8;

const fetchOne = async (name: string): Promise<RecordFile | null> => {
  // Not from the cache: what the host has now is what is asked for.
  const answer = await fetch(`${tools?.dataset.records ?? ''}${name}`, { cache: 'no-store' });
  return answer.ok ? readFile(name, await answer.arrayBuffer()) : null;
};

const readChosen = async (): Promise<void> => {
  const chosen = [...(chooser?.files ?? [])].filter(({ name }) => IS_RECORD.test(name));
  const read = chosen.map(async (file) => readFile(file.name, await file.arrayBuffer()));
  report(await Promise.all(read));
};

/** What cannot be computed is said, and never taken for a pass. */
const attempt = (work: () => Promise<void>) => async (): Promise<void> => {
  try {
    await work();
  } catch {
    say(
      'Nothing was checked: the records could not be read from here. Choose their files, or use `seaworthy verify`.',
    );
  }
};

if (tools !== null && button !== null && chooser !== null) {
  tools.hidden = false;
  if (globalThis.crypto?.subtle === undefined) {
    button.disabled = true;
    chooser.disabled = true;
    say(
      'This browser computes no digests on a page from here: open the site over https or from localhost, or use `sha256sum`.',
    );
  } else if (location.protocol === 'file:') {
    button.hidden = true;
    if (or !== null) or.hidden = true;
    say(
      'A page opened from a file may not read the files beside it by itself: choose the records, all files of the folder “records” beside this one that end in .json.',
    );
  }
  button.addEventListener('click', attempt(fetchAll));
  chooser.addEventListener('change', attempt(readChosen));
}
