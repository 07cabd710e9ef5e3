import { pow } from '../math';
import type { ExceedancePoint, Interval } from '../outcome';
import type { RankRange } from './held-runs';
import { wilsonInterval } from './proportion';
import type { RankedSample } from './ranked-sample';
import { replicatedInterval } from './replicates';

/** Losses of the grid above zero. */
const GRID_POINTS = 80;
/** The grid ends at the loss that this many trials exceed: beyond it the curve is noise. */
const TAIL_TRIALS = 9;
/** The grid starts where this share of the years with a loss lie below, but at most this far under its end. */
const START_SHARE = 0.01;
const LONGEST_SPAN = 1e6;

/** Losses at which a curve is stated: zero, then evenly spaced in the logarithm from small years into the tail. */
export function lossGrid(sample: RankedSample): number[] {
  const [startRank, endRank] = gridRanks(sample);
  if (endRank === undefined) return [0];
  const end = sample.at(endRank);
  const start = Math.max(sample.at(startRank!), end / LONGEST_SPAN);
  if (start >= end) return [0, end];
  const ratio = pow(end / start, 1 / (GRID_POINTS - 1));
  const losses = [0];
  for (let i = 0; i < GRID_POINTS - 1; i++) losses.push(start * pow(ratio, i));
  losses.push(end);
  return losses;
}

/** The ranks at which the grid of losses above zero begins and ends; none when there is no such loss. */
function gridRanks({ size, positive }: RankedSample): number[] {
  if (positive === 0) return [];
  const start = size - positive + 1 + Math.floor(START_SHARE * positive);
  return [start, size - Math.min(TAIL_TRIALS, Math.floor(positive / 100))];
}

/** The ranks that the exceedance curve reads. */
export function exceedanceRanks(sample: RankedSample): RankRange[] {
  return gridRanks(sample).map((rank) => ({ first: rank, last: rank }));
}

/** Loss exceedance curve of a sample: P(loss > x) with its 95 % score interval, falling along the grid. */
export function exceedanceCurve(sample: RankedSample): ExceedancePoint[] {
  const { size, replicates } = sample;
  const losses = sample.countable(lossGrid(sample));
  const counts = sample.countsAbove(losses);
  const byReplicate = replicates?.countsAbove(losses);
  return losses.map((loss, i) => ({
    loss,
    probability: counts[i]! / size,
    ...(replicates ? replicatedInterval(replicates, byReplicate![i]!) : wilsonInterval(counts[i]!, size)),
  }));
}

/** Share of the sample above zero, with its interval. */
export function probabilityOfLoss({ size, positive, replicates }: RankedSample): Interval {
  const interval = replicates
    ? replicatedInterval(replicates, replicates.countsAbove([0])[0]!)
    : wilsonInterval(positive, size);
  return { value: positive / size, ...interval };
}
