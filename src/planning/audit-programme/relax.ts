import type { Solver } from '../solver/highs';
import { addElastic } from '../solver/elastic';
import type { Relaxation } from '../solver/relaxation';
import { solveMip } from '../solver/solve-mip';
import type { Watch } from '../solver/watch';
import type { AuditInstance } from './instance';
import { buildProgram } from './program';
import type { AuditRuleName, RuleKeeper } from './rule';

/** Giving up what was demanded explains least: among sets of one size, one with fewer of these is preferred. */
const DEMANDED = new Set<AuditRuleName['rule']>(['mandatory', 'locked']);
const PREFERENCE = 1e-3;

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
export function auditRelaxation(solver: Solver, instance: AuditInstance, watch: Watch): Relaxation[] {
  const switches = new Map<string, { readonly rule: AuditRuleName; readonly column: number }>();
  const keep: RuleKeeper = (program, rule, terms, low, high) => {
    const key = `${rule.rule}: ${rule.of}`;
    const column = switches.get(key)?.column ?? program.binary(DEMANDED.has(rule.rule) ? 1 + PREFERENCE : 1);
    switches.set(key, { rule, column });
    const row = { columns: terms.map(([place]) => place), coefficients: terms.map(([, value]) => value), low, high };
    addElastic(program, row, column, 'switch');
  };
  const { program } = buildProgram(instance, keep, true);
  const own = new Set([...switches.values()].map(({ column }) => column));
  const columns = program.columns.map((column, j) => (own.has(j) ? column : { ...column, cost: 0 }));
  const { values } = solveMip(solver, { columns, rows: program.rows }, { gap: 0, absoluteGap: PREFERENCE / 2 }, watch);
  if (!values) return [];
  return [...switches]
    .filter(([, { column }]) => values[column]! > 0.5)
    .map(([constraint, { rule }]) => ({ constraint, why: WHY[rule.rule] }));
}
