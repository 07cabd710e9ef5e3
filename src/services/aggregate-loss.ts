import { arrange, lossCells, lossGroups } from '../analytics/index';
import { type Problem, type Result, refusal, success } from '../domain/index';
import { arrangementOf, arrangementProblems } from './aggregate-arrangement';
import { aggregateLabels } from './aggregate-labels';
import { atLevel, type GroupLoss, replayGroups, totalLoss } from './aggregate-replay';
import { type Finished, finishedSimulation, kept, type QuantifiedParts } from './quantified-parts';
import type { LossAggregate, LossAggregateInput, LossAggregateRow, LossMeasure } from './quantified';
import type { Caller } from './services';

const GROUPS_MAXIMUM = 1_000;
const LEVEL_DEFAULT = 0.95;

/** Losses of a simulation by groups; null when there is none with an outcome. */
export async function aggregateLosses(
  parts: QuantifiedParts,
  caller: Caller,
  input: LossAggregateInput,
): Promise<Result<LossAggregate | null>> {
  const simulation = await finishedSimulation(parts, caller, input.simulationId ?? null);
  if (simulation === null) return success(null);
  const level = input.level ?? LEVEL_DEFAULT;
  const ledger = input.ledger ?? 'RESIDUAL';
  const problems = [...arrangementProblems(input), ...unknownLevel(simulation, level)];
  if (problems.length > 0) return refusal(...problems);

  const cells = lossCells(simulation.risks, simulation.model.links);
  const groups = lossGroups(cells, input.groupBy, input.filter ?? {});
  if (groups.length > GROUPS_MAXIMUM) return refusal(tooManyGroups(groups.length));
  const key = JSON.stringify(['losses', ledger, input.groupBy, input.filter ?? null]);
  const figures = await kept(parts, simulation, key, (signal) =>
    replayGroups(parts.runner, simulation, ledger, groups, signal),
  );

  const label = await aggregateLabels(parts.database, caller, input.groupBy, groups, simulation.risks);
  const total = totalLoss(simulation, ledger, level);
  const shareOf = (part: number | null, whole: number | null): number | null =>
    part !== null && whole !== null && whole > 0 ? part / whole : null;
  const row = (keys: LossAggregateRow['keys'], riskCount: number, figure: GroupLoss): LossAggregateRow => ({
    keys,
    riskCount,
    ...figure,
    meanShare: shareOf(figure.mean.value, total.mean.value),
    tailShare: shareOf(figure.tailContribution.value, total.tailContribution.value),
  });
  const rows = groups.map(({ values, riskCount }, i) => {
    const keys = input.groupBy.map((dimension, at) => {
      const value = values[at] ?? null;
      return { dimension, value, label: label(value) };
    });
    return row(keys, riskCount, atLevel(figures[i]!, level));
  });
  return success({
    simulation,
    ledger,
    level,
    currency: simulation.outcome.currency,
    trials: simulation.outcome.trials ?? simulation.order.trials,
    total: row([], simulation.risks.length, total),
    rows: arrange(rows, measureOf, arrangementOf(input, 'MEAN')),
    groupCount: rows.length,
  });
}

function unknownLevel({ order: { levels } }: Finished, level: number): Problem[] {
  if (levels.includes(level)) return [];
  const message = `level is ${level}; it must be one of the simulation's: ${levels.join(', ')}`;
  return [{ type: 'INVALID_INPUT', code: 'OUT_OF_RANGE', message, path: ['level'] }];
}

function tooManyGroups(count: number): Problem {
  const message = `groupBy gives ${count} groups; at most ${GROUPS_MAXIMUM} can be computed: narrow the filter`;
  return { type: 'INVALID_INPUT', code: 'OUT_OF_RANGE', message, path: ['groupBy'] };
}

const MEASURES: Record<LossMeasure, (row: LossAggregateRow) => number | null> = {
  RISK_COUNT: ({ riskCount }) => riskCount,
  MEAN: ({ mean }) => mean.value,
  VALUE_AT_RISK: ({ valueAtRisk }) => valueAtRisk.value,
  TAIL_VALUE_AT_RISK: ({ tailValueAtRisk }) => tailValueAtRisk.value,
  TAIL_CONTRIBUTION: ({ tailContribution }) => tailContribution.value,
};

const measureOf = (row: LossAggregateRow, measure: LossMeasure): number | null => MEASURES[measure](row);
