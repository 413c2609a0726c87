import type { JudgedItem } from '../model/site.ts';

/** What would prove an item, in a few words. Code between backticks. */
export const adviseProof = ({ verdict, evidence, item }: JudgedItem): string => {
  const said = (state: JudgedItem['evidence'][number]['state']): string =>
    evidence.find((one) => one.state === state)?.sentence ?? '';
  switch (verdict) {
    case 'contradicted':
    case 'failing':
      return `Mend it: ${said('fails')}`;
    case 'expired':
      return 'Record its evidence again: what there is has expired';
    case 'missing':
      return `Let CI record its evidence: ${lower(said('missing'))}`;
    default:
      if (evidence.length > 0) return `Let CI record its evidence: ${lower(said('missing'))}`;
      return item.claim === 'done' ? 'Bind evidence to it' : 'Do it, and bind evidence to it';
  }
};

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
