/**
 * How quantile tables lie in the plan: rows of 16 bytes, read by the vector kernel four at a time, and float64 numbers
 * for the rare draws that need more.
 *
 * Cubic table. A word w stands for the uniform of its 2^31-th: f = float32(w | 1), as a signed number, has the sign of
 * the half (positive below the median) and |f| / 2^32 is the tail probability. Its exponent names the octave and its
 * leading bits one of 2^bits equal segments of it, so the table is fine where the tail is steep. A row holds the four
 * float32 coefficients of value / scale as a cubic in the rest of the mantissa, t ∈ [0, 2^-bits). Rows go by half,
 * octave, segment; each half ends with one row for |f| = 2^31. Octaves that need fresh bits, where one draw in 2^24
 * falls, are read by the slow path alone and have 2^DEEP_BITS segments. A segment that holds a jump or a kink has NaN first,
 * then the number of its first piece and how many they are. Pieces are float64:
 * [end, start, 1 / (end − start), four coefficients of the value itself], in t · 2^bits.
 *
 * Step table, for laws that sit on points. 2^bits cells of the word by its leading bits; a cell holds two uint32, the
 * threshold inside it and the number of the value below, with SEVERAL added where there are more thresholds. From the
 * threshold on the next value holds. Then the values (float64). Numbers: count, upper thresholds (probability × 2^32), values.
 */
export const CUBIC = 0;
export const STEP = 1;

export const CELL_BYTES = 8;
export const SEVERAL = 2 ** 31;

export const PIECE_LENGTH = 7;
export const ROW_FLOATS = 4;
export const ROW_BYTES = 16;

/** Octaves of |f| = 2^32 × tail: 30 down to 7 straight from the word, 6 down to LOWEST_OCTAVE with fresh bits. */
export const HIGHEST_OCTAVE = 30;
export const DIRECT_OCTAVE = 7;
export const LOWEST_OCTAVE = -12;
export const DEEP_BITS = 2;
export const OCTAVES = HIGHEST_OCTAVE - LOWEST_OCTAVE + 1;
/** Draws with |f| below this are refined with fresh bits. */
export const REFINE_BELOW = 2 ** DIRECT_OCTAVE;
/** The smallest tail probability that a draw can reach. */
export const SMALLEST_TAIL = 2 ** (LOWEST_OCTAVE - 32);

/** Bits of the number of segments of an octave in a table of 2^bits. */
export function octaveBits(octave: number, bits: number): number {
  return octave < DIRECT_OCTAVE ? DEEP_BITS : bits;
}

/** The first row of an octave, counted from the beginning of its half. */
export function octaveRow(octave: number, bits: number): number {
  const deep = Math.min(octave, DIRECT_OCTAVE) - LOWEST_OCTAVE;
  return (deep << DEEP_BITS) + (Math.max(0, octave - DIRECT_OCTAVE) << bits);
}

/** Rows from the beginning of one half to that of the other. */
export function halfRows(bits: number): number {
  return octaveRow(HIGHEST_OCTAVE + 1, bits) + 1;
}

/**
 * Where octave 0 would begin, counted from the beginning of a half, if all octaves had 2^bits segments: from there the
 * exponent of a float32 finds its octave from DIRECT_OCTAVE on.
 */
export function originRow(bits: number): number {
  return octaveRow(DIRECT_OCTAVE, bits) - (DIRECT_OCTAVE << bits);
}

/** One variable, tabulated. */
export interface QuantileTable {
  readonly kind: typeof CUBIC | typeof STEP;
  readonly bits: number;
  /** CUBIC: what the rows are in units of; 1 otherwise. */
  readonly scale: number;
  /** Whole rows; valid until the next table is built. */
  readonly rows: Float32Array;
  readonly numbers: Float64Array;
}

/** The tables of a plan; entry i of each array is table i. */
export interface QuantileTables {
  readonly kind: Uint8Array;
  readonly bits: Uint8Array;
  readonly scale: Float64Array;
  /** First row in `rows`. */
  readonly row: Uint32Array;
  /** First number in `numbers`. */
  readonly number: Uint32Array;
  /** On SharedArrayBuffers. */
  readonly rows: Float32Array;
  readonly numbers: Float64Array;
}
