import type { Solver } from '../solver/highs';
import { addElastic } from '../solver/elastic';
import { ProgramBuilder } from '../solver/mip';
import type { Relaxation } from '../solver/relaxation';
import { solveMip } from '../solver/solve-mip';
import type { Watch } from '../solver/watch';
import type { KnapsackInstance } from './instance';

/** A smallest set of capacities without which a selection exists; empty when the search found none in time. */
export function knapsackRelaxation(solver: Solver, instance: KnapsackInstance, watch: Watch): Relaxation[] {
  const program = new ProgramBuilder();
  const items = instance.profits.map(() => program.binary());
  const switches = instance.weights.map((weights, i) => {
    const column = program.binary(1);
    const row = { columns: items, coefficients: weights, low: Number.NEGATIVE_INFINITY, high: instance.capacities[i]! };
    addElastic(program, row, column, 'switch');
    return column;
  });
  const { values } = solveMip(solver, program, { gap: 0, absoluteGap: 0.5 }, watch);
  return switches.flatMap((column, i) =>
    values && values[column]! > 0.5
      ? [
          {
            constraint: `capacities[${i}]`,
            why: `no selection weighs ${instance.capacities[i]!} or less and keeps the rest`,
          },
        ]
      : [],
  );
}
