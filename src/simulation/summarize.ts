import {
  apportion,
  type KnownMoments,
  type LedgerOutcome,
  type LinkFigure,
  type Measured,
  type Model,
  type Plan,
  type RiskFigure,
  type RootFigure,
  ratio,
  type TailBlock,
  type TailCodes,
  tailContributions,
} from '../engine/index';
import { formFigures } from './form-figures';
import { randomisationsOf, replications } from './randomisations';
import { addArrays, type LedgerBlocks } from './sum-blocks';
import type { ReplayedBlock } from './tasks/replay';
import type { AnnualSample } from './tasks/sample-annual';
import type { LargestSample } from './tasks/sample-largest';

/** What the trials alone say of one ledger. */
export type LedgerSample = AnnualSample & LargestSample & { tails: Omit<TailCodes, 'codes'> };

/** All that a simulation found out about one ledger. */
export interface SimulatedLedger {
  readonly model: Model;
  readonly plan: Plan;
  readonly trials: number;
  readonly sample: LedgerSample;
  readonly sums: LedgerBlocks;
  /** Tail losses of the pairs: one entry a block. */
  readonly tails: readonly ReplayedBlock[];
  /** What is known without simulating; null where nothing is. */
  readonly moments: KnownMoments | null;
}

/** Mean events and net loss a year of one risk in occurrences that began at one root, both by their place in the model. */
interface PairMean {
  root: number;
  risk: number;
  meanEvents: number;
  meanLoss: number;
}

/**
 * The outcome of one ledger. Moments are the analytic ones where they exist. Means of risks and of root pairs add up to
 * the ledger's mean to the last bit, tail contributions to its TVaR.
 */
export function summarizeLedger(ledger: SimulatedLedger): LedgerOutcome {
  const { sample, moments } = ledger;
  const mean = moments ? { value: moments.mean, standardError: 0 } : sample.annual.mean;
  const pairs = pairMeans(ledger, mean.value ?? 0);
  return {
    mean,
    standardDeviation: deviation(moments?.variance) ?? sample.annual.standardDeviation,
    probabilityOfLoss: sample.probabilityOfLoss,
    valueAtRisk: sample.valueAtRisk,
    tailValueAtRisk: sample.tailValueAtRisk,
    largestEvent: {
      valueAtRisk: sample.largestValueAtRisk.map(({ level, value, low, high }) => ({ level, value, low, high })),
    },
    exceedance: sample.exceedance,
    risks: riskFigures(ledger, pairs),
    links: linkFigures(ledger),
    ceded: cededFigures(ledger),
    roots: rootFigures(ledger, pairs),
    largestEventExceedance: sample.largestExceedance,
  };
}

/** Null where the variance is not known. */
function deviation(variance: number | null | undefined): Measured | null {
  if (variance === null || variance === undefined) return null;
  return variance < Infinity ? { value: Math.sqrt(variance), standardError: 0 } : { value: null, standardError: null };
}

/** The pairs that can lose something, their mean losses apportioned so that they add up to the ledger's mean. */
function pairMeans({ moments, plan, sums, trials }: SimulatedLedger, mean: number): PairMean[] {
  const pairs =
    moments?.rootMeans ??
    plan.pairs
      .map((pair, i) => ({ ...pair, meanEvents: sums.pairEvents[i]! / trials, meanLoss: sums.pairLoss[i]! / trials }))
      .filter(({ meanEvents }) => meanEvents > 0);
  const losses = apportion(
    mean,
    pairs.map(({ meanLoss }) => meanLoss),
  );
  return pairs.map((pair, i) => ({ ...pair, meanLoss: losses[i]! }));
}

function riskFigures(ledger: SimulatedLedger, pairs: readonly PairMean[]): RiskFigure[] {
  const { model, sample, tails } = ledger;
  const means = model.risks.map(() => 0);
  for (const { risk, meanLoss } of pairs) means[risk]! += meanLoss;
  const errors = ledger.moments ? means.map(() => 0) : meanErrors(ledger);
  const contributions = sample.tails.tails.map(({ level }, l) => {
    const blocks = tails.map((block, b) => ({
      weight: sample.tails.blockWeights[b]![l]!,
      parts: byRisk(ledger, block[l]!),
    }));
    const replicated = replications(blocks, randomisationsOf(ledger.plan), addTails);
    return { level, parts: tailContributions(replicated, sample.tailValueAtRisk[l]!.value ?? 0) };
  });
  return model.risks.map((modelRisk, risk) => ({
    id: modelRisk.id,
    mean: { value: means[risk]!, standardError: errors[risk]! },
    ...formFigures(modelRisk, means[risk]!),
    tailContribution: contributions.map(({ level, parts }) => ({ level, ...parts[risk]! })),
  }));
}

function addTails(blocks: readonly TailBlock[]): TailBlock {
  return {
    weight: blocks.reduce((sum, { weight }) => sum + weight, 0),
    parts: addArrays(blocks.map(({ parts }) => parts)),
  };
}

/** Standard errors of the risks' sample means, with the blocks of trials, or the randomisations, as replications. */
function meanErrors(ledger: SimulatedLedger): (number | null)[] {
  const { sums, model } = ledger;
  const blocks = sums.blocks.map(({ pairLoss }, b) => ({
    weight: sums.trials[b]!,
    parts: byRisk(ledger, pairLoss),
  }));
  const replicated = replications(blocks, randomisationsOf(ledger.plan), addTails);
  const trials = Float64Array.from(replicated, ({ weight }) => weight);
  return model.risks.map(
    (_, risk) =>
      ratio(
        trials,
        Float64Array.from(replicated, ({ parts }) => parts[risk]!),
      ).standardError,
  );
}

function byRisk({ model, plan }: SimulatedLedger, pairLosses: Float64Array): Float64Array {
  const losses = new Float64Array(model.risks.length);
  const { pairs } = plan;
  for (let pair = 0; pair < pairs.length; pair++) losses[pairs[pair]!.risk]! += pairLosses[pair]!;
  return losses;
}

function linkFigures({ model, moments, sums, trials }: SimulatedLedger): LinkFigure[] {
  return model.links.map(({ from, to }, link) => ({
    from,
    to,
    meanEvents: moments?.linkMeans[link]!.meanEvents ?? sums.linkEvents[link]! / trials,
    meanLoss: moments?.linkMeans[link]!.meanLoss ?? sums.linkLoss[link]! / trials,
  }));
}

function rootFigures({ model }: SimulatedLedger, pairs: readonly PairMean[]): RootFigure[] {
  return pairs.map(({ root, risk, meanEvents, meanLoss }) => ({
    root: model.risks[root]!.id,
    risk: model.risks[risk]!.id,
    meanEvents,
    meanLoss,
  }));
}

function cededFigures({ moments, sample }: SimulatedLedger): LedgerOutcome['ceded'] {
  const none = { value: 0, standardError: 0 };
  const mean = moments ? { value: moments.ceded.mean, standardError: 0 } : (sample.ceded?.mean ?? none);
  const standardDeviation = deviation(moments?.ceded.variance) ?? sample.ceded?.standardDeviation ?? none;
  return { mean, standardDeviation };
}
