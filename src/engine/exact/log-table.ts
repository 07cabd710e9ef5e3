import { chebyshevCoefficients, chebyshevValue, NODES, UNIT_NODES, unresolved } from './chebyshev';

/** A stretch [low, high) of losses on which a function is a polynomial of the logarithm of the loss. */
export interface LogPiece<Sample> {
  readonly low: number;
  readonly high: number;
  /** log x = middle + half·t with t in [−1, 1]. */
  readonly middle: number;
  readonly half: number;
  readonly coefficients: Float64Array;
  /** False where even the shortest stretch did not resolve the function. */
  readonly resolved: boolean;
  /** What the function was computed from at the nodes. */
  readonly sample: Sample;
}

/** A positive function on (0, ∞) tabulated piece by piece as it is asked for. */
export interface LogTable<Sample> {
  value(x: number): number;
  /** The pieces that cover [low, high), in order; the first and the last may reach beyond. */
  pieces(low: number, high: number): LogPiece<Sample>[];
  pieceAround(x: number): LogPiece<Sample>;
}

/** A function to tabulate. `sample` fills its values at the nodes (logarithms of losses) and may hand back what it found. */
export interface Tabulated<Sample> {
  value(x: number): number;
  sample(logarithms: Float64Array, values: Float64Array): Sample;
  /** Ascending places where the function is not smooth. */
  readonly breakpoints: readonly number[];
  /** Size of its rounding errors. */
  readonly noise: number;
  /** Relative error up to which it is resolved, at least. */
  readonly resolution: number;
}

// Bound once: in a sandboxed context each look-up of Math is slow.
const { exp, floor, log } = Math;

/** Pieces begin as [4^m, 4^(m+1)). */
const BASE = 4;
const LOG_BASE = Math.log(BASE);
const DEEPEST = 9;
const NOISE_FLOOR = 1e-11;

/** A function without a sample worth keeping. */
export function plainLogTable(f: (x: number) => number, breakpoints: readonly number[], noise: number): LogTable<null> {
  const sample = (logarithms: Float64Array, values: Float64Array): null => {
    for (let i = 0; i < NODES; i++) values[i] = f(exp(logarithms[i]!));
    return null;
  };
  return logTable({ value: f, sample, breakpoints, noise, resolution: 1e-14 });
}

export function logTable<Sample>(of: Tabulated<Sample>): LogTable<Sample> {
  type Piece = LogPiece<Sample>;
  const byExponent = new Map<number, Piece[]>();
  const values = new Float64Array(NODES);
  const nodes = new Float64Array(NODES);
  const build = (low: number, high: number, depth: number, parentShare: number): Piece[] => {
    const middle = 0.5 * (log(low) + log(high));
    const half = 0.5 * (log(high) - log(low));
    for (let i = 0; i < NODES; i++) nodes[i] = middle + half * UNIT_NODES[i]!;
    const sample = of.sample(nodes, values);
    const coefficients = new Float64Array(NODES);
    chebyshevCoefficients(values, coefficients);
    const { share, amount } = unresolved(coefficients);
    const noisy = amount <= of.noise || (share < NOISE_FLOOR && share > 0.5 * parentShare);
    const resolved = share <= of.resolution || noisy;
    if (resolved || depth === DEEPEST) return [{ low, high, middle, half, coefficients, resolved, sample }];
    const split = exp(middle);
    return [...build(low, split, depth + 1, share), ...build(split, high, depth + 1, share)];
  };
  const piecesAt = (exponent: number): Piece[] => {
    const known = byExponent.get(exponent);
    if (known) return known;
    const low = BASE ** exponent;
    const high = BASE ** (exponent + 1);
    const ends = [low, ...of.breakpoints.filter((point) => point > low && point < high), high];
    const made = ends.slice(1).flatMap((end, i) => build(ends[i]!, end, 0, 1));
    byExponent.set(exponent, made);
    return made;
  };
  /** The exponent of the pieces around x; at the very edge it may be the neighbour's. */
  const exponentOf = (x: number): number => floor(log(x) / LOG_BASE);
  const pieceAround = (x: number): Piece => {
    const pieces = piecesAt(exponentOf(x));
    let at = 0;
    while (at < pieces.length - 1 && x >= pieces[at]!.high) at++;
    return pieces[at]!;
  };
  let last: Piece | null = null;
  return {
    value: (x) => {
      if (last === null || x < last.low || x >= last.high) last = pieceAround(x);
      return last.resolved ? chebyshevValue(last.coefficients, (log(x) - last.middle) / last.half) : of.value(x);
    },
    pieces: (low, high) => {
      const found: Piece[] = [];
      for (let exponent = exponentOf(low); BASE ** exponent < high; exponent++) found.push(...piecesAt(exponent));
      return found;
    },
    pieceAround,
  };
}
