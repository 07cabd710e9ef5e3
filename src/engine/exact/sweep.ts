/** Goes over the points of a component's spectra and solves clusters and frequencies at each. */
import { clusterSolver } from './cluster';
import { type FrequencyMix, frequencyMix } from './frequency-mix';
import { addEventMasses, type Grid, type LawPart, memberSpectrum, transformed } from './loss-spectrum';
import type { PreparedComponent } from './prepare';
import type { PreparedLoss } from './prepared-loss';

/** Transforms of the merged mixtures (weighted with their rates) and of the members, for one severity state. */
export interface ComponentSpectra {
  readonly merged: readonly Float64Array[];
  readonly members: readonly Float64Array[];
}

/** Sum of rate × masses over the merged risks of pattern p. */
export function mergedMasses(prepared: PreparedComponent, p: number, grid: Grid, part: LawPart): Float64Array {
  const masses = new Float64Array(grid.cells + 2);
  const { mixture, others } = prepared.merged[p]!;
  if (part === 'all') mixture?.addMasses(grid.h, grid.cells, masses);
  for (const { rate, prepared: loss } of others) addEventMasses(loss, rate, grid, part, masses);
  return masses;
}

/** Spectra of the states one after the other; what does not depend on the state is made once. */
export function* stateSpectra(prepared: PreparedComponent, grid: Grid, part: LawPart): Generator<ComponentSpectra> {
  const merged = prepared.merged.map((_, p) => transformed(mergedMasses(prepared, p, grid, part), grid));
  const made = new Map<PreparedLoss, Float64Array>();
  for (const losses of prepared.losses) {
    const kept = new Map<PreparedLoss, Float64Array>();
    for (const loss of losses) kept.set(loss, made.get(loss) ?? memberSpectrum(loss, grid, part));
    made.clear();
    for (const [loss, spectrum] of kept) made.set(loss, spectrum);
    yield { merged, members: losses.map((loss) => kept.get(loss)!) };
  }
}

/** Walks over the points of a component's spectra, solving the clusters and the frequency mix at each. */
export function sweep(
  prepared: PreparedComponent,
  state: number,
  spectra: ComponentSpectra,
  points: number,
  derivatives: boolean,
  visit: (j: number, mix: FrequencyMix, solver: ReturnType<typeof clusterSolver>) => void,
): void {
  const { component } = prepared;
  const mix = frequencyMix(component, prepared.states[state]!.rates);
  const solver = clusterSolver(component);
  const { own, total } = solver;
  const { exponents, gaps } = mix;
  for (let j = 0; j < points; j++) {
    for (let i = 0; i < spectra.members.length; i++) {
      own[2 * i] = spectra.members[i]![2 * j]!;
      own[2 * i + 1] = spectra.members[i]![2 * j + 1]!;
    }
    solver.solve();
    component.patterns.forEach((pattern, p) => {
      let re = spectra.merged[p]![2 * j]! - prepared.merged[p]!.rate;
      let im = spectra.merged[p]![2 * j + 1]!;
      for (const { member, rate } of pattern.roots) {
        re += rate * (total[2 * member]! - 1);
        im += rate * total[2 * member + 1]!;
      }
      exponents[2 * p] = re;
      exponents[2 * p + 1] = im;
    });
    component.counts.forEach(({ member, survival }, k) => {
      gaps[2 * k] = survival * (1 - total[2 * member]!);
      gaps[2 * k + 1] = -survival * total[2 * member + 1]!;
    });
    mix.evaluate(derivatives);
    visit(j, mix, solver);
  }
}
