import type { FleetWatch } from '../../model/fleet-watch.ts';
import type { Project } from '../../model/site.ts';
import { listContradictions } from './list-contradictions.ts';
import { listLapses } from './list-lapses.ts';
import { listSilentStreams } from './list-streams.ts';
import { listUnproven } from './list-unproven.ts';

/** What needs someone, over all systems. @param now ISO 8601, the moment of judging */
export const watchFleet = (projects: readonly Project[], now: string): FleetWatch => ({
  contradictions: listContradictions(projects),
  lapses: listLapses(projects, now),
  streams: listSilentStreams(projects),
  unproven: listUnproven(projects),
  unrecorded: projects.filter(({ records }) => records.length === 0),
});
