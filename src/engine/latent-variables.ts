import { correlationFactor } from './dependence/correlation-factor';
import { elicitedCorrelation } from './dependence/elicited-correlation';
import type { Dependence, RankCorrelation } from './model';
import type { LatentVariable } from './portfolio';

/** The correlation that a repair changed most: as elicited and as used, both of the copula. */
export interface CorrelationChange {
  readonly between: readonly [string, string];
  readonly from: number;
  readonly to: number;
}

export interface LatentVariables {
  readonly byRisk: ReadonlyMap<string, LatentVariable>;
  /** Null where the correlations contradict each other nowhere. */
  readonly largestChange: CorrelationChange | null;
}

/** Several steps ask for the same variables, and a repair takes time. */
const found = new WeakMap<Dependence, LatentVariables>();

/**
 * The variables behind the counts of correlated risks: rank correlations turned into those of the copula, repaired to the
 * nearest correlation matrix, factored in the order of ids. Risks that no chain of pairs joins do not enter each
 * other's variables, so a pair more changes no draw of the others.
 */
export function latentVariables(dependence: Dependence): LatentVariables {
  const known = found.get(dependence) ?? deriveVariables(dependence);
  found.set(dependence, known);
  return known;
}

function deriveVariables({ copula, degreesOfFreedom, correlations }: Dependence): LatentVariables {
  // Under a Gaussian copula a pair without correlation is independent; under a t copula it shares bad years.
  const pairs = copula === 'gaussian' ? correlations.filter(({ spearman }) => spearman !== 0) : correlations;
  const byRisk = new Map<string, LatentVariable>();
  let largestChange: CorrelationChange | null = null;
  for (const ids of connectedIds(pairs)) {
    const place = new Map(ids.map((id, i) => [id, i]));
    const elicited = pairs
      .filter(({ between: [a] }) => place.has(a))
      .map(({ between: [a, b], spearman }) => ({ i: place.get(a)!, j: place.get(b)!, spearman }));
    const repair = elicitedCorrelation(ids.length, elicited);
    const factor = correlationFactor(repair.matrix, ids.length);
    if ('code' in factor) throw new RangeError(`correlations of ${ids.join(', ')}: ${factor.message}`);
    ids.forEach((id, i) => {
      const row = factor.lower.subarray(i * ids.length, i * ids.length + i + 1);
      const normals = [...row].flatMap((weight, k) => (weight === 0 ? [] : [{ risk: ids[k]!, weight }]));
      byRisk.set(id, { degrees: copula === 't' ? degreesOfFreedom! : null, normals });
    });
    const change = repair.largestChange;
    if (change && (largestChange === null || sizeOf(change) > sizeOf(largestChange))) {
      largestChange = { between: [ids[change.i]!, ids[change.j]!], from: change.from, to: change.to };
    }
  }
  return { byRisk, largestChange };
}

const sizeOf = ({ from, to }: { from: number; to: number }): number => Math.abs(to - from);

/** Sets of ids that chains of pairs join; each set in the order of ids, the sets in that of their first. */
function connectedIds(pairs: readonly RankCorrelation[]): string[][] {
  const sets = new Map<string, Set<string>>();
  for (const { between } of pairs) {
    const joined = new Set(between.flatMap((id) => [...(sets.get(id) ?? [id])]));
    for (const id of joined) sets.set(id, joined);
  }
  return [...new Set(sets.values())].map((set) => [...set].sort()).sort(([a], [b]) => (a! < b! ? -1 : 1));
}
