import type { Hazard } from '../../model/checklist.ts';

/** Commands that take something away, and what they take. The first row that fits a line counts. */
const HAZARDS: readonly [kind: Hazard['kind'], what: string, pattern: RegExp][] = [
  [
    'destroys',
    'deletes files',
    /\brm\s+(?:-\S+\s+)*-\S*[rRf]|\brm\s+--recursive|\bfind\b.*\s-delete\b|\bshred\b/,
  ],
  [
    'destroys',
    'overwrites a disk',
    /\bmkfs(?:\.\w+)?\b|\bdd\b.*\bof=|\bwipefs\b|\bfdisk\b|\bparted\b.*\b(?:rm|mklabel)\b/,
  ],
  ['destroys', 'empties a file', /\btruncate\s+-s\s*0|^\s*:?\s*>\s*\/\S+/],
  [
    'destroys',
    'drops data',
    /\bdrop\s+(?:table|database|schema|index|view|column|user|role|collection)\b|\bdropdb\b|\.drop(?:Database)?\(\)/i,
  ],
  [
    'destroys',
    'deletes rows',
    /\bdelete\s+from\b|\btruncate\s+(?:table\b|\w)|\.deleteMany\(|\.remove\(\{/i,
  ],
  ['destroys', 'changes rows', /\bupdate\s+[\w."]+\s+set\b/i],
  [
    'destroys',
    'replaces data by a backup',
    /\bpg_restore\b|\bmongorestore\b|\bmysql\b.*<\s*\S+|\bpsql\b.*(?:<\s*\S+|\s-f\s)|\betcdctl\s+snapshot\s+restore\b|\brestic\s+restore\b|\bcp\b.*backup\S*\s+\S+/i,
  ],
  [
    'destroys',
    'empties the cache or queue',
    /\bflush(?:all|db)\b|\bpurge_queue\b|\bcelery\b.*\bpurge\b|\brabbitmqctl\s+(?:purge|delete|reset)|\bkafka-\S+\b.*--delete\b/i,
  ],
  [
    'destroys',
    'removes volumes or images',
    /\bdocker(?:-|\s+)compose\b.*\bdown\b.*\s(?:-v|--volumes)\b|\bdocker\s+(?:system|volume|image|container|builder)\s+(?:prune|rm)\b|\bdocker\s+rmi\b/,
  ],
  [
    'destroys',
    'destroys infrastructure',
    /\b(?:terraform|tofu|pulumi|cdk)\s+destroy\b|\bterraform\s+state\s+rm\b/,
  ],
  [
    'destroys',
    'removes cloud resources',
    /\baws\s+s3\s+(?:rm|rb)\b|\baws\s+\S+\s+(?:delete|terminate|deregister)-|\b(?:gcloud|az|doctl|oci)\b.*\b(?:delete|destroy)\b/,
  ],
  ['destroys', 'removes a release', /\bhelm\s+(?:uninstall|delete)\b/],
  [
    'destroys',
    'deletes a namespace, volume or node',
    /\b(?:kubectl|oc)\b.*\bdelete\s+(?:\S+\s+)*?(?:ns|namespaces?|pvc?s?|persistentvolume\S*|nodes?|crds?|secrets?|configmaps?|machines?)(?:[\s/]|$)/,
  ],
  [
    'destroys',
    'throws away work that is not committed',
    /\bgit\s+(?:reset\s+--hard|clean\s+-\S*[fdx])/,
  ],
  ['destroys', 'rewrites a branch that others have', /\bgit\s+push\b.*(?:\s-f\b|--force)/],
  [
    'destroys',
    'removes a member or key of a cluster',
    /\betcdctl\b.*\b(?:del|member\s+remove)\b|\bconsul\s+kv\s+delete\b|\bvault\s+(?:delete|kv\s+destroy|secrets\s+disable)\b/,
  ],
  ['destroys', 'opens the firewall', /\biptables\s+-F\b|\bufw\s+(?:disable|reset)\b/],
  ['destroys', 'removes a user', /\buserdel\b/],
  [
    'interrupts',
    'stops and starts the cluster’s parts',
    /\b(?:kubectl|oc)\b.*\b(?:delete|drain|cordon|rollout\s+(?:restart|undo)|scale\b.*--replicas[= ]0)\b/,
  ],
  [
    'interrupts',
    'stops services',
    /\bdocker(?:-|\s+)(?:compose\b.*\b)?(?:down|stop|kill)\b|\bsystemctl\s+(?:stop|disable|mask)\b|\bservice\s+\S+\s+stop\b|\bpm2\s+(?:stop|delete)\b/,
  ],
  [
    'interrupts',
    'restarts services, which cuts open connections',
    /\bdocker(?:-|\s+)(?:compose\b.*\b)?restart\b|\bsystemctl\s+(?:restart|reload-or-restart)\b|\bservice\s+\S+\s+restart\b|\bpm2\s+(?:restart|reload)\b/,
  ],
  [
    'interrupts',
    'ends sessions of the database',
    /\bpg_(?:terminate|cancel)_backend\b|\bkill\s+query\b/i,
  ],
  ['interrupts', 'kills processes', /\b(?:kill\s+-(?:9|KILL|SIGKILL)|killall|pkill)\b/],
  ['interrupts', 'takes the machine down', /\b(?:reboot|shutdown|poweroff|halt)\b|\binit\s+[06]\b/],
];

/** One look for most lines, which take nothing away. */
const ANY = new RegExp(HAZARDS.map(([, , pattern]) => pattern.source).join('|'), 'i');

const COMMENT = /^\s*(?:#|\/\/|--\s)/;

/**
 * What the lines of a command take away, each once, in their order. Comments take nothing.
 * @param line that of the first line of the text
 */
export const findHazards = (text: string, line: number): Hazard[] => {
  if (!ANY.test(text)) return [];
  const found = new Map<string, Hazard>();
  text.split('\n').forEach((written, index) => {
    if (COMMENT.test(written)) return;
    const [kind, what] = HAZARDS.find(([, , pattern]) => pattern.test(written)) ?? [];
    if (kind !== undefined && what !== undefined && !found.has(what))
      found.set(what, { kind, what, line: line + index });
  });
  return [...found.values()];
};
