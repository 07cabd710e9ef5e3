import { blendedLaw } from './annual-law';
import { exceedanceAt, type GridLaw, lossAt, placeOf } from './grid-law';
import type { PreparedPortfolio } from './prepared-portfolio';

const CELLS = 1024;
const DAMPING = 20;
const FACTOR = 8;
const FARTHEST = 40;

/** Quantiles of the year's loss to about one part in a hundred, to choose spans by. */
export interface RoughLaw {
  /** The quantile, 0 up to the probability of no loss; Infinity when nothing reaches the level. */
  quantile(level: number): number;
  /** P(S > loss), for losses up to the largest quantile asked before. */
  exceedance(loss: number): number;
}

export function roughLaw(prepared: PreparedPortfolio, mean: number): RoughLaw {
  const laws = new Map<number, GridLaw>();
  const lawAt = (exponent: number): GridLaw => {
    const known = laws.get(exponent);
    if (known) return known;
    const span = 4 * mean * FACTOR ** exponent;
    const grid = { h: span / CELLS, cells: CELLS, tilt: DAMPING / CELLS };
    const law = blendedLaw(prepared, grid);
    laws.set(exponent, law);
    return law;
  };
  const within = (exponent: number, level: number): number | null => {
    const law = lawAt(exponent);
    const place = placeOf(law, level);
    return place && place.cell < CELLS / 2 ? lossAt(law, place) : null;
  };
  return {
    quantile: (level) => {
      if (level <= prepared.zero) return 0;
      let exponent = 0;
      let found = within(exponent, level);
      while (found === null && exponent < FARTHEST) found = within(++exponent, level);
      if (found === null) return Infinity;
      // Zoom in while the loss lies in the first cells of its grid.
      while (found < (4 * mean * FACTOR ** exponent) / 64 && exponent > -FARTHEST) {
        const closer = within(exponent - 1, level);
        if (closer === null) break;
        exponent--;
        found = closer;
      }
      return found;
    },
    exceedance: (loss) => {
      let exponent = 0;
      while (4 * mean * FACTOR ** exponent < 2 * loss) exponent++;
      return Math.max(0, exceedanceAt(lawAt(exponent), loss));
    },
  };
}
