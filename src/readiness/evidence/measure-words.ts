/**
 * The only words that an item may hold beside its figures for its measure to be inferred. Any other word
 * may narrow what is meant ("payments", "new code", "checkout"), and then the figure of the whole
 * would answer another question.
 */
const wordsOf = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

export const COVERAGE_WORDS = wordsOf(`
  coverage test tests testing code unit line lines branch branches function functions statement
  statements automated pytest jest vitest cov pytest-cov --cov suite project codebase overall total minimum min
`);

export const LATENCY_WORDS = wordsOf(`
  api apis http latency latencies response responses responds respond answer answers time times
  endpoint endpoints request requests percentile ms milliseconds millisecond sec second seconds s
`);

export const FILLER_WORDS = wordsOf(`
  a an the is are be at least most than less more over under below above greater lower higher or equal
  to of for in on and with within all not exceeds exceed exceeding stays stay remains reached reaches
  reach achieved met meets meet target targets goal threshold thresholds limit required requires
  maintained measured verified confirmed ensured ensure verify confirm percent must should we our up
  ci passes pass passing kept keep has have by
`);
