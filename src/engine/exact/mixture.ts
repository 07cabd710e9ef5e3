import { chebyshevWeights, NODES, UNIT_NODES } from './chebyshev';
import { GAUSS_4 } from './gauss';
import { type LogPiece, logTable } from './log-table';
import type { SmoothLaw } from './smooth-law';

/** One risk of a mixture. */
export interface MixtureRisk {
  readonly risk: number;
  readonly rate: number;
  readonly smooth: SmoothLaw;
}

/**
 * The mixture of many smooth laws, weighted with their rates. It is tabulated once, with the survival of every risk at
 * the table's nodes, so that neither a grid nor the contributions of the risks on it ask for them again.
 */
export interface Mixture {
  readonly risks: readonly MixtureRisk[];
  readonly law: SmoothLaw;
  /**
   * Σ over the grid of (masses of y·P(Y_r = y)) × weights[k], times the rate, for every risk: the same cubic
   * interpolation as the masses have, written as an integral of the survival.
   */
  sizeProducts(weights: readonly Float64Array[], h: number): Float64Array[];
}

/** Below this share of the mean loss what lies under the table is left out. */
const NEGLIGIBLE = 1e-17;
/** Quadrature panels are at most this long relative to the loss. */
const PANEL = 0.06;

export function mixture(risks: readonly MixtureRisk[]): Mixture {
  const mass = risks.reduce((sum, { rate }) => sum + rate, 0);
  const survival = (x: number): number => {
    let sum = 0;
    for (const { rate, smooth } of risks) sum += rate * smooth.survival(x);
    return sum;
  };
  const survivalIntegral = (x: number): number => {
    let sum = 0;
    for (const { rate, smooth } of risks) sum += rate * smooth.survivalIntegral(x);
    return sum;
  };
  const table = logTable(survival, [], 0);
  const floor = lowestLoss(survival, mass, survivalIntegral(Infinity));
  const nodeSurvivals = new Map<LogPiece, Float64Array>();
  const survivalsOf = (piece: LogPiece): Float64Array => {
    const known = nodeSurvivals.get(piece);
    if (known) return known;
    const rows = new Float64Array(risks.length * NODES);
    for (let node = 0; node < NODES; node++) {
      const x = Math.exp(piece.middle + piece.half * UNIT_NODES[node]!);
      risks.forEach(({ smooth }, r) => {
        rows[r * NODES + node] = smooth.survival(x);
      });
    }
    nodeSurvivals.set(piece, rows);
    return rows;
  };
  return {
    risks,
    law: {
      mass,
      maximum: Infinity,
      breakpoints: [],
      noise: 0,
      survival: (x) => (x < floor ? mass : table.value(x)),
      survivalIntegral,
    },
    sizeProducts: (weights, h) => {
      const sums = weights.map(() => new Float64Array(risks.length));
      const reach = h * Math.max(0, ...weights.map((weight) => weight.length + 1));
      const pieces = table.pieces(floor, reach);
      weights.forEach((weight, i) => {
        const foot = pieces[0]!.low;
        const below = foot * interpolated(weight, foot / h).value;
        sums[i]!.fill(below);
      });
      for (const piece of pieces) {
        const rows = survivalsOf(piece);
        const nodeWeights = pieceWeights(piece, weights, h);
        for (let i = 0; i < weights.length; i++) {
          const sum = sums[i]!;
          const node = nodeWeights[i]!;
          for (let r = 0; r < risks.length; r++) {
            let total = 0;
            for (let n = 0; n < NODES; n++) total += node[n]! * rows[r * NODES + n]!;
            sum[r] = sum[r]! + total;
          }
        }
      }
      return sums.map((sum) => sum.map((total, r) => total * risks[r]!.rate));
    },
  };
}

/** A loss under which the survival is the whole mass for every purpose. */
function lowestLoss(survival: (x: number) => number, mass: number, mean: number): number {
  let x = mean / mass;
  while (x * (mass - survival(x)) > NEGLIGIBLE * mean) x /= 4;
  return x;
}

/** For each weight array the weights of the survival at the piece's nodes in ∫ S(x)·d(x·w(x/h)) over the piece. */
function pieceWeights(piece: LogPiece, weights: readonly Float64Array[], h: number): Float64Array[] {
  const byOrder = weights.map(() => new Float64Array(NODES));
  const chebyshev = new Float64Array(NODES);
  const end = Math.min(piece.high, h * (Math.max(0, ...weights.map((weight) => weight.length)) + 1));
  for (let a = piece.low; a < end; ) {
    const cell = Math.floor(a / h + 1e-9);
    const b = Math.min(end, (cell + 1) * h, a * (1 + PANEL) < piece.high ? Math.max(a * (1 + PANEL), a) : end);
    const middle = 0.5 * (a + b);
    const half = 0.5 * (b - a);
    for (let p = 0; p < GAUSS_4.points.length; p++) {
      const x = middle + half * GAUSS_4.points[p]!;
      fillChebyshev((Math.log(x) - piece.middle) / piece.half, chebyshev);
      weights.forEach((weight, i) => {
        const { value, slope } = interpolated(weight, x / h);
        const factor = half * GAUSS_4.weights[p]! * (value + (x / h) * slope);
        if (factor === 0) return;
        const orders = byOrder[i]!;
        for (let n = 0; n < NODES; n++) orders[n] = orders[n]! + factor * chebyshev[n]!;
      });
    }
    a = b > a ? b : end;
  }
  return byOrder.map(chebyshevWeights);
}

function fillChebyshev(t: number, out: Float64Array): void {
  out[0] = 1;
  out[1] = t;
  for (let n = 2; n < NODES; n++) out[n] = 2 * t * out[n - 1]! - out[n - 2]!;
}

/** The cubic through the four values around a position (the first four in the first cell) and its slope; zero beyond the end. */
function interpolated(values: Float64Array, position: number): { value: number; slope: number } {
  const cell = Math.floor(position);
  const start = Math.max(0, cell - 1);
  const s = position - start;
  const at = (k: number): number => values[k] ?? 0;
  const y0 = at(start);
  const y1 = at(start + 1);
  const y2 = at(start + 2);
  const y3 = at(start + 3);
  // Newton's form on 0, 1, 2, 3.
  const d1 = y1 - y0;
  const d2 = 0.5 * (y2 - 2 * y1 + y0);
  const d3 = (y3 - 3 * y2 + 3 * y1 - y0) / 6;
  const value = y0 + s * (d1 + (s - 1) * (d2 + (s - 2) * d3));
  const slope = d1 + (2 * s - 1) * d2 + ((s - 1) * (s - 2) + s * (s - 2) + s * (s - 1)) * d3;
  return { value, slope };
}
