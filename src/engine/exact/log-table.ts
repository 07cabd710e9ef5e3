import { chebyshevCoefficients, chebyshevValue, NODES, UNIT_NODES, unresolved } from './chebyshev';

/** A stretch [low, high) of losses on which a function is a polynomial of the logarithm of the loss. */
export interface LogPiece {
  readonly low: number;
  readonly high: number;
  /** log x = middle + half·t with t in [−1, 1]. */
  readonly middle: number;
  readonly half: number;
  readonly coefficients: Float64Array;
  /** False where even the shortest stretch did not resolve the function. */
  readonly resolved: boolean;
}

/** A positive function on (0, ∞) tabulated piece by piece as it is asked for. */
export interface LogTable {
  value(x: number): number;
  /** The pieces that cover [low, high), in order; the first and the last may reach beyond. */
  pieces(low: number, high: number): LogPiece[];
}

// Bound once: in a sandboxed context each look-up of Math is slow.
const { floor, log } = Math;

/** Pieces begin as [4^m, 4^(m+1)). */
const BASE = 4;
const LOG_BASE = Math.log(BASE);
const DEEPEST = 9;
const RESOLVED = 1e-14;
const NOISE_FLOOR = 1e-11;

/** `breakpoints` are places where the function is not smooth; `noise` is the size of its rounding errors. */
export function logTable(f: (x: number) => number, breakpoints: readonly number[], noise: number): LogTable {
  const byExponent = new Map<number, LogPiece[]>();
  const values = new Float64Array(NODES);
  const build = (low: number, high: number, depth: number, parentShare: number): LogPiece[] => {
    const middle = 0.5 * (Math.log(low) + Math.log(high));
    const half = 0.5 * (Math.log(high) - Math.log(low));
    for (let i = 0; i < NODES; i++) values[i] = f(Math.exp(middle + half * UNIT_NODES[i]!));
    const coefficients = new Float64Array(NODES);
    chebyshevCoefficients(values, coefficients);
    const { share, amount } = unresolved(coefficients);
    const noisy = amount <= noise || (share < NOISE_FLOOR && share > 0.5 * parentShare);
    const resolved = share <= RESOLVED || noisy;
    if (resolved || depth === DEEPEST) return [{ low, high, middle, half, coefficients, resolved }];
    const split = Math.exp(middle);
    return [...build(low, split, depth + 1, share), ...build(split, high, depth + 1, share)];
  };
  const piecesAt = (exponent: number): LogPiece[] => {
    const known = byExponent.get(exponent);
    if (known) return known;
    const low = BASE ** exponent;
    const high = BASE ** (exponent + 1);
    const ends = [low, ...breakpoints.filter((point) => point > low && point < high), high];
    const made = ends.slice(1).flatMap((end, i) => build(ends[i]!, end, 0, 1));
    byExponent.set(exponent, made);
    return made;
  };
  /** The exponent of the pieces around x; at the very edge it may be the neighbour's. */
  const exponentOf = (x: number): number => floor(log(x) / LOG_BASE);
  const pieceAround = (x: number): LogPiece => {
    const pieces = piecesAt(exponentOf(x));
    let at = 0;
    while (at < pieces.length - 1 && x >= pieces[at]!.high) at++;
    return pieces[at]!;
  };
  let last: LogPiece | null = null;
  return {
    value: (x) => {
      if (last === null || x < last.low || x >= last.high) last = pieceAround(x);
      return last.resolved ? chebyshevValue(last.coefficients, (log(x) - last.middle) / last.half) : f(x);
    },
    pieces: (low, high) => {
      const found: LogPiece[] = [];
      for (let exponent = exponentOf(low); BASE ** exponent < high; exponent++) found.push(...piecesAt(exponent));
      return found;
    },
  };
}
