import { addElastic } from '../solver/elastic';
import type { Solver } from '../solver/highs';
import type { Relaxation } from '../solver/relaxation';
import { solveMip } from '../solver/solve-mip';
import type { Watch } from '../solver/watch';
import type { RoadmapInstance } from './instance';
import { buildProgram } from './program';
import { type RoadmapRuleName, ruleName, type RuleKeeper } from './rule';

/** What has begun has begun: among sets of one size, one with fewer of these is preferred. */
const PREFERENCE = 1e-3;

const WHY: Record<RoadmapRuleName['rule'], string> = {
  horizon: 'the rest can be kept when it may be done after the horizon',
  started: 'the rest can be kept when it may begin in another quarter',
  deadline: 'the rest can be kept when it may be done later',
  prerequisite: 'the rest can be kept when the one may begin before the other is done',
  limit: 'the rest can be kept with more of it in that quarter',
  'one at a time': 'the rest can be kept when more than one of them may be under way',
};

/** A smallest set of rules without which a roadmap exists; empty when the search found none in time. */
export function roadmapRelaxation(solver: Solver, instance: RoadmapInstance, watch: Watch): Relaxation[] {
  const switches = new Map<string, { readonly rule: RoadmapRuleName; readonly column: number }>();
  const keep: RuleKeeper = (program, rule, terms, low, high) => {
    const name = ruleName(rule);
    const column = switches.get(name)?.column ?? program.binary(rule.rule === 'started' ? 1 + PREFERENCE : 1);
    switches.set(name, { rule, column });
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
