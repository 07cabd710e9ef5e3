import type { Solver } from '../solver/highs';
import { addElastic } from '../solver/elastic';
import { ProgramBuilder, type Row } from '../solver/mip';
import type { Relaxation } from '../solver/relaxation';
import { solveMip } from '../solver/solve-mip';
import type { Watch } from '../solver/watch';
import { coveredColumns, optionColumns, type PortfolioConstraint, portfolioConstraints } from './constraints';
import type { PortfolioInstance } from './instance';

/**
 * A smallest set of the stated rules without which a plan exists, by a program that gives up as few rules as it can; each
 * with how far it must give way when only the rules of the set do. Empty when the search found none in time.
 */
export function portfolioRelaxation(solver: Solver, instance: PortfolioInstance, watch: Watch): Relaxation[] {
  const constraints = portfolioConstraints(instance);
  const givenUp = fewestGivenUp(solver, instance, constraints, watch);
  const needed = leastExcess(solver, instance, constraints, givenUp, watch);
  return givenUp.map((i) => ({ constraint: constraints[i]!.name, why: why(constraints[i]!, needed.get(i) ?? null) }));
}

const columnsOf = (instance: PortfolioInstance): number =>
  optionColumns(instance).length + coveredColumns(instance).length;

function fewestGivenUp(
  solver: Solver,
  instance: PortfolioInstance,
  constraints: readonly PortfolioConstraint[],
  watch: Watch,
): number[] {
  const program = new ProgramBuilder();
  for (let left = columnsOf(instance); left > 0; left--) program.binary();
  const switches = constraints.map(({ stated, row }) => {
    if (!stated) {
      program.rows.push(row);
      return null;
    }
    const column = program.binary(1);
    addElastic(program, row, column, 'switch');
    return column;
  });
  const { values } = solveMip(solver, program, { gap: 0, absoluteGap: 0.5 }, watch);
  if (!values) return [];
  return switches.flatMap((column, i) => (column !== null && values[column]! > 0.5 ? [i] : []));
}

/** By rule given up: what its row comes to when all other rules hold and the rules given up are broken as little as can be. */
function leastExcess(
  solver: Solver,
  instance: PortfolioInstance,
  constraints: readonly PortfolioConstraint[],
  givenUp: readonly number[],
  watch: Watch,
): Map<number, number> {
  const program = new ProgramBuilder();
  for (let left = columnsOf(instance); left > 0; left--) program.binary();
  constraints.forEach(({ row }, i) => {
    if (!givenUp.includes(i)) program.rows.push(row);
    else addElastic(program, row, program.continuous(0, Number.POSITIVE_INFINITY, 1 / scaleOf(row)), 'amount');
  });
  const { values } = solveMip(solver, program, { gap: 0 }, watch);
  if (!values) return new Map();
  return new Map(givenUp.map((i) => [i, activity(constraints[i]!.row, values)]));
}

function scaleOf({ high, low }: Row): number {
  return Math.max(1, Number.isFinite(high) ? Math.abs(high) : Math.abs(low));
}

function activity({ columns, coefficients }: Row, values: Float64Array): number {
  return columns.reduce((sum, column, k) => sum + coefficients[k]! * Math.round(values[column]!), 0);
}

function why({ name, row }: PortfolioConstraint, needed: number | null): string {
  if (name.startsWith('mandatory')) return 'the rest can be kept when it may be left out';
  if (name.startsWith('prerequisite')) return 'the rest can be kept when the one may be done without the other';
  if (name.startsWith('at most one')) return 'the rest can be kept when more than one of them may be chosen';
  const bound = row.high < Number.POSITIVE_INFINITY ? row.high : row.low;
  const limit = row.high < Number.POSITIVE_INFINITY ? 'allowed' : 'asked';
  const least =
    needed === null
      ? ''
      : `; ${row.high < Number.POSITIVE_INFINITY ? 'at least' : 'at most'} ${rounded(needed)} would do`;
  return `${rounded(bound)} ${limit}${least}`;
}

function rounded(value: number): string {
  return String(Number(value.toPrecision(12)));
}
