import type { GridSolution, Reading } from './annual-law';
import { massesOf, type Place, stencilIn } from './grid-law';
import type { Mixture } from './mixture';
import type { PreparedComponent } from './prepare';
import { componentAdjoint } from './adjoint';
import { addSizeMasses, type Grid, sizeSpectrum } from './loss-spectrum';
import { applyStencil, type Stencil } from './reconstruct';
import { runningSums } from './running-sums';
import { isPlain } from './spectrum';
import { sharedMemory } from './vector/shared-memory';

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
      addComponent(prepared, grid, reading, c, functionals, below, add);
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
  below: readonly Float64Array[],
  add: Add,
): void {
  const { component, merged } = prepared;
  const { part, total, own } = transform;
  // Plain Poisson risks: the measure is the law of the year itself.
  const adjoint = isPlain(component) ? null : componentAdjoint(prepared, grid, part, total, own[c]!, sizeSpectrum);
  adjoint?.members.forEach((spectrum, i) => {
    const measure = massesOf(spectrum, grid);
    const sums = measure.slice();
    runningSums(sums);
    add(
      component.members[i]!.risk,
      functionals.map((functional) => valueOf(functional, measure, sums)),
    );
  });
  merged.forEach(({ mixture, others }, p) => {
    if (!mixture && others.length === 0) return;
    const measure = adjoint ? massesOf(adjoint.patterns[p]!, grid) : masses;
    const sums = measure.slice();
    runningSums(sums);
    /** What an event of size jh leaves room for, for j = 0, 1, …. */
    const room = functionals.map((functional) => roomBelow(functional, grid, measure, sums));
    if (mixture && part === 'all') {
      addProducts(below, mixture, mixture.sizeProducts(room, grid.h));
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

function addProducts(below: readonly Float64Array[], { risks }: Mixture, products: readonly Float64Array[]): void {
  for (let i = 0; i < below.length; i++) {
    const sums = below[i]!;
    const values = products[i]!;
    for (let m = 0; m < values.length; m++) sums[risks[m]!.risk]! += values[m]!;
  }
}

/** The functional of a measure moved up by 0, 1, … cells, until nothing is left of it. */
function roomBelow(
  { start, weights, atomCell, sumWeight, massWeight }: Functional,
  grid: Grid,
  measure: Float64Array,
  sums: Float64Array,
): Float64Array {
  const reach = Math.min(grid.cells, Math.max(start + weights.length, atomCell + 1));
  const memory = sharedMemory();
  const left = memory.within(() => {
    const below = memory.store(sums.subarray(0, reach));
    const out = memory.reserve(reach);
    memory.code.movedFigures(memory.store(weights), weights.length, start, below, reach, out);
    return memory.view(out, reach).slice();
  });
  if (sumWeight === 0 && massWeight === 0) return left;
  for (let j = 0; j <= atomCell; j++) {
    left[j] = left[j]! + sumWeight * sums[atomCell - j]! + massWeight * measure[atomCell - j]!;
  }
  return left;
}

/** The functional of a measure. */
function valueOf(
  { start, weights, atomCell, sumWeight, massWeight }: Functional,
  measure: Float64Array,
  sums: Float64Array,
): number {
  const total = applyStencil({ start, weights }, sums);
  return atomCell < 0 ? total : total + sumWeight * sums[atomCell]! + massWeight * measure[atomCell]!;
}

function product(masses: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < weights.length; k++) sum += masses[k]! * weights[k]!;
  return sum;
}
