import { TOPICS, type Topic } from '../../model/checklist.ts';
import { remember } from '../text/remember.ts';
import { listWords, patternOf, type Words } from '../words/pattern.ts';
import { TOPIC_WORDS } from '../words/topics.ts';

const topics = new Map<string, Topic>();
for (const topic of [...TOPICS].reverse())
  for (const word of listWords(TOPIC_WORDS[topic])) topics.set(word.toLowerCase(), topic);

/** One pattern for all topics: a document has dozens of headings. */
const ANY_TOPIC = new RegExp(
  patternOf({ all: [...topics.keys()].join(',') } satisfies Words),
  'iu',
);

/** What the heading of a section says it is about, by its leftmost known word; null where none is. */
export const readTopic = remember((heading: string): Topic | null => {
  const found = ANY_TOPIC.exec(heading)?.[0].toLowerCase().replace(/\s+/g, ' ');
  return found === undefined ? null : (topics.get(found) ?? null);
});
