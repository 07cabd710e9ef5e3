import { fewestGivenUp } from '../solver/fewest-given-up';
import type { Solver } from '../solver/highs';
import type { Relaxation } from '../solver/relaxation';
import type { Watch } from '../solver/watch';
import type { RoadmapInstance } from './instance';
import { buildProgram } from './program';
import type { RoadmapRuleName } from './rule';

/** What has begun has begun. */
const LAST = new Set<RoadmapRuleName['rule']>(['started']);

const WHY: Record<RoadmapRuleName['rule'], string> = {
  horizon: 'the rest can be kept when it may be done after the horizon',
  started: 'the rest can be kept when it may begin in another quarter',
  deadline: 'the rest can be kept when it may be done later',
  prerequisite: 'the rest can be kept when the one may begin before the other is done',
  limit: 'the rest can be kept with more of it in that quarter',
  'one at a time': 'the rest can be kept when more than one of them may be under way',
};

/** A smallest set of rules without which a roadmap exists; empty when the search found none in time. */
export const roadmapRelaxation = (solver: Solver, instance: RoadmapInstance, watch: Watch): Relaxation[] =>
  fewestGivenUp<RoadmapRuleName>(solver, (keep) => buildProgram(instance, keep, true).program, WHY, LAST, watch);
