import { runningSums } from '../math/sum';
import { STEP, STEP_HEADER } from './table-layout';

const MOST_GUIDE_BITS = 16;

/** A quantile table for a law on finitely many points, in the order of the uniform: no value but theirs ever comes out. */
export function buildStepTable(
  points: readonly { readonly value: number; readonly probability: number }[],
): Float64Array {
  const count = points.length;
  let guideBits = 1;
  while (guideBits < MOST_GUIDE_BITS && 2 ** guideBits < 2 * count) guideBits++;
  const guides = 2 ** guideBits;
  const table = new Float64Array(STEP_HEADER + guides + 2 * count);
  table.set([STEP, count, guideBits]);
  const thresholds = STEP_HEADER + guides;
  const sums = runningSums(points.map((point) => point.probability));
  const whole = sums[count - 1]!;
  points.forEach((point, i) => {
    table[thresholds + i] = (sums[i]! / whole) * 2 ** 32;
    table[thresholds + count + i] = point.value;
  });
  for (let guide = 0, point = 0; guide < guides; guide++) {
    const word = guide * 2 ** (32 - guideBits);
    while (point < count - 1 && table[thresholds + point]! <= word) point++;
    table[STEP_HEADER + guide] = point;
  }
  return table;
}
