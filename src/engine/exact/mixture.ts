import { chebyshevWeights, NODES } from './chebyshev';
import { GAUSS_2, GAUSS_4 } from './gauss';
import { lognormalFirst, type MixturePiece, type MixtureRisk, mixtureTable, type Survivals } from './mixture-table';
import type { SmoothLaw } from './smooth-law';
import { survivalMoments } from './survival-moments';

// Bound once: in a sandboxed context each look-up of Math is slow.
const { floor, log, max, min } = Math;

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
/** Beyond these cells the survival is so straight within a cell that two points do. */
const FEW_CELLS = 256;

export function mixture(all: readonly MixtureRisk[], resolution: number): Mixture {
  const risks = lognormalFirst(all);
  const mass = risks.reduce((sum, { rate }) => sum + rate, 0);
  const mean = risks.reduce((sum, { rate, mean: each }) => sum + rate * each, 0);
  const table = mixtureTable(risks, resolution);
  const lowest = lowestLoss((x) => table.value(x), mass, mean);
  const moments = survivalMoments(table, mass, lowest);
  return {
    risks,
    law: {
      mass,
      maximum: Infinity,
      breakpoints: [],
      noise: 0,
      resolution: 4 * resolution,
      survival: (x) => (x < lowest ? mass : table.value(x)),
      survivalIntegral: (x) => {
        const integrals = new Float64Array(3);
        moments(0, x, integrals);
        return integrals[0]!;
      },
      moments,
    },
    sizeProducts: (weights, h) => {
      const sums = weights.map(() => new Float64Array(risks.length));
      const reach = h * max(0, ...weights.map((weight) => weight.length + 1));
      const pieces = table.pieces(lowest, reach);
      const foot = pieces[0]!.low;
      weights.forEach((weight, i) => {
        interpolate(weight, foot / h, AT);
        sums[i]!.fill(foot * AT[0]!);
      });
      for (const piece of pieces) {
        pieceWeights(piece, weights, h).forEach((node, i) => {
          addRows(piece.sample, node, sums[i]!);
        });
      }
      return sums.map((sum) => sum.map((total, r) => total * risks[r]!.rate));
    },
  };
}

/** sums[r] += Σ node weight × survival of risk r at the node. */
function addRows(rows: Survivals, node: Float64Array, sums: Float64Array): void {
  for (let n = 0; n < NODES; n++) if (node[n]! !== 0) addRow(rows, n * sums.length, node[n]!, sums);
}

function addRow(rows: Survivals, from: number, weight: number, sums: Float64Array): void {
  for (let r = 0; r < sums.length; r++) sums[r] = sums[r]! + weight * rows[from + r]!;
}

/** A loss under which the survival is the whole mass for every purpose. */
function lowestLoss(survival: (x: number) => number, mass: number, mean: number): number {
  let x = mean / mass;
  while (x * (mass - survival(x)) > NEGLIGIBLE * mean) x /= 4;
  return x;
}

/** For each weight array the weights of the survival at the piece's nodes in ∫ S(x)·d(x·w(x/h)) over the piece. */
function pieceWeights(piece: MixturePiece, weights: readonly Float64Array[], h: number): Float64Array[] {
  const byOrder = weights.map(() => new Float64Array(NODES));
  const end = min(piece.high, h * (max(0, ...weights.map((weight) => weight.length)) + 1));
  for (let a = piece.low; a < end; ) {
    const cell = floor(a / h + 1e-9);
    const b = max(a, min(end, (cell + 1) * h, a * (1 + PANEL)));
    const rule = cell < FEW_CELLS ? GAUSS_4 : GAUSS_2;
    const half = 0.5 * (b - a);
    for (let p = 0; p < rule.points.length; p++) {
      addPoint(piece, weights, h, a + half + half * rule.points[p]!, half * rule.weights[p]!, byOrder);
    }
    a = b > a ? b : end;
  }
  return byOrder.map(chebyshevWeights);
}

/** What one point of a rule adds for each weight array. */
function addPoint(
  piece: MixturePiece,
  weights: readonly Float64Array[],
  h: number,
  x: number,
  factor: number,
  byOrder: readonly Float64Array[],
): void {
  fillChebyshev((log(x) - piece.middle) / piece.half, CHEBYSHEV);
  for (let i = 0; i < weights.length; i++) {
    if (x > h * (weights[i]!.length + 1)) continue;
    interpolate(weights[i]!, x / h, AT);
    addScaled(byOrder[i]!, factor * (AT[0]! + (x / h) * AT[1]!), CHEBYSHEV);
  }
}

function addScaled(sums: Float64Array, factor: number, values: Float64Array): void {
  for (let n = 0; n < NODES; n++) sums[n] = sums[n]! + factor * values[n]!;
}

function fillChebyshev(t: number, out: Float64Array): void {
  out[0] = 1;
  out[1] = t;
  for (let n = 2; n < NODES; n++) out[n] = 2 * t * out[n - 1]! - out[n - 2]!;
}

/** Room for the Chebyshev polynomials, and for a value and its slope. */
const CHEBYSHEV = new Float64Array(NODES);
const AT = new Float64Array(2);

/** The cubic through the four values around a position (the first four in the first cell) and its slope; zero beyond the end. */
function interpolate(values: Float64Array, position: number, out: Float64Array): void {
  const start = max(0, floor(position) - 1);
  const s = position - start;
  const last = values.length - start;
  const y0 = last > 0 ? values[start]! : 0;
  const y1 = last > 1 ? values[start + 1]! : 0;
  const y2 = last > 2 ? values[start + 2]! : 0;
  const y3 = last > 3 ? values[start + 3]! : 0;
  // Newton's form on 0, 1, 2, 3.
  const d1 = y1 - y0;
  const d2 = 0.5 * (y2 - 2 * y1 + y0);
  const d3 = (y3 - 3 * y2 + 3 * y1 - y0) / 6;
  out[0] = y0 + s * (d1 + (s - 1) * (d2 + (s - 2) * d3));
  out[1] = d1 + (2 * s - 1) * d2 + ((s - 1) * (s - 2) + s * (s - 2) + s * (s - 1)) * d3;
}
