import type { Checklist } from '../model/checklist.ts';

/** What front matter or metadata may name an owner in; pages of settings have no metadata. */
export type OwnedPart = Pick<Checklist, 'settings'> & Partial<Pick<Checklist, 'metadata'>>;

/** Who owns the project: the first that front matter names, else the first in the documents' metadata. */
export const findOwner = (parts: readonly OwnedPart[]): string | null =>
  parts.find(({ settings }) => settings.owner !== undefined)?.settings.owner ??
  parts.flatMap(({ metadata = [] }) => metadata).find(isOwner)?.value ??
  null;

const isOwner = ({ key, value }: Checklist['metadata'][number]): boolean =>
  value !== null && OWNER.test(key);

const OWNER = /^(?:(?:project|service|system|document|checklist)\s+)?owner$/i;
