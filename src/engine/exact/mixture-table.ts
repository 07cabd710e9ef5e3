import { NODES } from './chebyshev';
import { type LogPiece, type LogTable, logTable } from './log-table';
import { fillNormalSurvivals } from './normal-survivals';

// Bound once: in a sandboxed context each look-up of Math is slow.
const { exp } = Math;

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

/** Survivals of every risk at a piece's nodes: node by node, all risks in a row. */
export type Survivals = Float64Array;
export type MixturePiece = LogPiece<Survivals>;

/** Sum of the survivals weighted with the rates. */
export function mixtureTable(risks: readonly MixtureRisk[], resolution: number): LogTable<Survivals> {
  const fill = survivalFiller(risks);
  const one = new Float64Array(risks.length);
  return logTable({
    value: (x) => fill(Math.log(x), one, 0),
    sample: (logarithms, values) => {
      const rows = new Float64Array(risks.length * NODES);
      for (let node = 0; node < NODES; node++) values[node] = fill(logarithms[node]!, rows, node * risks.length);
      return rows;
    },
    breakpoints: [],
    noise: 0,
    resolution,
  });
}

/** Fills the survival of every risk at a loss given by its logarithm and answers their sum weighted with the rates. */
function survivalFiller(risks: readonly MixtureRisk[]): (logarithm: number, out: Float64Array, from: number) => number {
  const rates = Float64Array.from(risks, ({ rate }) => rate);
  const lognormal = risks.flatMap(({ logarithm }) => logarithm ?? []);
  const others = risks.slice(lognormal.length);
  const means = Float64Array.from(lognormal, ({ mean }) => mean);
  const precisions = Float64Array.from(lognormal, ({ deviation }) => 1 / deviation);
  return (logarithm, out, from) => {
    let sum = fillNormalSurvivals(logarithm, means, precisions, rates, out, from);
    if (others.length === 0) return sum;
    const loss = exp(logarithm);
    others.forEach(({ rate, survival }, i) => {
      const value = survival!(loss);
      out[from + lognormal.length + i] = value;
      sum += rate * value;
    });
    return sum;
  };
}

/** Lognormal risks first: the order in which the survivals stand. */
export function lognormalFirst(risks: readonly MixtureRisk[]): MixtureRisk[] {
  return [...risks.filter(({ logarithm }) => logarithm), ...risks.filter(({ logarithm }) => !logarithm)];
}
