import { monotoneRoot } from '../math';
import { frequencyMix } from './frequency-mix';
import { atomList } from './atom-list';
import { exceedanceAt, type GridLaw, gridLaw, massesOf } from './grid-law';
import { eventsAbove, type PreparedComponent } from './prepare';
import { mergedMass } from './merged-atoms';
import type { PreparedPortfolio } from './prepared-portfolio';
import { type ClusterTransforms, clusterTransforms, clusterZeros } from './cluster-spectrum';
import type { Grid, LawPart } from './loss-spectrum';

/**
 * The largest occurrence of the year, an occurrence being a root event with everything that it triggered:
 * P(largest ≤ x) is the generating function of the root events at P(occurrence ≤ x), averaged over the drivers.
 */
export interface LargestLaw {
  /** P(largest ≤ x). */
  probability(x: number): number;
  /**
   * What atoms that share a cell of the grid add to the probability within a distance of x, at most; `events` holds the mean
   * number of events of each risk.
   */
  mergedNear(x: number, distance: number, events: Float64Array): number;
}

/** True when the law of some occurrence is known by its transform alone: it triggers others, or is a sum of forms. */
export function needsGrid({ components }: PreparedPortfolio): boolean {
  return components.some((prepared) => prepared.component.members.some((_, member) => isSummed(prepared, member)));
}

function isSummed({ component, losses }: PreparedComponent, member: number): boolean {
  return component.links[member]!.length > 0 || losses[0]![member]!.forms !== null;
}

/** `grid` is needed where `needsGrid` says so, and bounds the losses that can be asked for to half its span. */
export function largestLaw(prepared: PreparedPortfolio, grid: Grid | null): LargestLaw {
  const factors = prepared.components.map((component) => componentLargest(component, prepared, grid));
  return {
    probability: (x) => factors.reduce((product, factor) => product * factor.probability(x), 1),
    mergedNear: (x, distance, events) =>
      factors.reduce((sum, factor) => sum + factor.mergedNear(x, distance, events), 0),
  };
}

function componentLargest(prepared: PreparedComponent, portfolio: PreparedPortfolio, grid: Grid | null): LargestLaw {
  const { component, states } = prepared;
  const mixes = states.map(({ rates }) => frequencyMix(component, rates));
  const clusters = clusterLaws(prepared, portfolio, grid);
  const probability = (x: number): number => {
    let sum = 0;
    states.forEach(({ weight }, s) => {
      const mix = mixes[s]!;
      const exceeds = (member: number): number => {
        const law = clusters.get(member)?.[s];
        return law ? exceedanceAt(law, x) : prepared.losses[s]![member]!.atMostAbove(x);
      };
      component.patterns.forEach(({ roots }, p) => {
        let exponent = 0;
        exponent -= eventsAbove(prepared.merged[p]!, x);
        for (const { member, rate } of roots) exponent -= rate * exceeds(member);
        mix.exponents[2 * p] = exponent;
      });
      component.counts.forEach(({ member, survival }, k) => {
        mix.gaps[2 * k] = survival * exceeds(member);
      });
      mix.evaluate(false);
      sum += weight * mix.value[0]!;
    });
    return sum;
  };
  const mergedNear = (x: number, distance: number, events: Float64Array): number => {
    let sum = 0;
    for (const [member, laws] of clusters) {
      laws.forEach((law, s) => {
        const near = mergedMass(law, portfolio.atomValues, x, distance);
        sum += states[s]!.weight * events[component.members[member]!.risk]! * near;
      });
    }
    return sum;
  };
  return { probability, mergedNear };
}

/** Laws of the occurrences of members with own events that need a grid, by member, then by severity state. */
function clusterLaws(
  prepared: PreparedComponent,
  { kind, lattice }: PreparedPortfolio,
  grid: Grid | null,
): Map<number, GridLaw[]> {
  const { component } = prepared;
  const roots = new Set([
    ...component.patterns.flatMap((pattern) => pattern.roots.map(({ member }) => member)),
    ...component.counts.map(({ member }) => member),
  ]);
  const chosen = [...roots].filter((member) => isSummed(prepared, member));
  const laws = new Map<number, GridLaw[]>(chosen.map((member) => [member, []]));
  if (!grid || chosen.length === 0) return laws;
  const zeros = clusterZeros(prepared);
  const onGrid = lattice !== null;
  const parts = new Map<LawPart, Generator<ClusterTransforms>>();
  const next = (part: LawPart): ClusterTransforms => {
    const running = parts.get(part) ?? clusterTransforms(prepared, grid, part, chosen);
    parts.set(part, running);
    return running.next().value as ClusterTransforms;
  };
  for (let state = 0; state < prepared.states.length; state++) {
    const all = kind === 'atomic' ? null : next('all');
    const split = kind === 'mixed' && !onGrid ? next('atoms') : null;
    const atoms = kind === 'smooth' ? null : next(onGrid ? 'atoms' : 'rounded');
    chosen.forEach((member, i) => {
      const zero = zeros[state]![member]!;
      const onAtoms = atoms && massesOf(atoms.clusters[i]!, grid);
      const shifts = atoms && !onGrid ? massesOf(atoms.shifts[i]!, grid) : null;
      const smooth = all ? massesOf(all.clusters[i]!, grid) : new Float64Array(grid.cells);
      const removed = split ? massesOf(split.clusters[i]!, grid) : all && onAtoms;
      if (removed) for (let k = 0; k < grid.cells; k++) smooth[k] = smooth[k]! - removed[k]!;
      else smooth[0] = smooth[0]! - (all ? zero : 0);
      laws.get(member)!.push(gridLaw(grid, smooth, atomList(onAtoms ?? Float64Array.of(zero), shifts, zero)));
    });
  }
  return laws;
}

/** Rounding of a product of generating functions. */
const ROUNDING = 4e-15;

/** inf{x : P(largest ≤ x) ≥ level}, at most `farthest`; null when that does not suffice. */
export function largestQuantile(law: LargestLaw, level: number, farthest: number): number | null {
  const excess = (x: number): number => law.probability(x) - level + ROUNDING;
  if (excess(0) >= 0) return 0;
  let high = farthest;
  if (excess(high) < 0) return null;
  // Shrinks first, so that the root is searched in a bracket of its own order of magnitude.
  while (excess(high / 16) >= 0) high /= 16;
  return monotoneRoot(excess, 0, high, 1e-14);
}
