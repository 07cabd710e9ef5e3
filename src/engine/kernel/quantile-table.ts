/** Builds quantile tables; `table-layout` says how they lie, `operations` and `slow-quantile` read them. */
import { centredExponent } from '../math/binary';
import { type CubicFit, emptyFit, fitCubic, SEGMENT_NODES } from './cubic-fit';
import { isSmooth, OCTAVE_VALUES, octaveValues, valuesFromSamples } from './octave-samples';
import type { QuantileSource } from './quantile-source';
import { standardOctaves } from './standard-octaves';
import { buildStepTable } from './step-table';
import {
  CUBIC,
  HIGHEST_OCTAVE,
  halfRows,
  LOWEST_OCTAVE,
  OCTAVES,
  PIECE_LENGTH,
  type QuantileTable,
  ROW_FLOATS,
} from './table-layout';

/** Relative error allowed in the middle of a segment; half of what is promised, for the ends. */
const RELATIVE_ERROR = 1e-7;
/** Error, as a share of the typical size, that is far below any quantum. */
const NEGLIGIBLE = 1e-10;
const FEWEST_SEGMENT_BITS = 4;
const MOST_SEGMENT_BITS = 6;
/** Share of the draws that may fall on segments made of pieces, which are read more slowly. */
const SLOW_SHARE = 1 / 16;
/** Octaves that decide about the number of segments; those below hold 2^-8 of the draws. */
const DECIDING_OCTAVES = 8;
/** Coefficients below this become 0. */
const SMALLEST_COEFFICIENT = 1e-30;
/** A piece this narrow (in units of its segment) around a jump becomes a constant. */
const NARROWEST_PIECE = 2 ** -30;

export function buildQuantileTable(source: QuantileSource): QuantileTable {
  return source.points ? buildStepTable(source.points) : buildCubicTable(source, 2 ** centredExponent(source.scale));
}

/** One octave of one half: tail probabilities from `low` to 2·low. */
interface Octave {
  readonly value: (tail: number) => number;
  readonly low: number;
  /** Tail probabilities inside at which the value jumps or has a kink. */
  readonly cuts: readonly number[];
  readonly samples: Float64Array | null;
}

/** Rows are in units of a power of two, in which float32 holds round amounts exactly. */
function buildCubicTable(source: QuantileSource, unit: number): QuantileTable {
  const halves = [octavesOf(source, 'lower', source.lowerCuts), octavesOf(source, 'upper', source.upperCuts)];
  const bits = chooseSegmentBits(halves.flat(), source.scale);
  const rows = new Float32Array(2 * halfRows(bits) * ROW_FLOATS);
  const pieces: number[] = [];
  halves.forEach((octaves, half) => {
    const first = half * halfRows(bits);
    octaves.forEach((octave, row) => {
      for (let segment = 0; segment < 2 ** bits; segment++) {
        const at = ROW_FLOATS * (first + row * 2 ** bits + segment);
        fillRow(rows, at, octave, bits, segment, source.scale, unit, pieces);
      }
    });
    rows[ROW_FLOATS * (first + (OCTAVES << bits))] = (half === 0 ? source.lower(0.5) : source.upper(0.5)) / unit;
  });
  return { kind: CUBIC, bits, scale: unit, rows: rows.buffer, numbers: Float64Array.from(pieces) };
}

const fit = emptyFit();

/** Fits one segment, or refers to the pieces that it falls into. */
function fillRow(
  rows: Float32Array,
  at: number,
  octave: Octave,
  bits: number,
  segment: number,
  scale: number,
  unit: number,
  pieces: number[],
): void {
  const segments = 2 ** bits;
  const inside = cutsInside(octave, bits, segment);
  if (inside.length === 0) {
    fitSegment(octave, bits, segment, fit);
    rows[at] = flushed(fit.c0 / unit);
    rows[at + 1] = flushed((fit.c1 / unit) * segments);
    rows[at + 2] = flushed((fit.c2 / unit) * segments ** 2);
    rows[at + 3] = flushed((fit.c3 / unit) * segments ** 3);
    if (isGood(fit, scale) && isFaithful(rows, at, fit, unit)) return;
  }
  const first = pieces.length / PIECE_LENGTH;
  const bounds = [0, ...inside, 1];
  const width = octave.low / segments;
  const value = (t: number): number => octave.value((segments + segment + t) * width);
  for (let i = 1; i < bounds.length; i++) addPieces(value, bounds[i - 1]!, bounds[i]!, scale, pieces);
  rows[at] = Number.NaN;
  rows[at + 1] = first;
  rows[at + 2] = pieces.length / PIECE_LENGTH - first;
  rows[at + 3] = 0;
}

