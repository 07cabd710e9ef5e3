/**
 * Compares ways to do the same work inside one run: rounds are interleaved (A B C A B C …) so that a machine whose
 * speed drifts slows all of them alike, and the ratios of each round are taken before their median.
 */
export interface Contender {
  name: string;
  /** Does the work once and answers its cost in the comparison's unit; null when it cannot run here. */
  cost: () => number | Cost | null;
}

/** A cost with what else was measured, by name with its unit. */
export interface Cost {
  cost: number;
  also: Record<string, number>;
}

export interface Comparison {
  name: string;
  unit: string;
  /** The first is ours; ratios say how many times the others cost. */
  contenders: Contender[];
}

export interface ComparisonResult {
  name: string;
  unit: string;
  rounds: number;
  rows: {
    contender: string;
    median: number | null;
    minimum: number | null;
    maximum: number | null;
    ratio: number | null;
    /** Medians of what else was measured. */
    also: Record<string, number>;
  }[];
}

export function compare(comparison: Comparison, rounds: number): ComparisonResult {
  const costs = comparison.contenders.map((): Cost[] => []);
  for (let round = 0; round < rounds; round++) {
    comparison.contenders.forEach((contender, index) => {
      const cost = contender.cost();
      if (cost !== null) costs[index]!.push(typeof cost === 'number' ? { cost, also: {} } : cost);
    });
  }
  const ours = costs[0]!.map(({ cost }) => cost);
  const rows = comparison.contenders.map((contender, index) => {
    const measured = costs[index]!.map(({ cost }) => cost);
    if (measured.length < rounds) {
      return { contender: contender.name, median: null, minimum: null, maximum: null, ratio: null, also: {} };
    }
    const ratios = measured.map((cost, round) => cost / ours[round]!);
    return {
      contender: contender.name,
      median: median(measured),
      minimum: Math.min(...measured),
      maximum: Math.max(...measured),
      ratio: median(ratios),
      also: mediansOf(costs[index]!.map(({ also }) => also)),
    };
  });
  return { name: comparison.name, unit: comparison.unit, rounds, rows };
}

function mediansOf(all: readonly Record<string, number>[]): Record<string, number> {
  const names = Object.keys(all[0] ?? {});
  return Object.fromEntries(names.map((name) => [name, median(all.map((also) => also[name]!))]));
}

function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** CPU time of this process spent in `work`, in nanoseconds. */
export function cpuNanoseconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) * 1000;
}
