import type { MovementError, RiskSet } from './movements';
import { pairedRatioError, type RatioBlock } from './paired-ratio';
import type { SimulatedModel } from './simulated';

/**
 * Errors of how much risks moved between two simulated models, from the blocks of trials that both share; 0 for means
 * that are known without simulating.
 */
export function movementErrors(base: SimulatedModel, scenario: SimulatedModel): MovementError {
  const known = [base, scenario].every(({ compiled }) => compiled.residual.moments !== null);
  const [before, after] = [blocksOf(base), blocksOf(scenario)];
  return (set, level) => (level === null && known ? 0 : pairedRatioError(after(set, level), before(set, level)));
}

/** What each block adds to the mean loss of a set of risks, or to its loss in the tail at a level. */
function blocksOf({ model, compiled, blocks, tails, sample }: SimulatedModel) {
  const pairs = new Map(model.risks.map(({ id }) => [id, [] as number[]]));
  compiled.plan.pairs.forEach(({ risk }, pair) => pairs.get(model.risks[risk]!.id)!.push(pair));
  const { blockWeights } = sample.tails;
  return ({ riskIds }: RiskSet, level: number | null): RatioBlock[] => {
    const own = riskIds.flatMap((id) => pairs.get(id) ?? []);
    const total = (losses: Float64Array): number => own.reduce((sum, pair) => sum + losses[pair]!, 0);
    return level === null
      ? blocks.blocks.map(({ pairLoss }, b) => ({ weight: blocks.trials[b]!, loss: total(pairLoss) }))
      : tails.map((losses, b) => ({ weight: blockWeights[b]![level]!, loss: total(losses[level]!) }));
  };
}
