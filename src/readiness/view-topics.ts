import { type Checklist, TOPICS, type Topic } from '../model/checklist.ts';
import type { JudgedItem, TopicView } from '../model/site.ts';
import { VERDICTS } from '../model/verdict.ts';

/** The scored items of a project by what their sections are about; topics without any are left out. */
export function viewTopics(
  checklists: readonly Checklist[],
  items: ReadonlyMap<string, JudgedItem>,
): TopicView[] {
  const views = new Map<Topic, TopicView>();
  for (const checklist of checklists) {
    const topics = new Map(checklist.sections.map(({ id, topic }) => [id, topic]));
    for (const { id, sectionId } of checklist.items) {
      const judged = items.get(id);
      const topic = topics.get(sectionId);
      if (!judged?.scores || topic == null) continue;
      const view = views.get(topic) ?? startView(topic, judged);
      view.items += 1;
      if (judged.verdict === 'verified') view.verified += 1;
      if (judged.item.claim === 'done') view.claimed += 1;
      view.worst = VERDICTS[Math.min(rank(view), VERDICTS.indexOf(judged.verdict))] ?? view.worst;
      views.set(topic, view);
    }
  }
  return TOPICS.flatMap((topic) => views.get(topic) ?? []);
}

const startView = (topic: Topic, { item, verdict }: JudgedItem): TopicView => ({
  topic,
  sectionId: item.sectionId,
  worst: verdict,
  verified: 0,
  claimed: 0,
  items: 0,
});

const rank = ({ worst }: TopicView): number => VERDICTS.indexOf(worst);
