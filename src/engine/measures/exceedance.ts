import { pow } from '../math';
import type { ExceedancePoint } from '../outcome';
import { countAbove, orderStatistic } from './order-statistic';
import { wilsonInterval } from './proportion';

/** Losses of the grid above zero. */
const GRID_POINTS = 80;
/** The grid ends at the loss that this many trials exceed: beyond it the curve is noise. */
const TAIL_TRIALS = 9;
/** The grid starts where this share of the years with a loss lie below, but at most this far under its end. */
const START_SHARE = 0.01;
const LONGEST_SPAN = 1e6;

/** Losses at which a curve is stated: zero, then evenly spaced in the logarithm from small years into the tail. */
export function lossGrid(sorted: Float64Array): number[] {
  const n = sorted.length;
  const positive = countAbove(sorted, 0);
  if (positive === 0) return [0];
  const end = orderStatistic(sorted, n - Math.min(TAIL_TRIALS, Math.floor(positive / 100)));
  const start = Math.max(
    orderStatistic(sorted, n - positive + 1 + Math.floor(START_SHARE * positive)),
    end / LONGEST_SPAN,
  );
  if (start >= end) return [0, end];
  const ratio = pow(end / start, 1 / (GRID_POINTS - 1));
  const losses = [0];
  for (let i = 0; i < GRID_POINTS - 1; i++) losses.push(start * pow(ratio, i));
  losses.push(end);
  return losses;
}

/** Loss exceedance curve of an ascending sample: P(loss > x) with Wilson's 95 % interval, falling along the grid. */
export function exceedanceCurve(sorted: Float64Array): ExceedancePoint[] {
  const n = sorted.length;
  return lossGrid(sorted).map((loss) => {
    const count = countAbove(sorted, loss);
    return { loss, probability: count / n, ...wilsonInterval(count, n) };
  });
}
