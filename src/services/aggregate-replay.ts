import { groupMeans, type LossGroup } from '../analytics/index';
import type { LedgerOutcome, LevelFigure, Measured, TailFigure } from '../engine/index';
import { type GroupFigure, groupLosses, type Runner, samplingOf } from '../simulation/index';
import type { LedgerSide } from './quantified';
import { type Finished, ledgerOf } from './quantified-parts';

/** Figures of one group of losses at one level. */
export interface GroupLoss {
  mean: Measured;
  valueAtRisk: LevelFigure;
  tailValueAtRisk: TailFigure;
  tailContribution: Measured;
}

/**
 * Figures of groups at every level of the run, from its own years; where the run was exact, from years with its seed
 * and number of trials.
 */
export async function replayGroups(
  runner: Runner,
  { model, order: { seed, trials, levels }, outcome }: Finished,
  side: LedgerSide,
  groups: readonly LossGroup[],
  signal: AbortSignal,
): Promise<GroupFigure[]> {
  if (groups.length === 0) return [];
  const place = new Map(model.risks.map(({ id }, index) => [id, index]));
  const result = await groupLosses(
    {
      model,
      seed,
      trials: outcome.trials ?? trials,
      sampling: samplingOf(outcome),
      levels,
      ledger: side === 'INHERENT' && outcome.inherent ? 'inherent' : 'residual',
      outcome: ledgerOf(outcome, side),
      groups: groups.map(({ members }, i) => ({
        key: String(i),
        members: members.map(({ root, risk, share }) => ({
          root: place.get(root)!,
          risk: place.get(risk)!,
          weight: share,
        })),
      })),
    },
    runner,
    { signal },
  );
  if ('refusals' in result) throw new Error(result.refusals.map(({ message }) => message).join('; '));
  return withMeansOf(ledgerOf(outcome, side), groups, result.groups);
}

/** Means are those of the outcome, which are analytic (then without error) where such exist. */
function withMeansOf(
  ledger: LedgerOutcome,
  groups: readonly LossGroup[],
  figures: readonly GroupFigure[],
): GroupFigure[] {
  const means = groupMeans(ledger, groups);
  const known = ledger.mean.standardError === 0;
  return figures.map((figure, i) => ({
    ...figure,
    mean: { value: means[i]!, standardError: known ? 0 : figure.mean.standardError },
  }));
}

/** What a group's figures say at one of the run's levels. */
export function atLevel(figure: GroupFigure, level: number): GroupLoss {
  const at = figure.tailContribution.findIndex((contribution) => contribution.level === level);
  const { value, standardError } = figure.tailContribution[at]!;
  return {
    mean: figure.mean,
    valueAtRisk: figure.valueAtRisk[at]!,
    tailValueAtRisk: figure.tailValueAtRisk[at]!,
    tailContribution: { value, standardError },
  };
}

/** The whole portfolio in the same figures, as the outcome states them. */
export function totalLoss({ outcome }: Finished, side: LedgerSide, level: number): GroupLoss {
  const ledger = ledgerOf(outcome, side);
  const tailValueAtRisk = ledger.tailValueAtRisk.find((figure) => figure.level === level)!;
  return {
    mean: ledger.mean,
    valueAtRisk: ledger.valueAtRisk.find((figure) => figure.level === level)!,
    tailValueAtRisk,
    tailContribution: { value: tailValueAtRisk.value, standardError: tailValueAtRisk.standardError },
  };
}
