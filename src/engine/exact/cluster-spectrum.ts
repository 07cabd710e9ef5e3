/** What an event costs with everything that it triggers. */
import { addProduct } from './complex-product';
import { type Grid, type LawPart, shiftSpectrum } from './loss-spectrum';
import type { PreparedComponent } from './prepare';
import { stateSpectra, sweep } from './sweep';

/** By chosen member: the transform of its cluster and, where atoms are rounded, of the distance rounded away in it. */
export interface ClusterTransforms {
  readonly clusters: readonly Float64Array[];
  readonly shifts: readonly Float64Array[];
}

/**
 * Transforms of the clusters of the chosen members, one severity state after the other: what an event of the member
 * costs with everything that it triggers.
 */
export function* clusterTransforms(
  prepared: PreparedComponent,
  grid: Grid,
  part: LawPart,
  chosen: readonly number[],
): Generator<ClusterTransforms> {
  let state = 0;
  for (const spectra of stateSpectra(prepared, grid, part)) {
    const clusters = chosen.map(() => new Float64Array(grid.cells + 2));
    const distances = part === 'rounded' ? prepared.losses[state]!.map((loss) => shiftSpectrum(loss, grid, part)) : [];
    const shifts = part === 'rounded' ? chosen.map(() => new Float64Array(grid.cells + 2)) : [];
    sweep(prepared, state, spectra, grid.cells / 2 + 1, false, (j, _, solver) => {
      chosen.forEach((member, i) => {
        clusters[i]![2 * j] = solver.total[2 * member]!;
        clusters[i]![2 * j + 1] = solver.total[2 * member + 1]!;
        if (part !== 'rounded') return;
        solver.byTotal.fill(0);
        solver.byTotal[2 * member] = 1;
        solver.pullBack();
        distances.forEach((distance, m) => {
          addProduct(shifts[i]!, j, solver.byOwn[2 * m]!, solver.byOwn[2 * m + 1]!, distance, j, 1);
        });
      });
    });
    yield { clusters, shifts };
    state++;
  }
}

/** P(a cluster costs nothing), by severity state and member. */
export function clusterZeros(prepared: PreparedComponent): Float64Array[] {
  const merged = prepared.merged.map(() => Float64Array.of(0, 0));
  return prepared.losses.map((losses, state) => {
    const spectra = { merged, members: losses.map((loss) => Float64Array.of(loss.zero, 0)) };
    const zeros = new Float64Array(losses.length);
    sweep(prepared, state, spectra, 1, false, (_, __, { total }) => {
      for (let i = 0; i < zeros.length; i++) zeros[i] = total[2 * i]!;
    });
    return zeros;
  });
}
