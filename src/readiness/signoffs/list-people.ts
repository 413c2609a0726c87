import type { RecordView } from '../../model/record-view.ts';
import type { JudgedItem } from '../../model/site.ts';
import type { EvidenceAuthor, HeldWaiver } from './judge-signoff-rules.ts';

/** The waivers that set something aside, with the item's owner. */
export const listHeld = (items: readonly Pick<JudgedItem, 'item' | 'waiver'>[]): HeldWaiver[] =>
  items.flatMap(({ item, waiver }) =>
    waiver === null
      ? []
      : [
          {
            item: item.id,
            approver: waiver.waiver.approver,
            requester: waiver.waiver.requester,
            owner: item.owner,
          },
        ],
  );

/** Who made the evidence that items rest on, by the records it came with. */
export const listAuthors = (
  items: readonly { evidence: readonly { recordId: string | null }[] }[],
  records: readonly RecordView[],
): EvidenceAuthor[] => {
  const used = new Set(items.flatMap(({ evidence }) => evidence.map(({ recordId }) => recordId)));
  return records
    .filter(({ id }) => used.has(id))
    .map(({ id, stored }) => ({ recordId: id, name: stored.record.envelope.actor }));
};
