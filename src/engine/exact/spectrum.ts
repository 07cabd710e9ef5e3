/** The transform of the year's loss of one component. */
import { exponentials } from './fft';
import { type Grid, type LawPart, transformed } from './loss-spectrum';
import type { PreparedComponent } from './prepare';
import type { Component } from './structure';
import { mergedMasses, stateSpectra, sweep } from './sweep';

/** Nothing but independent Poisson risks. */
export function isPlain({ members, drivers }: Component): boolean {
  return members.length === 0 && drivers.length === 0;
}

/** exp(Σ rate·(φ − 1)). */
function compoundPoisson(prepared: PreparedComponent, grid: Grid, part: LawPart): Float64Array {
  const values = mergedMasses(prepared, 0, grid, part);
  // Before the transform, as its rounding errors grow with its values and most events are smaller than a cell.
  values[0] = values[0]! - prepared.merged[0]!.rate;
  transformed(values, grid);
  exponentials(values);
  return values;
}

/** The transform of the year's loss of one component. */
export function componentTransform(prepared: PreparedComponent, grid: Grid, part: LawPart): Float64Array {
  if (isPlain(prepared.component)) return compoundPoisson(prepared, grid, part);
  const result = new Float64Array(grid.cells + 2);
  let state = 0;
  for (const spectra of stateSpectra(prepared, grid, part)) {
    const { weight } = prepared.states[state]!;
    sweep(prepared, state, spectra, grid.cells / 2 + 1, false, (j, { value }) => {
      result[2 * j] = result[2 * j]! + weight * value[0]!;
      result[2 * j + 1] = result[2 * j + 1]! + weight * value[1]!;
    });
    state++;
  }
  return result;
}

/** P(no loss in the year) of one component: the transform at infinity. */
export function zeroProbability(prepared: PreparedComponent): number {
  const merged = prepared.merged.map(({ others }) =>
    Float64Array.of(
      others.reduce((sum, { rate, prepared: loss }) => sum + rate * loss.zero, 0),
      0,
    ),
  );
  let result = 0;
  prepared.losses.forEach((losses, state) => {
    const spectra = { merged, members: losses.map((loss) => Float64Array.of(loss.zero, 0)) };
    sweep(prepared, state, spectra, 1, false, (_, { value }) => {
      result += prepared.states[state]!.weight * value[0]!;
    });
  });
  return result;
}
