import type { Grid } from './spectrum';

/** Grids of a window: N, 2N, 4N, … cells over one span, so that steps halve and figures can be extrapolated. */
export interface GridFamily {
  readonly firstStep: number;
  readonly firstCells: number;
  readonly damping: number;
  /** All atoms lie on grid points of every grid. */
  readonly aligned: boolean;
  /** There is nothing but atoms and they are aligned: the first grid is exact. */
  readonly exact: boolean;
}

export const LARGEST_GRID = 2 ** 22;

/** exp(−damping) is left of what wraps round the end of a grid; this much is enough for any. */
export const FULL_DAMPING = 24;

/** Atoms are put on grid points when that takes no more cells than this, beside a smooth part and alone. */
const MOST_MIXED_CELLS = 2 ** 13;
const MOST_ATOMIC_CELLS = LARGEST_GRID;

/**
 * The coarsest grid has `cells` cells over at least the span. Where the lattice of the atoms is not too fine its step
 * divides the lattice, so that atoms lie on grid points at every refinement.
 */
export function gridFamily(
  span: number,
  cells: number,
  { kind, lattice }: { kind: 'smooth' | 'mixed' | 'atomic'; lattice: number | null },
  damping: number,
): GridFamily {
  const free = { firstStep: span / cells, firstCells: cells, damping, aligned: false, exact: false };
  if (lattice === null) return free;
  const most = kind === 'atomic' ? MOST_ATOMIC_CELLS : Math.max(cells, MOST_MIXED_CELLS);
  let firstCells = cells;
  while (span / firstCells > lattice) firstCells *= 2;
  if (firstCells > most) return free;
  if (kind === 'atomic') return { firstStep: lattice, firstCells, damping, aligned: true, exact: true };
  const parts = Math.floor((lattice * firstCells) / span);
  return { firstStep: lattice / parts, firstCells, damping, aligned: true, exact: false };
}

/** The grid after `doublings` halvings of the step. */
export function refinedGrid(
  { firstStep, firstCells, damping }: Pick<GridFamily, 'firstStep' | 'firstCells' | 'damping'>,
  doublings: number,
): Grid {
  const cells = firstCells * 2 ** doublings;
  return { h: firstStep / 2 ** doublings, cells, tilt: damping / cells };
}

/** The last grid of a family. */
export function finestGrid(family: GridFamily): Grid {
  return refinedGrid(family, Math.log2(LARGEST_GRID / family.firstCells));
}
