import type { PreparedComponent } from './prepare';
import type { PreparedPortfolio } from './prepared-portfolio';
import type { Grid } from './loss-spectrum';

/** Grids of a window: N, 2N, 4N, … cells over one span, so that steps halve and figures can be extrapolated. */
export interface GridFamily {
  readonly firstStep: number;
  readonly firstCells: number;
  readonly damping: number;
  /** All atoms lie on grid points of every grid. */
  readonly aligned: boolean;
  /** There are atoms that lie between grid points. */
  readonly rounded: boolean;
  /** The most cells that the portfolio can afford. */
  readonly largest: number;
  /** There is nothing but atoms and they are aligned: the first grid is exact. */
  readonly exact: boolean;
}

const LARGEST_GRID = 2 ** 22;
/** This many are always afforded. */
const LEAST_CELLS = 2 ** 14;
/** Terms of all driver states at all cells: what a grid may cost. */
const MOST_TERMS = 2 ** 27;

/** exp(−damping) is left of what wraps round the end of a grid; this much is enough for any. */
export const FULL_DAMPING = 24;

/** Atoms are put on grid points when that takes no more cells than this, beside a smooth part and alone. */
const MOST_MIXED_CELLS = 2 ** 13;
const MOST_ATOMIC_CELLS = LARGEST_GRID;
/** Atoms that no grid carries take three transforms a grid and errors that fall with the step alone: less is afforded. */
const MOST_ROUNDED_CELLS = 2 ** 20;
const MOST_ROUNDED_TERMS = 2 ** 23;
/** Whoever asks for less precision than this, as the check of a simulation does, does not wait for the last halving either. */
const FULL_PRECISION = 1e-6;

/**
 * The coarsest grid has `cells` cells over at least the span. Where the lattice of the atoms is not too fine its step
 * divides the lattice, so that atoms lie on grid points at every refinement.
 */
export function gridFamily(
  span: number,
  cells: number,
  { kind, lattice, components }: Pick<PreparedPortfolio, 'kind' | 'lattice' | 'components'>,
  damping: number,
  precision: number,
): GridFamily {
  const terms = termsOf(components);
  const largest = Math.min(LARGEST_GRID, Math.max(LEAST_CELLS, MOST_TERMS / terms));
  const rounded = kind !== 'smooth';
  const afforded = precision > FULL_PRECISION ? 1 / 2 : 1;
  const free = {
    firstStep: span / cells,
    firstCells: cells,
    damping,
    aligned: false,
    rounded,
    largest: rounded
      ? Math.min(afforded * MOST_ROUNDED_CELLS, Math.max(LEAST_CELLS, (afforded * MOST_ROUNDED_TERMS) / terms))
      : largest,
    exact: false,
  };
  if (lattice === null) return free;
  const most = kind === 'atomic' ? MOST_ATOMIC_CELLS : Math.max(cells, MOST_MIXED_CELLS);
  let firstCells = cells;
  while (span / firstCells > lattice) firstCells *= 2;
  if (firstCells > most) return free;
  const carried = { ...free, firstCells, aligned: true, rounded: false, largest };
  if (kind === 'atomic') return { ...carried, firstStep: lattice, exact: true };
  const parts = Math.floor((lattice * firstCells) / span);
  return { ...carried, firstStep: lattice / parts };
}

/** Terms at each cell: members and rates in every state of the drivers. */
function termsOf(components: readonly PreparedComponent[]): number {
  let sum = 0;
  for (const { component, states } of components) {
    for (const { rates } of states) sum += 1 + component.members.length + rates.weights.length;
  }
  return sum;
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
  return refinedGrid(family, Math.max(0, Math.floor(Math.log2(family.largest / family.firstCells))));
}
