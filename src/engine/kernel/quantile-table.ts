/** Builds quantile tables; `table-layout` says how they lie, `operations` and `slow-quantile` read them. */
import type { Standardized } from '../distributions/distribution';
import { centredExponent } from '../math/binary';
import { emptyFit, fitCubic, SEGMENT_NODES } from './cubic-fit';
import { CUBIC_NUMBERS, isSmooth, OCTAVE_VALUES, octaveValues } from './octave-samples';
import type { QuantileSource } from './quantile-source';
import { standardOctaves } from './standard-octaves';
import { buildStepTable } from './step-table';
import { tabulation } from './tabulation-of';
import {
  CUBIC,
  DIRECT_OCTAVE,
  HIGHEST_OCTAVE,
  halfRows,
  LOWEST_OCTAVE,
  OCTAVES,
  octaveBits,
  octaveRow,
  PIECE_LENGTH,
  type QuantileTable,
  ROW_FLOATS,
} from './table-layout';

/** Relative error allowed in the middle of a segment; half of what is promised, for the ends. */
const RELATIVE_ERROR = 2e-7;
/** The same where one draw in 2^24 falls. */
const DEEP_RELATIVE_ERROR = 1e-5;
/** Error, as a share of the typical size, that is far below any quantum. */
const NEGLIGIBLE = 1e-10;
const FEWEST_SEGMENT_BITS = 4;
const MOST_SEGMENT_BITS = 6;
/** Share of the draws that may fall on segments made of pieces, which are read more slowly. */
const SLOW_SHARE = 1 / 1024;
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

/** Room for the rows of the table in the making. */
const rowRoom = new Float32Array(2 * halfRows(MOST_SEGMENT_BITS) * ROW_FLOATS);

/** Rows are in units of a power of two, in which float32 holds round amounts exactly. */
function buildCubicTable(source: QuantileSource, unit: number): QuantileTable {
  const halves = [octavesOf(source, 'lower', source.lowerCuts), octavesOf(source, 'upper', source.upperCuts)];
  const bits = chooseSegmentBits(halves.flat(), source.scale);
  const rows = rowRoom.subarray(0, 2 * halfRows(bits) * ROW_FLOATS);
  const pieces: number[] = [];
  halves.forEach((octaves, half) => {
    const first = half * halfRows(bits);
    octaves.forEach((octave, i) => {
      const at = ROW_FLOATS * (first + octaveRow(LOWEST_OCTAVE + i, bits));
      fillOctave(rows, at, octave, octaveBits(LOWEST_OCTAVE + i, bits), source.scale, unit, pieces);
    });
    const last = ROW_FLOATS * (first + halfRows(bits) - 1);
    rows.fill(0, last, last + ROW_FLOATS);
    rows[last] = (half === 0 ? source.lower(0.5) : source.upper(0.5)) / unit;
  });
  return { kind: CUBIC, bits, scale: unit, rows, numbers: Float64Array.from(pieces) };
}

const cubics = tabulation().allocate(CUBIC_NUMBERS << MOST_SEGMENT_BITS);

/** Fits the segments of one octave; those that no cubic fits refer to pieces. */
function fillOctave(
  rows: Float32Array,
  first: number,
  octave: Octave,
  bits: number,
  scale: number,
  unit: number,
  pieces: number[],
): void {
  const { low, value } = octave;
  const segments = 2 ** bits;
  const error = low < 2 ** (DIRECT_OCTAVE - 32) ? DEEP_RELATIVE_ERROR : RELATIVE_ERROR;
  fitOctave(octave, bits);
  for (let segment = 0; segment < segments; segment++) {
    const at = first + ROW_FLOATS * segment;
    const from = CUBIC_NUMBERS * segment;
    rows[at] = flushed(cubics[from]! / unit);
    rows[at + 1] = flushed((cubics[from + 1]! / unit) * segments);
    rows[at + 2] = flushed((cubics[from + 2]! / unit) * segments * segments);
    rows[at + 3] = flushed((cubics[from + 3]! / unit) * segments * segments * segments);
    if (isGood(cubics, from, scale, error) && isFaithful(rows, at, from, unit)) continue;
    const bounds = [0, ...cutsInside(octave, bits, segment), 1];
    const width = low / segments;
    const inSegment = (t: number): number => value((segments + segment + t) * width);
    const begun = pieces.length / PIECE_LENGTH;
    for (let i = 1; i < bounds.length; i++) addPieces(inSegment, bounds[i - 1]!, bounds[i]!, scale, pieces);
    rows[at] = Number.NaN;
    rows[at + 1] = begun;
    rows[at + 2] = pieces.length / PIECE_LENGTH - begun;
    rows[at + 3] = 0;
  }
}

const values = new Float64Array(SEGMENT_NODES.length);
const fit = emptyFit();

