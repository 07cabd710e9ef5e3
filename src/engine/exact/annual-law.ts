import { type GridLaw, gridLaw, massesOf } from './grid-law';
import type { PreparedComponent } from './prepare';
import { componentTransform, type Grid, type LawPart } from './spectrum';

/** The portfolio's transform, with those of components that cannot be had again from one state. */
export interface AnnualTransform {
  readonly total: Float64Array;
  /** By component; null where a component has a single severity state. */
  readonly own: readonly (Float64Array | null)[];
}

export function annualTransform(components: readonly PreparedComponent[], grid: Grid, part: LawPart): AnnualTransform {
  const own: (Float64Array | null)[] = [];
  let total: Float64Array = new Float64Array(0);
  components.forEach((component, c) => {
    const transform = componentTransform(component, grid, part);
    const needed = component.states.length > 1;
    own.push(needed ? (c === 0 ? transform.slice() : transform) : null);
    if (c === 0) total = transform;
    else multiplyInto(total, transform);
  });
  return { total, own };
}

function multiplyInto(product: Float64Array, factor: Float64Array): void {
  for (let j = 0; j < product.length; j += 2) {
    const re = product[j]! * factor[j]! - product[j + 1]! * factor[j + 1]!;
    product[j + 1] = product[j]! * factor[j + 1]! + product[j + 1]! * factor[j]!;
    product[j] = re;
  }
}

/** The law of the year on a grid from its transforms; `atoms` is the transform of the atoms where there are any above zero. */
export function annualLaw(grid: Grid, total: Float64Array, atoms: Float64Array | null, zero: number): GridLaw {
  const mass = massesOf(total.slice(), grid);
  if (atoms === total) return gridLaw(grid, mass, mass);
  if (atoms) return gridLaw(grid, mass, massesOf(atoms.slice(), grid));
  const onlyZero = new Float64Array(grid.cells);
  onlyZero[0] = zero;
  return gridLaw(grid, mass, onlyZero);
}
