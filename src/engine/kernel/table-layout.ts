/**
 * How a quantile table lies in the plan's numbers.
 *
 * A 32-bit word w stands for the uniform (w + ½)/2^32. Below one half its distance to 0, above it the distance to 1,
 * is the tail probability q; 2^33·q is an odd integer, whose leading bit names the octave. Each octave is cut into
 * 2^segmentBits equal segments with one cubic each, so the table is fine where the tail is steep.
 *
 * Cubic table: [CUBIC, segmentBits], then lower half and upper half, each by octave, segment, four coefficients of
 * the cubic in t ∈ [0, 1). A segment that holds a jump or a kink has NaN first, then where its pieces begin
 * (from the start of the table) and how many they are; a piece is [end, start, 1 / (end − start), four coefficients].
 *
 * Step table, for laws that sit on points: [STEP, count, guideBits], 2^guideBits guides, count upper thresholds
 * (probability × 2^32), count values.
 */
export const CUBIC = 0;
export const STEP = 1;

export const CUBIC_HEADER = 2;
export const STEP_HEADER = 3;
export const PIECE_LENGTH = 7;

/** Octaves of 2^33·q: 31 down to 8 straight from the word, 7 down to LOWEST_OCTAVE with fresh bits. */
export const HIGHEST_OCTAVE = 31;
export const LOWEST_OCTAVE = -11;
export const OCTAVES = HIGHEST_OCTAVE - LOWEST_OCTAVE + 1;
/** The word's tail is refined with fresh bits where its 31-bit distance is below this. */
export const REFINE_BELOW = 128;
/** The smallest tail probability that a draw can reach. */
export const SMALLEST_TAIL = 2 ** (LOWEST_OCTAVE - 33);