/** Sets `cubics` to those of the octave's segments; the error is infinite where a segment holds a cut. */
function fitOctave(octave: Octave, bits: number): void {
  if (octave.samples) {
    tabulation().octaveCubics(octave.samples, bits, cubics);
    return;
  }
  const segments = 2 ** bits;
  for (let segment = 0; segment < segments; segment++) {
    SEGMENT_NODES.forEach((node, i) => {
      values[i] = octave.value((octave.low * (segments + segment + node)) / segments);
    });
    fitCubic(values, fit);
    const error = cutsInside(octave, bits, segment).length > 0 ? Infinity : fit.error;
    cubics.set([fit.c0, fit.c1, fit.c2, fit.c3, error], CUBIC_NUMBERS * segment);
  }
}

/** Whether the cubic of a segment misses the law by less than is allowed, in its middle. */
function isGood(numbers: Float64Array, at: number, scale: number, relative: number): boolean {
  const middle = numbers[at]! + 0.5 * (numbers[at + 1]! + 0.5 * (numbers[at + 2]! + 0.5 * numbers[at + 3]!));
  return Math.abs(numbers[at + 4]!) <= Math.max(relative * Math.abs(middle), NEGLIGIBLE * scale);
}

/** Whether float32 holds the coefficients: all of them in its range, and an atom to the last bit. */
function isFaithful(rows: Float32Array, at: number, from: number, unit: number): boolean {
  const isAtom = cubics[from + 1] === 0 && cubics[from + 2] === 0 && cubics[from + 3] === 0;
  if (isAtom && cubics[from] !== 0) return rows[at]! * unit === cubics[from];
  return Number.isFinite(rows[at]! + rows[at + 1]! + rows[at + 2]! + rows[at + 3]!);
}

/** Zero for what float32 would hold with few bits or none; far below what matters beside a scale of one. */
function flushed(coefficient: number): number {
  return Math.abs(coefficient) < SMALLEST_COEFFICIENT ? 0 : coefficient;
}

/** Room for the samples of both halves of the table in the making, whole and by octave: arrays are dear to make and free. */
const room = { lower: sampleRoom(), upper: sampleRoom() };

function sampleRoom(): { readonly all: Float64Array; readonly octaves: readonly Float64Array[] } {
  const all = tabulation().allocate(OCTAVES * OCTAVE_VALUES);
  return {
    all,
    octaves: Array.from({ length: OCTAVES }, (_, i) => all.subarray(i * OCTAVE_VALUES, (i + 1) * OCTAVE_VALUES)),
  };
}

function octavesOf(source: QuantileSource, half: 'lower' | 'upper', cuts: readonly number[]): Octave[] {
  const value = (tail: number): number => source[half](tail);
  if (source.standardized) transformDeviates(source.standardized, half);
  return Array.from({ length: OCTAVES }, (_, i) => {
    const low = 2 ** (LOWEST_OCTAVE + i - 32);
    const inside = cuts.length === 0 ? cuts : cuts.filter((cut) => cut > low && cut < 2 * low);
    if (inside.length > 0) return { value, low, cuts: inside, samples: null };
    const values = room[half].octaves[i]!;
    if (!source.standardized) octaveValues(value, low, values);
    return { value, low, cuts: inside, samples: isSmooth(values, NEGLIGIBLE * source.scale) ? values : null };
  });
}

/** The values of all octaves of a half from those of the standard variable. */
function transformDeviates(standardized: Standardized, half: 'lower' | 'upper'): void {
  const { base, exponent } = standardized;
  const deviates = standardOctaves(base, half);
  const values = room[half].all;
  if (exponent && tabulation().exponentials(deviates, exponent.location, exponent.scale, values)) return;
  for (let k = 0; k < values.length; k++) values[k] = standardized.of(deviates[k]!);
}

/** The cuts inside a segment, as positions in (0, 1). */
function cutsInside({ cuts, low }: Octave, bits: number, segment: number): number[] {
  if (cuts.length === 0) return [];
  const segments = 2 ** bits;
  return cuts
    .map((cut) => (cut / low) * segments - segments - segment)
    .filter((position) => position > 0 && position < 1);
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
  } else if (fit.error <= Math.max(RELATIVE_ERROR * Math.abs(fit.middle), NEGLIGIBLE * scale)) {
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
    fitOctave(octave, FEWEST_SEGMENT_BITS);
    for (let segment = 0; segment < 2 ** FEWEST_SEGMENT_BITS; segment++) {
      const at = CUBIC_NUMBERS * segment;
      if (cubics[at + 4] === Infinity) continue;
      let bits = FEWEST_SEGMENT_BITS;
      for (; bits < MOST_SEGMENT_BITS && !isGood(cubics, at, scale, RELATIVE_ERROR); bits++) cubics[at + 4]! /= 16;
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
