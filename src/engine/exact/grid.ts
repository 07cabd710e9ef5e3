import type { Grid } from './spectrum';

/** Grids of a window: N, 2N, 4N, … cells over one span, so that steps halve and figures can be extrapolated. */
export interface GridFamily {
  readonly firstStep: number;
  readonly firstCells: number;
  readonly damping: number;
}

export const LARGEST_GRID = 2 ** 22;

/** exp(−damping) is left of what wraps round the end of a grid; this much is enough for any. */
export const FULL_DAMPING = 24;

/**
 * The coarsest grid has `cells` cells over at least the span; its step divides the lattice that carries the atoms, so
 * that atoms lie on grid points at every refinement. A fine lattice asks for more cells; where it asks for too many,
 * atoms are split between grid points instead.
 */
export function gridFamily(span: number, cells: number, lattice: number | null, damping: number): GridFamily {
  let firstCells = cells;
  while (lattice !== null && span / firstCells > lattice && firstCells < LARGEST_GRID / 4) firstCells *= 2;
  const parts = lattice === null ? 0 : Math.floor((lattice * firstCells) / span);
  if (parts === 0 || lattice === null) return { firstStep: span / cells, firstCells: cells, damping };
  return { firstStep: lattice / parts, firstCells, damping };
}

/** The grid after `doublings` halvings of the step. */
export function refinedGrid({ firstStep, firstCells, damping }: GridFamily, doublings: number): Grid {
  const cells = firstCells * 2 ** doublings;
  return { h: firstStep / 2 ** doublings, cells, tilt: damping / cells };
}
