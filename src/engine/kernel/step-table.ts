import { runningSums } from '../math/sum';
import { type QuantileTable, ROW_BYTES, STEP } from './table-layout';

const MOST_BITS = 16;
/** Cells for each point, so that few cells hold several thresholds. */
const CELLS_PER_POINT = 4;
const NEVER_REACHED = 2 ** 32 - 1;
const THRESHOLDS_A_ROW = 4;

/** A quantile table for a law on finitely many points, in the order of the uniform: no value but theirs ever comes out. */
export function buildStepTable(
  points: readonly { readonly value: number; readonly probability: number }[],
): QuantileTable {
  const count = points.length;
  let bits = 2;
  while (bits < MOST_BITS && 2 ** bits < CELLS_PER_POINT * count) bits++;
  const sums = runningSums(points.map(({ probability }) => probability));
  const thresholds = Float64Array.from(sums, (sum) => (sum / sums[count - 1]!) * 2 ** 32);
  const numbers = Float64Array.of(count, ...thresholds, ...points.map(({ value }) => value));
  const cells = 2 ** bits;
  const rows = new ArrayBuffer(ROW_BYTES * (cells + cells / THRESHOLDS_A_ROW));
  const values = new Float64Array(rows, 0, 2 * cells);
  const borders = new Uint32Array(rows, ROW_BYTES * cells);
  for (let cell = 0, point = 0; cell < cells; cell++) {
    const end = (cell + 1) * 2 ** (32 - bits);
    values[2 * cell] = points[point]!.value;
    borders[cell] = NEVER_REACHED;
    const first = point;
    while (point < count - 1 && thresholds[point]! < end) {
      borders[cell] = Math.floor(thresholds[point]!);
      point++;
    }
    values[2 * cell + 1] = points[point]!.value;
    if (point > first + 1) values.fill(Number.NaN, 2 * cell, 2 * cell + 2);
  }
  return { kind: STEP, bits, scale: 1, rows: new Float32Array(rows), numbers };
}
