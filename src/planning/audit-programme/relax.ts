import { fewestGivenUp } from '../solver/fewest-given-up';
import type { Solver } from '../solver/highs';
import type { Relaxation } from '../solver/relaxation';
import type { Watch } from '../solver/watch';
import type { AuditInstance } from './instance';
import { buildProgram } from './program';
import type { AuditRuleName } from './rule';

/** Giving up what was demanded explains least. */
const LAST = new Set<AuditRuleName['rule']>(['mandatory', 'locked']);

const WHY: Record<AuditRuleName['rule'], string> = {
  mandatory: 'the rest can be kept when it may be left out',
  locked: 'the rest can be kept when it may move',
  window: 'the rest can be kept when it may be held outside its window',
  independence: 'the rest can be kept when this auditor counts as independent',
  team_max: 'the rest can be kept with a larger team',
  competence: 'the rest can be kept without, or with an auditor who gains, this competence',
  lead: 'the rest can be kept without, or with another, auditor who may lead',
  half_days: 'the rest can be kept with more time of this auditor',
  unit: 'the rest can be kept with more than one audit of this unit in the period',
  after: 'the rest can be kept in another order',
};

/** A smallest set of rules without which a programme exists; empty when the search found none in time. */
export const auditRelaxation = (solver: Solver, instance: AuditInstance, watch: Watch): Relaxation[] =>
  fewestGivenUp<AuditRuleName>(solver, (keep) => buildProgram(instance, keep, true).program, WHY, LAST, watch);
