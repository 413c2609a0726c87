import { z } from 'zod';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import { hasKeys } from '../values.ts';
import { addSummedCoverage, compareShown, type Share, sumShares } from './add-coverage.ts';

const KINDS = ['lines', 'functions', 'regions', 'branches'] as const;

const SHARE = z.looseObject({
  count: z.number(),
  covered: z.number(),
  percent: z.number().nullish().catch(null),
});
const TOTALS = z.looseObject({
  lines: SHARE,
  functions: SHARE.nullish(),
  regions: SHARE.nullish(),
  branches: SHARE.nullish(),
});
type Totals = z.infer<typeof TOTALS>;

/** `llvm-cov export`. The totals are the sum of the files, and are compared with it. */
export const LLVM_COV: JsonFormat = defineJsonFormat({
  id: 'llvm-cov',
  name: 'llvm-cov JSON',
  tools: ['llvm-cov export', 'cargo-llvm-cov', 'swift test --enable-code-coverage'],
  specification: 'https://llvm.org/docs/CommandGuide/llvm-cov.html#export-command',
  yields: ['measure', 'scope'],
  recognise: (value) =>
    hasKeys(value, 'type', 'data') && value.type === 'llvm.coverage.json.export',
  schema: z.looseObject({
    data: z.array(
      z.looseObject({ totals: TOTALS, files: z.array(z.looseObject({ summary: TOTALS })) }),
    ),
  }),
  read: ({ data }, draft) => {
    const files = data.flatMap((one) => one.files.map(({ summary }) => summary));
    const totals = data.map((one) => one.totals);
    draft.addScope('files', files.length);
    for (const kind of KINDS) {
      if (!totals.some((one) => one[kind])) continue;
      addSummedCoverage(draft, kind, sumOf(totals, kind), sumOf(files, kind));
      const [first] = totals;
      if (totals.length === 1 && first !== undefined)
        compareShown(draft, sumOf(totals, kind), first[kind]?.percent ?? null);
    }
    if (data.length === 0) draft.addScope('lines', 0);
  },
});

const sumOf = (all: readonly Totals[], kind: (typeof KINDS)[number]): Share =>
  sumShares(
    all.flatMap((one) => {
      const share = one[kind];
      return share ? [{ covered: share.covered, total: share.count }] : [];
    }),
  );
