import { compareText } from '../model/compare-text.ts';
import type { Problem } from '../model/problem.ts';
import { readSignatureName } from '../model/signature.ts';
import type { RecordSource } from '../model/sources.ts';
import { type FoundFile, loadArchives } from './archive/load-archives.ts';
import type { ListedRecords } from './list-folder.ts';
import { digestBytes, loadRecords } from './load-records.ts';
import { addSignatures, loadSignatureFiles } from './signatures/load-signatures.ts';
import type { Trust } from './signatures/load-trust.ts';

/**
 * The records of a project, whether each is a file or lies in an archive, with the signatures beside them.
 * Nobody further on knows the difference.
 */
export const loadRecordSet = async (
  content: string,
  { records, signatures, archives }: Omit<ListedRecords, 'strays'>,
  { trust, problems }: { trust: Trust; problems: Problem[] },
): Promise<RecordSource[]> => {
  const archived = await loadArchives(content, archives, problems);
  const isSignature = ({ path }: FoundFile): boolean =>
    readSignatureName(path.slice(path.lastIndexOf('/') + 1)) !== null;
  const loose = await loadRecords(content, records, problems);
  const kept = archived
    .filter((file) => !isSignature(file))
    .map((file) => ({ ...file, digest: digestBytes(file.bytes) }));
  const files = [
    ...(await loadSignatureFiles(content, signatures, problems)),
    ...archived.filter(isSignature),
  ];
  return addSignatures(unite(loose, kept), unite(files.map(withDigest), []), { trust, problems });
};

const withDigest = (file: FoundFile) => ({ ...file, digest: digestBytes(file.bytes) });

/** A file and its copy in an archive are one; two that differ stay two, so that the false one is named. */
const unite = <File extends { path: string; digest: string }>(
  loose: readonly File[],
  archived: readonly File[],
): File[] => {
  const known = new Set<string>();
  return [...loose, ...archived]
    .filter(({ path, digest }) => {
      const key = `${path} ${digest}`;
      if (known.has(key)) return false;
      known.add(key);
      return true;
    })
    .sort((a, b) => compareText(a.path, b.path));
};
