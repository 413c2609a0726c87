import type { DeclaredEvidence } from '../../model/binding.ts';
import type { Item, Runbook } from '../../model/checklist.ts';
import { createNameMatcher } from '../../model/match-name.ts';
import { DRILL_GROUP } from '../../model/runbook-view.ts';

/**
 * Whether an item is what a runbook serves: its author says so, a drill of it is bound to the item, or the
 * item names the runbook's file or one of its alerts.
 */
export const servesItem = (runbook: Runbook, item: Item, declared: DeclaredEvidence): boolean =>
  runbook.serves.some((glob) => createNameMatcher(glob)(item.id)) ||
  isBound(runbook, item, declared) ||
  runbook.alerts.some((alert) => namesAlert(item, alert)) ||
  (runbook.origin === 'file' &&
    item.files.some((file) => runbook.path.endsWith(`/${file.replace(/^\.\//, '')}`)));

/** As a whole word: `ApiDown` is not in `ApiDownload`. */
export const namesAlert = ({ text, details, commands }: Item, alert: string): boolean =>
  [text, ...details, ...commands].some((line) => holdsWord(line, alert));

const holdsWord = (text: string, word: string): boolean => {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const around = [text[at - 1] ?? '', text[at + word.length] ?? ''];
    if (!around.some((letter) => /[\p{L}\p{N}_]/u.test(letter))) return true;
  }
  return false;
};

const isBound = (runbook: Runbook, item: Item, { bindings }: DeclaredEvidence): boolean =>
  bindings.some(
    ({ item: glob, binding: { selector } }) =>
      selector.kind === 'check' &&
      selector.group === DRILL_GROUP &&
      createNameMatcher(selector.name)(runbook.id) &&
      createNameMatcher(glob)(item.id),
  );
