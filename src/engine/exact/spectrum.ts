import { clusterSolver } from './cluster';
import { addAtoms, addMasses, addRoundedAtoms } from './discretize';
import type { Atom } from './event-loss';
import { realTransform } from './fft';
import { type FrequencyMix, frequencyMix } from './frequency-mix';
import type { PreparedComponent, PreparedLoss } from './prepare';
import type { Component } from './structure';

// Bound once: in a sandboxed context each look-up of Math is slow.
const { cos, exp, sin } = Math;

/**
 * A grid 0, h, …, (cells − 1)h. Masses are weighted with exp(−tilt·k) before they are transformed and back afterwards,
 * so that what wraps round the end of the grid is damped by exp(−tilt·cells) (Embrechts and Frei 2009).
 */
export interface Grid {
  readonly h: number;
  /** A power of two. */
  readonly cells: number;
  readonly tilt: number;
}

/**
 * Which part of the laws of single events is used: all of it, or its atoms, which give the atoms of the year, either
 * split among their grid neighbours as in 'all' or rounded to the nearest grid point.
 */
export type LawPart = 'all' | 'atoms' | 'rounded';

/** Adds weight × P(Y = y) of one event to masses on the grid. */
function addEventMasses(prepared: PreparedLoss, weight: number, grid: Grid, part: LawPart, out: Float64Array): void {
  if (part === 'all') addMasses(prepared.smooth, weight, grid.h, grid.cells, out);
  addPartAtoms(part === 'all' ? prepared.loss.atoms : prepared.fixedAtoms, weight, grid, part, out);
}

/** Adds weight × y·P(Y = y). */
export function addSizeMasses(
  prepared: PreparedLoss,
  weight: number,
  grid: Grid,
  part: LawPart,
  out: Float64Array,
): void {
  if (part === 'all') addMasses(prepared.sizes(), weight, grid.h, grid.cells, out);
  const atoms = part === 'all' ? prepared.loss.atoms : prepared.fixedAtoms;
  const sized = atoms.map(({ value, probability }) => ({ value, probability: value * probability }));
  addPartAtoms(sized, weight, grid, part, out);
}

function addPartAtoms(atoms: readonly Atom[], weight: number, grid: Grid, part: LawPart, out: Float64Array): void {
  if (part === 'rounded') addRoundedAtoms(atoms, weight, grid.h, grid.cells, out);
  else addAtoms(atoms, weight, grid.h, grid.cells, out);
}

/** Multiplies value k by exp(−rate·k). */
export function tilt(values: Float64Array, cells: number, rate: number): void {
  const block = 256;
  const steps = Float64Array.from({ length: block }, (_, i) => Math.exp(-rate * i));
  for (let from = 0; from < cells; from += block) {
    const start = Math.exp(-rate * from);
    const to = Math.min(from + block, cells);
    for (let k = from; k < to; k++) values[k] = values[k]! * start * steps[k - from]!;
  }
}

/** Transforms of the merged mixtures (weighted with their rates) and of the members, for one severity state. */
interface ComponentSpectra {
  readonly merged: readonly Float64Array[];
  readonly members: readonly Float64Array[];
}

function transformed(masses: Float64Array, grid: Grid): Float64Array {
  tilt(masses, grid.cells, grid.tilt);
  realTransform(masses, grid.cells);
  return masses;
}

/** Sum of rate × masses over the merged risks of pattern p. */
function mergedMasses(prepared: PreparedComponent, p: number, grid: Grid, part: LawPart): Float64Array {
  const masses = new Float64Array(grid.cells + 2);
  const { mixture, others } = prepared.merged[p]!;
  if (mixture && part === 'all') addMasses(mixture.law, 1, grid.h, grid.cells, masses);
  for (const { rate, prepared: loss } of others) addEventMasses(loss, rate, grid, part, masses);
  return masses;
}

function memberSpectrum(loss: PreparedLoss, grid: Grid, part: LawPart): Float64Array {
  const masses = new Float64Array(grid.cells + 2);
  addEventMasses(loss, 1, grid, part, masses);
  return transformed(masses, grid);
}

/** Transform of the measure y·P(Y = y). */
export function sizeSpectrum(loss: PreparedLoss, grid: Grid, part: LawPart): Float64Array {
  const masses = new Float64Array(grid.cells + 2);
  addSizeMasses(loss, 1, grid, part, masses);
  return transformed(masses, grid);
}

/** Transform of the atoms weighted with the distance, in cells, by which they lie above the grid point they are rounded to. */
export function shiftSpectrum(loss: PreparedLoss, grid: Grid, part: LawPart): Float64Array {
  const masses = new Float64Array(grid.cells + 2);
  const shifted = loss.fixedAtoms.map(({ value, probability }) => {
    const position = value / grid.h;
    return { value, probability: probability * (position - Math.round(position)) };
  });
  addPartAtoms(shifted, 1, grid, part, masses);
  return transformed(masses, grid);
}

/** Spectra of the states one after the other; what does not depend on the state is made once. */
function* stateSpectra(prepared: PreparedComponent, grid: Grid, part: LawPart): Generator<ComponentSpectra> {
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
function sweep(
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
  for (let j = 0; j < values.length; j += 2) {
    const size = exp(values[j]!);
    const angle = values[j + 1]!;
    values[j] = size * cos(angle);
    values[j + 1] = size * sin(angle);
  }
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
  weighted: (loss: PreparedLoss, grid: Grid, part: LawPart) => Float64Array,
): ComponentAdjoint {
  const { component } = prepared;
  const length = grid.cells + 2;
  const patterns = component.patterns.map((pattern) => new Float64Array(pattern.merged.length > 0 ? length : 0));
  const members = component.members.map(() => new Float64Array(length));
  let state = 0;
  for (const spectra of stateSpectra(prepared, grid, part)) {
    const { weight } = prepared.states[state]!;
    const sizes = prepared.losses[state]!.map((loss) => weighted(loss, grid, part));
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

/** target[at] += scale·(re + i·im)·source[from]. */
function addProduct(
  target: Float64Array,
  at: number,
  re: number,
  im: number,
  source: Float64Array,
  from: number,
  scale: number,
): void {
  const sourceRe = scale * source[2 * from]!;
  const sourceIm = scale * source[2 * from + 1]!;
  target[2 * at] = target[2 * at]! + re * sourceRe - im * sourceIm;
  target[2 * at + 1] = target[2 * at + 1]! + re * sourceIm + im * sourceRe;
}