/** Whether float32 holds the coefficients: all of them in its range, and an atom to the last bit. */
function isFaithful(rows: Float32Array, at: number, { c0, c1, c2, c3 }: CubicFit, unit: number): boolean {
  const isAtom = c1 === 0 && c2 === 0 && c3 === 0;
  if (isAtom && c0 !== 0) return rows[at]! * unit === c0;
  return Number.isFinite(rows[at]! + rows[at + 1]! + rows[at + 2]! + rows[at + 3]!);
}

/** Zero for what float32 would hold with few bits or none; far below what matters beside a scale of one. */
function flushed(coefficient: number): number {
  return Math.abs(coefficient) < SMALLEST_COEFFICIENT ? 0 : coefficient;
}

/** Room for the samples of both halves of the table in the making: arrays of this size are dear to allocate and free. */
const room = Array.from({ length: 2 * OCTAVES }, () => new Float64Array(OCTAVE_VALUES));

function octavesOf(source: QuantileSource, half: 'lower' | 'upper', cuts: readonly number[]): Octave[] {
  const { standardized } = source;
  const value = (tail: number): number => source[half](tail);
  const deviates = standardized && standardOctaves(standardized.base, half);
  return Array.from({ length: OCTAVES }, (_, i) => {
    const low = 2 ** (LOWEST_OCTAVE + i - 32);
    const inside = cuts.filter((cut) => cut > low && cut < 2 * low);
    if (inside.length > 0) return { value, low, cuts: inside, samples: null };
    const values = room[half === 'lower' ? i : OCTAVES + i]!;
    if (deviates) for (let k = 0; k < values.length; k++) values[k] = standardized.of(deviates[i]![k]!);
    else octaveValues(value, low, values);
    return { value, low, cuts: inside, samples: isSmooth(values, NEGLIGIBLE * source.scale) ? values : null };
  });
}

/** The cuts inside a segment, as positions in (0, 1). */
function cutsInside({ cuts, low }: Octave, bits: number, segment: number): number[] {
  if (cuts.length === 0) return [];
  const segments = 2 ** bits;
  return cuts
    .map((cut) => (cut / low) * segments - segments - segment)
    .filter((position) => position > 0 && position < 1);
}

const values = new Float64Array(SEGMENT_NODES.length);

function fitSegment({ value, low, samples }: Octave, bits: number, segment: number, fit: CubicFit): void {
  if (samples) valuesFromSamples(samples, bits, segment, values);
  else {
    const segments = 2 ** bits;
    SEGMENT_NODES.forEach((node, i) => {
      values[i] = value((low * (segments + segment + node)) / segments);
    });
  }
  fitCubic(values, fit);
}

/** Fits [start, end] of a segment, halving it until every part is good. */
function addPieces(value: (t: number) => number, start: number, end: number, scale: number, pieces: number[]): void {
  const width = end - start;
  if (width <= 0) return;
  const fit = emptyFit();
  SEGMENT_NODES.forEach((node, i) => {
    values[i] = value(start + width * node);
  });
  fitCubic(values, fit);
  if (width <= NARROWEST_PIECE) {
    pieces.push(end, start, 1 / width, fit.middle, 0, 0, 0);
  } else if (isGood(fit, scale)) {
    pieces.push(end, start, 1 / width, fit.c0, fit.c1, fit.c2, fit.c3);
  } else {
    addPieces(value, start, start + 0.5 * width, scale, pieces);
    addPieces(value, start + 0.5 * width, end, scale, pieces);
  }
}

/** The fewest segments an octave at which cubics are good nearly everywhere: halving a segment divides its error by 16. */
function chooseSegmentBits(octaves: readonly Octave[], scale: number): number {
  const needing = new Float64Array(MOST_SEGMENT_BITS + 1);
  for (const octave of octaves) {
    if (octave.low < 2 ** (HIGHEST_OCTAVE - DECIDING_OCTAVES - 32)) continue;
    for (let segment = 0; segment < 2 ** FEWEST_SEGMENT_BITS; segment++) {
      if (cutsInside(octave, FEWEST_SEGMENT_BITS, segment).length > 0) continue;
      fitSegment(octave, FEWEST_SEGMENT_BITS, segment, fit);
      let bits = FEWEST_SEGMENT_BITS;
      for (; bits < MOST_SEGMENT_BITS && !isGood(fit, scale); bits++) fit.error /= 16;
      needing[bits]! += octave.low / 2 ** FEWEST_SEGMENT_BITS;
    }
  }
  let bits = MOST_SEGMENT_BITS;
  for (let slow = 0; bits > FEWEST_SEGMENT_BITS; bits--) {
    slow += needing[bits]!;
    if (slow > SLOW_SHARE) break;
  }
  return bits;
}

function isGood(fit: CubicFit, scale: number): boolean {
  return fit.error <= Math.max(RELATIVE_ERROR * Math.abs(fit.middle), NEGLIGIBLE * scale);
}
