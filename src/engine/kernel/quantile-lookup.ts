/** Reads quantile tables: one 32-bit word, one variate. */
import { REFINE, tagOf, uniformAt } from '../random/stream';
import {
  CUBIC,
  CUBIC_HEADER,
  HIGHEST_OCTAVE,
  LOWEST_OCTAVE,
  OCTAVES,
  PIECE_LENGTH,
  REFINE_BELOW,
  STEP_HEADER,
} from './table-layout';

/** Taken out of `Math` once: where globals are looked up through a sandbox (as in tests) that is many times faster. */
const { clz32, floor, max } = Math;

/** Leading zeros of 2·REFINE_BELOW − 1: words with more of them are refined. */
const MOST_LEADING_ZEROS = clz32(2 * REFINE_BELOW);
const TWO_POW_32 = 2 ** 32;

/** Where the fresh bits of an entity come from. */
export interface RefineKey {
  key: number;
  salt: number;
  seedLow: number;
  seedHigh: number;
}

/** Turns words[0 … count − 1] into variates; event i has the stream index `indices[i]` in `block`. */
export function lookupQuantiles(
  tables: Float64Array,
  offset: number,
  words: Int32Array,
  indices: Int32Array,
  count: number,
  block: number,
  refineKey: RefineKey,
  out: Float64Array,
): void {
  if (tables[offset] !== CUBIC) {
    for (let i = 0; i < count; i++) out[i] = stepAt(tables, offset, words[i]!, indices[i]!, block, refineKey);
    return;
  }
  const bits = tables[offset + 1]! | 0;
  const segmentShift = 31 - bits;
  const mask = (1 << segmentShift) - 1;
  const unit = 2 ** -segmentShift;
  const half = OCTAVES << bits;
  const base = offset + CUBIC_HEADER - ((LOWEST_OCTAVE << bits) << 2);
  for (let i = 0; i < count; i++) {
    const word = words[i]!;
    const odd = ((word ^ (word >> 31)) << 1) | 1;
    const zeros = clz32(odd);
    const fraction = (odd << zeros) & 0x7fffffff;
    const segment = ((HIGHEST_OCTAVE - zeros) << bits) + (fraction >>> segmentShift);
    const at = base + (((word >>> 31) * half + segment) << 2);
    const t = (fraction & mask) * unit;
    const x = tables[at]! + t * (tables[at + 1]! + t * (tables[at + 2]! + t * tables[at + 3]!));
    out[i] = zeros <= MOST_LEADING_ZEROS && x === x ? x : cubicAt(tables, offset, word, indices[i]!, block, refineKey);
  }
}

/** One variate; (index, block) name the event in the stream of its entity. */
export function quantileAt(
  tables: Float64Array,
  offset: number,
  word: number,
  index: number,
  block: number,
  refineKey: RefineKey,
): number {
  return tables[offset] === CUBIC
    ? cubicAt(tables, offset, word, index, block, refineKey)
    : stepAt(tables, offset, word, index, block, refineKey);
}

/** The fresh uniform of a draw, used where 32 bits are too coarse. */
function freshUniform(index: number, block: number, refineKey: RefineKey): number {
  const tag = tagOf(REFINE, refineKey.seedHigh);
  return uniformAt(index, block, tag, refineKey.salt, refineKey.key, refineKey.seedLow);
}

function cubicAt(
  tables: Float64Array,
  offset: number,
  word: number,
  index: number,
  block: number,
  refineKey: RefineKey,
): number {
  const distance = (word ^ (word >> 31)) & 0x7fffffff;
  // 2^33 times the tail probability; the smallest octave takes what lies below it.
  let scaled = 2 * distance + 1;
  if (distance < REFINE_BELOW) {
    const fresh = freshUniform(index, block, refineKey);
    scaled = max(2 * (distance + (word < 0 ? 1 - fresh : fresh)), 2 ** LOWEST_OCTAVE);
  }
  let octave = 0;
  let leading = scaled;
  for (; leading >= 2; leading *= 0.5) octave++;
  for (; leading < 1; leading *= 2) octave--;
  const bits = tables[offset + 1]!;
  const position = (leading - 1) * 2 ** bits;
  const segment = floor(position);
  const row = (word < 0 ? OCTAVES : 0) + octave - LOWEST_OCTAVE;
  const at = offset + CUBIC_HEADER + 4 * (row * 2 ** bits + segment);
  const t = position - segment;
  const c0 = tables[at]!;
  return c0 === c0 ? cubic(tables, at, t) : pieceAt(tables, offset + tables[at + 1]!, tables[at + 2]!, t);
}

function pieceAt(tables: Float64Array, first: number, count: number, t: number): number {
  const last = first + (count - 1) * PIECE_LENGTH;
  let at = first;
  while (at < last && t >= tables[at]!) at += PIECE_LENGTH;
  return cubic(tables, at + 3, (t - tables[at + 1]!) * tables[at + 2]!);
}

function cubic(tables: Float64Array, at: number, t: number): number {
  return tables[at]! + t * (tables[at + 1]! + t * (tables[at + 2]! + t * tables[at + 3]!));
}

function stepAt(
  tables: Float64Array,
  offset: number,
  word: number,
  index: number,
  block: number,
  refineKey: RefineKey,
): number {
  const count = tables[offset + 1]!;
  const guideBits = tables[offset + 2]!;
  const thresholds = offset + STEP_HEADER + 2 ** guideBits;
  const last = count - 1;
  const unsigned = word >>> 0;
  let point = tables[offset + STEP_HEADER + (word >>> (32 - guideBits))]!;
  while (point < last && tables[thresholds + point]! <= unsigned) point++;
  if (point < last && tables[thresholds + point]! < unsigned + 1) {
    // A threshold lies inside this word's cell: fresh bits decide on which side.
    const position = unsigned + freshUniform(index, block, refineKey);
    while (point < last && position < TWO_POW_32 && tables[thresholds + point]! <= position) point++;
  }
  return tables[thresholds + count + point]!;
}
