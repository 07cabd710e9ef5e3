import { runningSums } from '../math/sum';
import { CELL_BYTES, type QuantileTable, ROW_BYTES, SEVERAL, STEP } from './table-layout';

const MOST_BITS = 16;
/** Cells for each point, so that few cells hold several thresholds. */
const CELLS_PER_POINT = 4;
const NEVER_REACHED = 2 ** 32 - 1;

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
  // One value more than there are points, so that the last number has a next one; and whole rows.
  const rows = new ArrayBuffer(CELL_BYTES * cells + ROW_BYTES * ((count >> 1) + 1));
  const entries = new Uint32Array(rows, 0, 2 * cells);
  const values = new Float64Array(rows, CELL_BYTES * cells);
  for (let i = 0; i < values.length; i++) values[i] = points[Math.min(i, count - 1)]!.value;
  for (let cell = 0, point = 0; cell < cells; cell++) {
    const end = (cell + 1) * 2 ** (32 - bits);
    const first = point;
    while (point < count - 1 && thresholds[point]! < end) point++;
    entries[2 * cell] = point > first ? Math.floor(thresholds[first]!) : NEVER_REACHED;
    entries[2 * cell + 1] = first + (point > first + 1 ? SEVERAL : 0);
  }
  return { kind: STEP, bits, scale: 1, rows: new Float32Array(rows), numbers };
}
