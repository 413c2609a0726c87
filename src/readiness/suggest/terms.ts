/** Words of items and of evidence, brought to one form, so that "Logins are rate-limited" meets `test_login_rate_limit`. */

const STOP: ReadonlySet<string> = new Set(
  `a an the is are be been was were do does did has have had it its of to in on at for from by with without and or
  as into over under all any each every no not never must should shall can will we our us you your they that this
  these those there when then than if only also via per up out off so such which who what where how new own same
  test tests tested testing should spec specs suite suites case cases passing passes pass passed green works work
  working ok succeeds success successfully verified verify checks checked check ensure ensured run runs running
  e g i ie eg etc`
    .trim()
    .split(/\s+/),
);

/** Words that mean the same, by the first of each group. */
const SAME: ReadonlyMap<string, string> = new Map(
  [
    'auth authentication authenticate authenticated authn signin login logon',
    'logout signout logoff',
    'db database postgres postgresql mysql',
    'config configuration configured settings',
    'limit limited limiter limiting throttle throttled throttling',
    'restore restored restoring restoration recover recovered recovery',
    'delete deleted deleting deletion remove removed removal erase erased erasure',
    'refuse refused refuses reject rejected rejects deny denied denies block blocked blocks',
    'expire expired expires expiry expiration',
    'migrate migrated migration migrations',
    'deploy deployed deployment deployments deploys',
    'encrypt encrypted encrypts encryption',
    'retry retried retries retrying',
    'log logged logs logging',
    'alert alerts alerted alerting',
    'build built builds building',
    'health healthy healthcheck',
    'metric metrics',
    'notify notified notification notifications notifies',
    'pay payment payments',
    'sign signed signature signatures',
    'valid validate validated validates validation',
    'back rollback roll revert reverted',
    'email mail mails emails',
    'fail failed fails failing failure failures',
    'rehearse rehearsed rehearsal drill drills drilled exercise exercised',
    'withdraw withdrawn withdrawal',
  ].flatMap((group) => {
    const [first = '', ...others] = group.split(' ');
    return [first, ...others].map((word) => [word, first] as const);
  }),
);

const stem = (word: string): string => {
  const known = SAME.get(word);
  if (known !== undefined) return known;
  const short = word
    .replace(/ies$/, 'y')
    .replace(/(ss|x|ch|sh)es$/, '$1')
    .replace(/([^s])s$/, '$1')
    .replace(/(?<=\w{4})(?:ing|ed)$/, '')
    .replace(/(?<=\w{3})e$/, '');
  return SAME.get(short) ?? short;
};

/** The terms of a text: its words without those that say nothing, in one form each. */
export const readTerms = (text: string): Set<string> => {
  const words = text
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1 && !STOP.has(word) && !/^\d+$/.test(word));
  return new Set(words.map(stem));
};
