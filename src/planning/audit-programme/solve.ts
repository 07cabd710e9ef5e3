import type { Solver } from '../solver/highs';
import { type PlanStatus, relativeGap, type SearchResult } from '../solver/plan-status';
import { type MipAnswer, solveMip } from '../solver/solve-mip';
import type { Watch } from '../solver/watch';
import { auditViolations } from './check';
import { auditCost } from './cost';
import { greedyProgramme } from './greedy';
import type { AuditCost, AuditInstance, AuditPlan } from './instance';
import { type AuditProgram, auditProgram } from './program';

export interface AuditResult extends SearchResult {
  readonly plan: AuditPlan | null;
  readonly cost: AuditCost | null;
}

/** The audit programme of least cost under all rules of the instance. */
export function solveAuditProgramme(solver: Solver, instance: AuditInstance, gap: number, watch: Watch): AuditResult {
  const begun = watch.seconds();
  const known = greedyProgramme(instance);
  const start = auditViolations(instance, known).length === 0 ? known : null;
  if (start) watch.report({ objective: auditCost(instance, start).total, bound: null });
  const program = auditProgram(instance);
  const answer = solveMip(
    solver,
    program.program,
    { gap, ...(start ? { start: program.toValues(start) } : {}) },
    watch,
  );
  const plan = answer.values ? settled(solver, program, answer.values, watch) : start;
  if (plan) assertKept(instance, plan);
  const cost = plan && auditCost(instance, plan);
  return { ...searchResult(answer, cost?.total ?? null, gap), seconds: watch.seconds() - begun, plan, cost };
}

function searchResult(answer: MipAnswer, objective: number | null, gap: number): Omit<SearchResult, 'seconds'> {
  if (answer.status === 'INFEASIBLE') return { status: 'INFEASIBLE', objective: null, bound: null, gap: null };
  const status: PlanStatus =
    answer.status === 'PROVEN' ? 'OPTIMAL' : answer.status === 'TIME_LIMIT' ? 'TIME_LIMIT' : 'FEASIBLE';
  const proven = answer.status === 'PROVEN' && gap === 0;
  const bound = proven ? objective : answer.bound === null ? null : Math.min(answer.bound, objective ?? answer.bound);
  return { status, objective, bound, gap: relativeGap(objective, bound) };
}

/** The plan of a solution. Half days that are not whole are shared out anew: a vertex of that transportation problem is whole. */
function settled(solver: Solver, { program, toPlan }: AuditProgram, values: Float64Array, watch: Watch): AuditPlan {
  const plan = toPlan(values);
  if (plan.every(({ team }) => team.every(({ halfDays }) => isWhole(halfDays)))) return rounded(plan);
  const columns = program.columns.map((column, j) => {
    const value = Math.round(values[j]!);
    return column.whole ? { ...column, low: value, high: value, whole: false } : column;
  });
  const answer = solveMip(
    solver,
    { columns, rows: program.rows },
    { gap: 0 },
    { ...watch, left: () => SECONDS_TO_SETTLE },
  );
  if (!answer.values) throw new Error('the half days of a plan cannot be shared out');
  return rounded(toPlan(answer.values));
}

const SECONDS_TO_SETTLE = 10;

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < 1e-4;
}

function rounded(plan: AuditPlan): AuditPlan {
  return plan.map((slot) => ({
    ...slot,
    team: slot.team.map(({ auditor, halfDays }) => ({ auditor, halfDays: Math.round(halfDays) })),
  }));
}

function assertKept(instance: AuditInstance, plan: AuditPlan): void {
  const broken = auditViolations(instance, plan);
  if (broken.length > 0)
    throw new Error(`the plan breaks its rules: ${broken.map(({ message }) => message).join('; ')}`);
}
