/** What a runbook needs, in the order in which a reader needs it, and what it is called where it is missing. */
export const RUNBOOK_NEEDS = [
  { title: 'Says when it is for', code: 'runbook-purpose-missing' },
  { title: 'Tells what to do', code: 'runbook-stub' },
  { title: 'Has all its parts', code: 'runbook-section-missing' },
  { title: 'No heading is empty', code: 'runbook-section-empty' },
  { title: 'Is finished', code: 'runbook-unfinished' },
  { title: 'Says what one should see', code: 'runbook-step-silent' },
  { title: 'Knows the way back', code: 'runbook-without-way-back' },
  { title: 'Has an owner', code: 'runbook-unowned' },
  { title: 'Was tried, and lately', code: 'runbook-never-exercised' },
  { title: 'Its links lead somewhere', code: 'runbook-link-dead' },
  { title: 'Is easy to read', code: 'runbook-hard-to-read' },
  { title: 'Gives nothing away', code: 'runbook-exposes-secret' },
] as const;

export type RunbookNeed = (typeof RUNBOOK_NEEDS)[number]['code'];
