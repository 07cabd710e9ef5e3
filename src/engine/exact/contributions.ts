import type { AnnualTransform } from './annual-law';
import { type GridLaw, massesOf, type Place, stencilIn } from './grid-law';
import type { PreparedComponent } from './prepare';
import { applyStencil } from './reconstruct';
import { addSizeMasses, componentAdjoint, type Grid, type LawPart } from './spectrum';

/**
 * E[L_r; S below the tail] for every risk r at each place, L_r the net loss of the risk's own and triggered events:
 * the complement of the Euler contributions to the tail. By the size-biased identity it is a convolution of
 * y·P(Y_r = y) with the measure that the adjoint of the portfolio's transform gives.
 */
export function lossesBelow(
  components: readonly PreparedComponent[],
  grid: Grid,
  law: GridLaw,
  all: AnnualTransform,
  atoms: AnnualTransform | null,
  places: readonly Place[],
  risks: number,
): Float64Array[] {
  const below = places.map(() => new Float64Array(risks));
  const functionals = places.map((place) => placeFunctional(law, place));
  const add = (risk: number, smooth: (at: Functional) => number, atomic: (at: Functional) => number): void => {
    functionals.forEach((functional, i) => {
      below[i]![risk] = below[i]![risk]! + smooth(functional) + atomic(functional);
    });
  };
  components.forEach((prepared, c) => {
    const alone = prepared.component.members.length === 0 && prepared.component.drivers.length === 0;
    const measures = (
      part: LawPart,
      transform: AnnualTransform,
    ): { patterns: Float64Array[]; members: Float64Array[] } => {
      // Plain Poisson risks: the measure is the law of the year itself.
      if (alone) return { patterns: [part === 'all' ? law.mass : law.atoms], members: [] };
      const adjoint = componentAdjoint(prepared, grid, part, transform.total, transform.own[c]!);
      return {
        patterns: adjoint.patterns.map((spectrum) => (spectrum.length > 0 ? massesOf(spectrum, grid) : spectrum)),
        members: adjoint.members.map((spectrum) => massesOf(spectrum, grid)),
      };
    };
    const smooth = measures('all', all);
    const atomic = atoms ? measures('atoms', atoms) : null;
    smooth.members.forEach((masses, i) => {
      const onAtoms = atomic?.members[i];
      if (onAtoms) for (let k = 0; k < masses.length; k++) masses[k] = masses[k]! - onAtoms[k]!;
      const sums = runningSum(masses);
      const atomSums = onAtoms && runningSum(onAtoms);
      add(
        prepared.component.members[i]!.risk,
        ({ start, weights }) => applyStencil(start, weights, sums),
        ({ place }) => (onAtoms && atomSums ? atomSums[place.cell]! - place.atomShare * onAtoms[place.cell]! : 0),
      );
    });
    prepared.merged.forEach(({ risks, mixture, others }, p) => {
      if (risks.length === 0) return;
      const weights = functionals.map((functional) => spread(functional, smooth.patterns[p]!));
      const atomWeights = functionals.map((functional) =>
        atomic ? spreadAtoms(functional, atomic.patterns[p]!) : null,
      );
      mixture?.sizeProducts(weights, grid.h).forEach((products, i) => {
        products.forEach((value, m) => {
          const { risk } = mixture.risks[m]!;
          below[i]![risk] = below[i]![risk]! + value;
        });
      });
      const masses = new Float64Array(grid.cells + 2);
      for (const { risk, rate, prepared: loss } of others) {
        masses.fill(0);
        addSizeMasses(loss, rate, grid, 'all', masses);
        weights.forEach((weight, i) => {
          below[i]![risk] = below[i]![risk]! + product(masses, weight);
        });
        if (!atomic || loss.fixedAtoms.length === 0) continue;
        masses.fill(0);
        addSizeMasses(loss, rate, grid, 'atoms', masses);
        atomWeights.forEach((weight, i) => {
          below[i]![risk] = below[i]![risk]! + product(masses, weight!);
        });
      }
    });
  });
  return below;
}

/** How a cumulative array is read at a place. */
interface Functional {
  readonly place: Place;
  readonly start: number;
  readonly weights: Float64Array;
}

function placeFunctional(law: GridLaw, place: Place): Functional {
  const { start, value } = stencilIn(law, place.cell, place.fraction);
  return { place, start, weights: value };
}

/** Σ_m weights[m] · (sum of the measure up to start + m − j), for j = 0, 1, …: what an event of size jh leaves room for. */
function spread({ start, weights }: Functional, measure: Float64Array): Float64Array {
  const sums = runningSum(measure);
  const reach = start + weights.length;
  return Float64Array.from({ length: reach }, (_, j) => {
    let sum = 0;
    for (let m = Math.max(0, j - start); m < weights.length; m++) sum += weights[m]! * sums[start + m - j]!;
    return sum;
  });
}

/** What reading the atoms exactly adds to reading them through the stencil. */
function spreadAtoms(functional: Functional, atoms: Float64Array): Float64Array {
  const through = spread(functional, atoms);
  const { cell, atomShare } = functional.place;
  let sum = 0;
  const sums = atoms.map((mass) => (sum += mass));
  return through.map((value, j) => (j <= cell ? sums[cell - j]! - atomShare * atoms[cell - j]! : 0) - value);
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
