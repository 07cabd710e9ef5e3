import { lognormalFirst, type MixturePiece, type MixtureRisk, type MixtureTable, mixtureTable } from './mixture-table';

/**
 * The mixture of many smooth laws, weighted with their rates. It is tabulated once, with the survival of every risk at
 * the table's nodes, so that neither a grid nor the contributions of the risks on it ask for them again.
 */
export interface Mixture {
  readonly risks: readonly MixtureRisk[];
  /** Σ rate × P(Y_r > y). */
  survival(y: number): number;
  /** Adds the masses at 0, h, … (cells − 1)h, as `addMasses` does for a single law. */
  addMasses(h: number, cells: number, masses: Float64Array): void;
  /**
   * Σ over the grid of (masses of y·P(Y_r = y)) × weights[k], times the rate, for every risk: the same cubic
   * interpolation as the masses have, written as an integral of the survival.
   */
  sizeProducts(weights: readonly Float64Array[], h: number): Float64Array[];
}

/** Below this share of the mean loss what lies under the table is left out. */
const NEGLIGIBLE = 1e-17;
/** Doubles that describe a piece: see vector/assembly/pieces.ts. */
const PIECE_DOUBLES = 68;

export function mixture(all: readonly MixtureRisk[], resolution: number): Mixture {
  const risks = lognormalFirst(all);
  const mass = risks.reduce((sum, { rate }) => sum + rate, 0);
  const mean = risks.reduce((sum, { rate, mean: each }) => sum + rate * each, 0);
  const table = mixtureTable(risks, resolution);
  const { memory, width } = table;
  const lowest = lowestLoss((x) => table.value(x), mass, mean);
  const addressOf = pieceAddresses(table);
  return {
    risks,
    survival: (y) => (y < lowest ? mass : table.value(y)),
    addMasses: (h, cells, masses) => {
      const pieces = table.pieces(lowest, h * cells).map(addressOf);
      memory.within(() => {
        const list = memory.storeWhole(pieces);
        const averages = memory.reserve(cells + 4);
        const bends = memory.reserve(cells + 4);
        const out = memory.store(masses.subarray(0, cells));
        memory.code.addTableMasses(list, pieces.length, mass, lowest, h, cells, averages, bends, out);
        masses.set(memory.view(out, cells));
      });
    },
    sizeProducts: (weights, h) => {
      const longest = weights.reduce((most, { length }) => Math.max(most, length), 0);
      const pieces = table.pieces(lowest, h * (longest + 1));
      const addresses = pieces.map(addressOf);
      const foot = pieces[0]!.low;
      return memory.within(() => {
        const arrays = memory.storeWhole(weights.map((weight) => memory.store(weight)));
        const lengths = memory.storeWhole(weights.map(({ length }) => length));
        const byOrder = memory.reserve(16 * weights.length);
        const sums = memory.reserve(width * weights.length);
        const rowOf = (i: number): Float64Array => memory.view(sums + 8 * width * i, risks.length);
        weights.forEach((weight, i) => {
          memory.view(sums + 8 * width * i, width).fill(foot * atFoot(weight, foot / h));
        });
        pieces.forEach(({ sample }, p) => {
          const { code } = memory;
          const end = h * (longest + 1);
          const { cosines } = table;
          code.addSizes(addresses[p]!, sample, width, arrays, lengths, weights.length, h, end, cosines, byOrder, sums);
        });
        return weights.map((_, i) => timesRates(rowOf(i), risks));
      });
    },
  };
}

function timesRates(totals: Float64Array, risks: readonly MixtureRisk[]): Float64Array {
  const products = new Float64Array(totals.length);
  for (let r = 0; r < products.length; r++) products[r] = totals[r]! * risks[r]!.rate;
  return products;
}

/** Where a piece stands in memory, written there when it is first asked for. */
function pieceAddresses({ memory, cosines, nodes }: MixtureTable): (piece: MixturePiece) => number {
  const known = new Map<MixturePiece, number>();
  return (piece) => {
    const found = known.get(piece);
    if (found !== undefined) return found;
    const address = memory.reserve(PIECE_DOUBLES);
    const { low, high, middle, half, coefficients } = piece;
    memory.view(address, PIECE_DOUBLES).set([low, high, middle, half, ...coefficients]);
    memory.code.integratePiece(address, nodes, cosines);
    known.set(piece, address);
    return address;
  };
}

/** A loss under which the survival is the whole mass for every purpose. */
function lowestLoss(survival: (x: number) => number, mass: number, mean: number): number {
  let x = mean / mass;
  while (x * (mass - survival(x)) > NEGLIGIBLE * mean) x /= 4;
  return x;
}

/** The cubic through the first four values at a position in the first cells; values beyond the end are zero. */
function atFoot(values: Float64Array, position: number): number {
  const start = Math.max(0, Math.floor(position) - 1);
  const s = position - start;
  const [y0, y1, y2, y3] = [0, 1, 2, 3].map((i) => values[start + i] ?? 0);
  const d2 = 0.5 * (y2! - 2 * y1! + y0!);
  const d3 = (y3! - 3 * y2! + 3 * y1! - y0!) / 6;
  return y0! + s * (y1! - y0! + (s - 1) * (d2 + (s - 2) * d3));
}
