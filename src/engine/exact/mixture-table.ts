import { normalDensity, normalSurvival } from '../math';
import { COSINES, NODES, UNIT_NODES } from './chebyshev';
import { type LogPiece, type LogTable, logTable } from './log-table';
import { VectorMemory } from './vector/vector-memory';

// Bound once: in a sandboxed context each look-up of Math is slow.
const { exp, log } = Math;

/** One risk of a mixture. */
export interface MixtureRisk {
  readonly risk: number;
  readonly rate: number;
  /** Of one event. */
  readonly mean: number;
  /** Mean and deviation of the logarithm where the loss is lognormal: these are tabulated together. */
  readonly logarithm: { readonly mean: number; readonly deviation: number } | null;
  /** P(Y > y) of all others. */
  readonly survival: ((y: number) => number) | null;
}

/** Address of the survivals of every risk at a piece's nodes: node by node, all risks in a row. */
export type Survivals = number;
export type MixturePiece = LogPiece<Survivals>;

/** The sum of the survivals weighted with the rates, tabulated in the memory of compiled code. */
export interface MixtureTable extends LogTable<Survivals> {
  readonly memory: VectorMemory;
  /** Risks in a row, and one more where their number is odd. */
  readonly width: number;
  /** Addresses of `COSINES` and `UNIT_NODES`. */
  readonly cosines: number;
  readonly nodes: number;
}

/** The table of the normal survival: see vector/assembly/survivals.ts. */
const LOWEST = -9;
const HIGHEST = 12;
const TAYLOR_DOUBLES = ((HIGHEST - LOWEST) * 64 + 1) * 8;

export function mixtureTable(risks: readonly MixtureRisk[], resolution: number): MixtureTable {
  const memory = new VectorMemory();
  const width = risks.length + (risks.length % 2);
  const fill = survivalFiller(memory, risks, width);
  const table = logTable({
    value: (x) =>
      memory.within(() => {
        const value = new Float64Array(1);
        fill([log(x)], memory.reserve(width), value);
        return value[0]!;
      }),
    sample: (logarithms, values) => {
      const rows = memory.reserve(width * NODES);
      memory.view(rows, width * NODES).fill(0);
      fill(logarithms, rows, values);
      return rows;
    },
    breakpoints: [],
    noise: 0,
    resolution,
  });
  return { ...table, memory, width, cosines: memory.store(COSINES), nodes: memory.store(UNIT_NODES) };
}

/** Fills the survivals of every risk at losses given by their logarithms, and their sums weighted with the rates. */
function survivalFiller(
  memory: VectorMemory,
  risks: readonly MixtureRisk[],
  width: number,
): (logarithms: ArrayLike<number>, rows: number, values: Float64Array) => void {
  const rates = memory.store(risks.map(({ rate }) => rate));
  const lognormal = risks.flatMap(({ logarithm }) => logarithm ?? []);
  const others = risks.slice(lognormal.length);
  const means = memory.store(lognormal.map(({ mean }) => mean));
  const precisions = memory.store(lognormal.map(({ deviation }) => 1 / deviation));
  const taylor = memory.reserve(TAYLOR_DOUBLES);
  memory.within(() => {
    const known: number[] = [];
    for (let z = LOWEST; z <= HIGHEST; z++) known.push(normalSurvival(z), normalDensity(z));
    memory.code.fillTaylor(taylor, memory.store(known));
  });
  return (logarithms, rows, values) => {
    const count = logarithms.length;
    memory.within(() => {
      const points = memory.store(logarithms);
      const sums = memory.reserve(count);
      const { length } = lognormal;
      memory.code.fillSurvivals(taylor, points, count, means, precisions, rates, length, rows, 8 * width, sums);
      values.set(memory.view(sums, count));
    });
    if (others.length === 0) return;
    const table = memory.view(rows, width * count);
    for (let node = 0; node < count; node++) {
      const loss = exp(logarithms[node]!);
      others.forEach(({ rate, survival }, i) => {
        const value = survival!(loss);
        table[node * width + lognormal.length + i] = value;
        values[node] = values[node]! + rate * value;
      });
    }
  };
}

/** Lognormal risks first: the order in which the survivals stand. */
export function lognormalFirst(risks: readonly MixtureRisk[]): MixtureRisk[] {
  return [...risks.filter(({ logarithm }) => logarithm), ...risks.filter(({ logarithm }) => !logarithm)];
}
