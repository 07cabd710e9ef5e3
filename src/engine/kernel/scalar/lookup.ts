/** Reads quantile tables with the roundings of the vector kernel (vector/assembly/lookup.ts). */
import {
  CELL_BYTES,
  CUBIC,
  halfRows,
  originRow,
  type QuantileTables,
  REFINE_BELOW,
  ROW_BYTES,
  ROW_FLOATS,
  SEVERAL,
} from '../table-layout';

/** Taken out of `Math` once: where globals are looked up through a sandbox (as in tests) that is many times faster. */
const { fround } = Math;

const MANTISSA_BITS = 23;
const EXPONENT_BIAS = 127;
const ONE_BITS = 0x3f800000;
/** A float32 and its bits. */
const float = new Float32Array(1);
const bitsOf = new Int32Array(float.buffer);

export function lookup(
  tables: QuantileTables,
  table: number,
  words: Int32Array,
  count: number,
  out: Float64Array,
  slow: Uint32Array,
): number {
  return tables.kind[table] === CUBIC
    ? lookupCubic(tables, table, words, count, out, slow)
    : lookupSteps(tables, table, words, count, out, slow);
}

function lookupCubic(
  { bits, scale, row, rows }: QuantileTables,
  table: number,
  words: Int32Array,
  count: number,
  out: Float64Array,
  slow: Uint32Array,
): number {
  const segmentBits = bits[table]!;
  const shift = MANTISSA_BITS - segmentBits;
  const mask = (1 << shift) - 1;
  const half = halfRows(segmentBits);
  const base = row[table]! + originRow(segmentBits) - (EXPONENT_BIAS << segmentBits);
  const unit = scale[table]!;
  let found = 0;
  for (let i = 0; i < count; i++) {
    float[0] = words[i]! | 1;
    const pattern = bitsOf[0]! & 0x7fffffff;
    const at = ROW_FLOATS * (base + (pattern >>> shift) + (words[i]! < 0 ? half : 0));
    bitsOf[0] = pattern;
    const refined = float[0] < REFINE_BELOW;
    bitsOf[0] = (pattern & mask) | ONE_BITS;
    const t = fround(float[0] - 1);
    const high = fround(rows[at + 2]! + fround(t * rows[at + 3]!));
    const value = fround(rows[at]! + fround(t * fround(rows[at + 1]! + fround(t * high))));
    out[i] = value * unit;
    if (refined || value !== value) slow[found++] = i;
  }
  return found;
}

function lookupSteps(
  { bits, row, rows }: QuantileTables,
  table: number,
  words: Int32Array,
  count: number,
  out: Float64Array,
  slow: Uint32Array,
): number {
  const cells = 2 ** bits[table]!;
  const first = rows.byteOffset + ROW_BYTES * row[table]!;
  const entries = new Uint32Array(rows.buffer, first, 2 * cells);
  const values = new Float64Array(rows.buffer, first + CELL_BYTES * cells);
  const shift = 32 - bits[table]!;
  let found = 0;
  for (let i = 0; i < count; i++) {
    const word = words[i]! >>> 0;
    const cell = word >>> shift;
    const threshold = entries[2 * cell]!;
    const number = entries[2 * cell + 1]!;
    out[i] = values[(number & (SEVERAL - 1)) + (word < threshold ? 0 : 1)]!;
    if (word === threshold || number >= SEVERAL) slow[found++] = i;
  }
  return found;
}
