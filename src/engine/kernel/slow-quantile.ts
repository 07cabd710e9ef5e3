/** The values of the few words that the rows of a table alone do not decide. */
import { REFINE, tagOf, uniformAt } from '../random/stream';
import {
  CUBIC,
  halfRows,
  LOWEST_OCTAVE,
  octaveBits,
  octaveRow,
  PIECE_LENGTH,
  type QuantileTables,
  REFINE_BELOW,
  ROW_FLOATS,
} from './table-layout';

/** Taken out of `Math` once: where globals are looked up through a sandbox (as in tests) that is many times faster. */
const { abs, floor, fround, max } = Math;

/** Where the fresh bits of an entity come from. */
export interface RefineKey {
  key: number;
  salt: number;
  seedLow: number;
  seedHigh: number;
}

/** One variate; (index, block) name the event in the stream of its entity. */
export function slowQuantile(
  tables: QuantileTables,
  table: number,
  word: number,
  index: number,
  block: number,
  refineKey: RefineKey,
): number {
  if (tables.kind[table] !== CUBIC) return stepAt(tables, table, word, freshUniform(index, block, refineKey));
  const magnitude = abs(fround(word | 1));
  if (magnitude >= REFINE_BELOW) return cubicAt(tables, table, word, magnitude);
  const fresh = freshUniform(index, block, refineKey);
  const scaled = 2 * ((abs(word | 1) >>> 1) + (word < 0 ? 1 - fresh : fresh));
  return cubicAt(tables, table, word, max(scaled, 2 ** LOWEST_OCTAVE));
}

function freshUniform(index: number, block: number, refineKey: RefineKey): number {
  const tag = tagOf(REFINE, refineKey.seedHigh);
  return uniformAt(index, block, tag, refineKey.salt, refineKey.key, refineKey.seedLow);
}

/** scaled: 2^32 times the tail probability. */
function cubicAt(
  { bits, scale, row, rows, number, numbers }: QuantileTables,
  table: number,
  word: number,
  scaled: number,
): number {
  let octave = 0;
  let leading = scaled;
  for (; leading >= 2; leading *= 0.5) octave++;
  for (; leading < 1; leading *= 2) octave--;
  const segments = 2 ** octaveBits(octave, bits[table]!);
  const position = (leading - 1) * segments;
  const segment = floor(position);
  const half = word < 0 ? halfRows(bits[table]!) : 0;
  const at = ROW_FLOATS * (row[table]! + half + octaveRow(octave, bits[table]!) + segment);
  const t = position - segment;
  const c0 = rows[at]!;
  if (c0 !== c0) return pieceAt(numbers, number[table]! + rows[at + 1]! * PIECE_LENGTH, rows[at + 2]!, t);
  const x = t / segments;
  return (c0 + x * (rows[at + 1]! + x * (rows[at + 2]! + x * rows[at + 3]!))) * scale[table]!;
}

function pieceAt(numbers: Float64Array, first: number, count: number, t: number): number {
  const last = first + (count - 1) * PIECE_LENGTH;
  let at = first;
  while (at < last && t >= numbers[at]!) at += PIECE_LENGTH;
  const x = (t - numbers[at + 1]!) * numbers[at + 2]!;
  return numbers[at + 3]! + x * (numbers[at + 4]! + x * (numbers[at + 5]! + x * numbers[at + 6]!));
}

function stepAt({ number, numbers }: QuantileTables, table: number, word: number, fresh: number): number {
  const count = numbers[number[table]!]!;
  const thresholds = number[table]! + 1;
  const position = (word >>> 0) + fresh;
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numbers[thresholds + middle]! > position) high = middle;
    else low = middle + 1;
  }
  return numbers[thresholds + count + low]!;
}
