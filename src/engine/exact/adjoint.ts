import { addProduct } from './complex-product';
import type { Grid, LawPart } from './loss-spectrum';
import type { PreparedComponent } from './prepare';
import type { PreparedLoss } from './prepared-loss';
import { stateSpectra, sweep } from './sweep';

/** What the tail contributions of a component's risks are made of; all are transforms on the grid. */
export interface ComponentAdjoint {
  /** By pattern with merged risks: the measure that convolved with rate·y·P(Y = y) gives E[L_r; S = x]. */
  readonly patterns: readonly Float64Array[];
  /** By member: E[L_r; S = x] itself. */
  readonly members: readonly Float64Array[];
}

/**
 * Derivatives of the portfolio's transform by those of single events: the transform of E[L_r; S ∈ dx] is
 * (∂G_S/∂φ_r) × transform of y·P(Y_r ∈ dy), or of what else `weighted` weights the losses with. `total` is the transform of the portfolio; `own` that of the component,
 * needed only when it has several severity states.
 */
export function componentAdjoint(
  prepared: PreparedComponent,
  grid: Grid,
  part: LawPart,
  total: Float64Array,
  own: Float64Array | null,
  weighted: (loss: PreparedLoss, grid: Grid, part: LawPart, own: Float64Array) => Float64Array,
): ComponentAdjoint {
  const { component } = prepared;
  const length = grid.cells + 2;
  const patterns = component.patterns.map((pattern) => new Float64Array(pattern.merged.length > 0 ? length : 0));
  const members = component.members.map(() => new Float64Array(length));
  let state = 0;
  for (const spectra of stateSpectra(prepared, grid, part)) {
    const { weight } = prepared.states[state]!;
    const sizes = prepared.losses[state]!.map((loss, i) => weighted(loss, grid, part, spectra.members[i]!));
    sweep(prepared, state, spectra, grid.cells / 2 + 1, true, (j, { value, byExponent, byGap }, solver) => {
      const ownRe = own ? own[2 * j]! : value[0]!;
      const ownIm = own ? own[2 * j + 1]! : value[1]!;
      // Where the component's transform has vanished the portfolio's has too, and nothing is left to share out.
      const scale = weight / (ownRe * ownRe + ownIm * ownIm);
      if (!(scale < Infinity)) return;
      const re = scale * (total[2 * j]! * ownRe + total[2 * j + 1]! * ownIm);
      const im = scale * (total[2 * j + 1]! * ownRe - total[2 * j]! * ownIm);
      solver.byTotal.fill(0);
      component.patterns.forEach((pattern, p) => {
        if (pattern.merged.length > 0) addProduct(patterns[p]!, j, re, im, byExponent, p, 1);
        for (const { member, rate } of pattern.roots) addProduct(solver.byTotal, member, 1, 0, byExponent, p, rate);
      });
      component.counts.forEach(({ member, survival }, k) => {
        addProduct(solver.byTotal, member, 1, 0, byGap, k, -survival);
      });
      solver.pullBack();
      for (let i = 0; i < members.length; i++) {
        const byRe = solver.byOwn[2 * i]! * re - solver.byOwn[2 * i + 1]! * im;
        const byIm = solver.byOwn[2 * i]! * im + solver.byOwn[2 * i + 1]! * re;
        addProduct(members[i]!, j, byRe, byIm, sizes[i]!, j, 1);
      }
    });
    state++;
  }
  return { patterns, members };
}
