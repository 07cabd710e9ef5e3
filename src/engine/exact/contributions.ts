import type { GridSolution, Reading } from './annual-law';
import { massesOf, type Place, stencilIn } from './grid-law';
import type { PreparedComponent } from './prepare';
import { componentAdjoint } from './adjoint';
import { addSizeMasses, type Grid, sizeSpectrum } from './loss-spectrum';
import type { Stencil } from './reconstruct';
import { isPlain } from './spectrum';

/**
 * E[L_r; S below the tail] for every risk r at each place, L_r the net loss of the risk's own and triggered events:
 * the complement of the Euler contributions to the tail. By the size-biased identity it is a convolution of
 * y·P(Y_r = y) with the measure that the adjoint of the portfolio's transform gives.
 */
export function lossesBelow(
  components: readonly PreparedComponent[],
  grid: Grid,
  { law, readings }: GridSolution,
  places: readonly Place[],
  risks: number,
): Float64Array[] {
  const below = places.map(() => new Float64Array(risks));
  if (places.length === 0) return below;
  for (const reading of readings) {
    const functionals = places.map((place) => functionalAt(reading, place, stencilIn(law, place.cell, place.fraction)));
    const add = (risk: number, values: readonly number[]): void => {
      values.forEach((value, i) => {
        below[i]![risk] = below[i]![risk]! + value;
      });
    };
    components.forEach((prepared, c) => {
      addComponent(prepared, grid, reading, c, functionals, add);
    });
  }
  return below;
}

type Add = (risk: number, values: readonly number[]) => void;

/** A cumulative figure at a place: weights of the sums up to start, start + 1, …, and of the mass at one point. */
interface Functional {
  readonly start: number;
  readonly weights: Float64Array;
  readonly atomCell: number;
  readonly sumWeight: number;
  readonly massWeight: number;
}

function functionalAt(
  { smooth, exact }: Reading,
  { atomCell, atomShare }: Place,
  { start, weights }: Stencil,
): Functional {
  const sumWeight = atomCell >= 0 ? exact : 0;
  return { start, weights: weights.map((w) => w * smooth), atomCell, sumWeight, massWeight: -sumWeight * atomShare };
}

function addComponent(
  prepared: PreparedComponent,
  grid: Grid,
  { transform, masses }: Reading,
  c: number,
  functionals: readonly Functional[],
  add: Add,
): void {
  const { component, merged } = prepared;
  const { part, total, own } = transform;
  // Plain Poisson risks: the measure is the law of the year itself.
  const adjoint = isPlain(component) ? null : componentAdjoint(prepared, grid, part, total, own[c]!, sizeSpectrum);
  adjoint?.members.forEach((spectrum, i) => {
    const measure = massesOf(spectrum, grid);
    const sums = runningSum(measure);
    add(
      component.members[i]!.risk,
      functionals.map((functional) => valueOf(functional, measure, sums, 0)),
    );
  });
  merged.forEach(({ mixture, others }, p) => {
    if (!mixture && others.length === 0) return;
    const measure = adjoint ? massesOf(adjoint.patterns[p]!, grid) : masses;
    const sums = runningSum(measure);
    /** What an event of size jh leaves room for, for j = 0, 1, …. */
    const room = functionals.map((functional) => {
      const reach = Math.min(
        grid.cells,
        Math.max(functional.start + functional.weights.length, functional.atomCell + 1),
      );
      const left = new Float64Array(reach);
      for (let j = 0; j < reach; j++) left[j] = valueOf(functional, measure, sums, j);
      return left;
    });
    if (mixture && part === 'all') {
      const products = mixture.sizeProducts(room, grid.h);
      mixture.risks.forEach(({ risk }, m) => {
        add(
          risk,
          products.map((values) => values[m]!),
        );
      });
    }
    const sizes = new Float64Array(grid.cells + 2);
    for (const { risk, rate, prepared: loss } of others) {
      if (part !== 'all' && loss.fixedAtoms.length === 0) continue;
      sizes.fill(0);
      addSizeMasses(loss, rate, grid, part, sizes);
      add(
        risk,
        room.map((weights) => product(sizes, weights)),
      );
    }
  });
}

/** The functional of a measure moved up by j cells. */
function valueOf(functional: Functional, measure: Float64Array, sums: Float64Array, j: number): number {
  const { start, weights, atomCell, sumWeight, massWeight } = functional;
  let total = 0;
  for (let m = Math.max(0, j - start); m < weights.length; m++) total += weights[m]! * sums[start + m - j]!;
  if (atomCell >= j) total += sumWeight * sums[atomCell - j]! + massWeight * measure[atomCell - j]!;
  return total;
}

function product(masses: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < weights.length; k++) sum += masses[k]! * weights[k]!;
  return sum;
}

function runningSum(values: Float64Array): Float64Array {
  const sums = new Float64Array(values.length);
  let sum = 0;
  for (let k = 0; k < values.length; k++) {
    sum += values[k]!;
    sums[k] = sum;
  }
  return sums;
}
