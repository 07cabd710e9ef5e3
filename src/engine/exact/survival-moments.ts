import { antiderivative, chebyshevCoefficients, chebyshevValue, NODES, UNIT_NODES } from './chebyshev';
import type { LogPiece, LogTable } from './log-table';

// Bound once: in a sandboxed context each look-up of Math is slow.
const { exp, log, max, min } = Math;

/** Adds ∫ survival·x^k dx from a to b, for k = 0, 1, 2, to `out`. */
export type SurvivalMoments = (a: number, b: number, out: Float64Array) => void;

const POWERS = 3;

/** By the antiderivatives of the table's pieces; below the lowest loss the survival is the whole mass. */
export function survivalMoments(table: LogTable<unknown>, mass: number, lowest: number): SurvivalMoments {
  const known = new Map<LogPiece<unknown>, Float64Array[]>();
  const antiderivativesOf = (piece: LogPiece<unknown>): Float64Array[] => {
    const found = known.get(piece) ?? Array.from({ length: POWERS }, (_, k) => pieceAntiderivative(piece, k));
    known.set(piece, found);
    return found;
  };
  return (a, b, out) => {
    if (a < lowest) addFlat(mass, a, min(b, lowest), out);
    for (let from = max(a, lowest); from < b; ) {
      let piece = table.pieceAround(from);
      // At the very edge rounding may have chosen the piece before.
      if (piece.high <= from) piece = table.pieceAround(from * (1 + 1e-12));
      const { middle, half, high } = piece;
      const to = min(b, high);
      const antiderivatives = antiderivativesOf(piece);
      const first = (log(from) - middle) / half;
      const last = (log(to) - middle) / half;
      for (let k = 0; k < POWERS; k++) {
        out[k] = out[k]! + chebyshevValue(antiderivatives[k]!, last) - chebyshevValue(antiderivatives[k]!, first);
      }
      from = to;
    }
  };
}

function addFlat(mass: number, a: number, b: number, out: Float64Array): void {
  for (let k = 0; k < POWERS; k++) out[k] = out[k]! + (mass * (b ** (k + 1) - a ** (k + 1))) / (k + 1);
}

/** Antiderivative of survival·x^k over a piece, zero at its low end. */
function pieceAntiderivative({ middle, half, coefficients }: LogPiece<unknown>, k: number): Float64Array {
  const values = new Float64Array(NODES);
  for (let i = 0; i < NODES; i++) {
    const t = UNIT_NODES[i]!;
    values[i] = half * exp((k + 1) * (middle + half * t)) * chebyshevValue(coefficients, t);
  }
  const integrand = new Float64Array(NODES);
  chebyshevCoefficients(values, integrand);
  return antiderivative(integrand);
}
