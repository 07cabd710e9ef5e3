import type { DriverSteps } from './driver-states';
import type { KnownMeans } from './annual-figures';
import { blendedLaw } from './annual-law';
import { limitedMeanAt, lossAt, placeOf } from './grid-law';
import { movingAtoms } from './moving-atoms';
import { type PortfolioParts, preparePortfolio } from './prepared-portfolio';
import { movingAtomsRefusal, precisionNotReached } from './refusal';
import { roughLaw } from './rough';

const FIRST_STEP = [0.7, 0.7, 0.9, 1.1];
const REFINEMENT = 0.7;
const SMALLEST_STEP = 0.02;
const CELLS = 2048;
/** Errors of moving atoms are estimates: from so many times the precision on they count. */
const UNREACHABLE = 3;
/** Drivers so far out that they hold less than this share of the smallest tail's error are left out. */
const LEFT_OUT = 1e-3;

/**
 * The step of each driver's rule: halved until the figures of a coarse grid no longer move by a fifth of the precision.
 * What is left of the grid's own error is the same on both sides of the comparison. Throws ExactRefusedError where figures
 * do not settle: at once where atoms that move with a continuous driver keep them from it.
 */
export function chooseSteps(
  parts: PortfolioParts,
  means: KnownMeans,
  levels: readonly number[],
  precision: number,
): DriverSteps {
  const { portfolio } = parts;
  const steps = portfolio.drivers.map(() => FIRST_STEP[0]!);
  const smallestTail = Math.min(1e-4, ...levels.map((level) => 1 - level));
  const negligible = Math.max(1e-19, LEFT_OUT * precision * smallestTail);
  const needed: number[] = [];
  for (const { component } of parts.components) {
    const { drivers, closed } = component;
    const done = new Set(closed.map(({ driver }) => driver));
    const open = drivers.filter((driver) => !done.has(driver) && !portfolio.drivers[driver]!.distribution.states);
    for (const driver of open) {
      needed.push(driver);
      steps[driver] = FIRST_STEP[Math.min(open.length, FIRST_STEP.length - 1)]!;
    }
  }
  if (needed.length === 0) return { steps, negligible };
  const first = preparePortfolio(parts, { steps, negligible });
  const rough = roughLaw(first, means.mean);
  const moving = movingAtoms(parts, means, { rough, zero: first.zero }, levels, { step: SMALLEST_STEP, negligible });
  if (moving && moving.error > UNREACHABLE * precision) throw movingAtomsRefusal(portfolio, moving, precision);
  const bySpan = new Map<number, number[]>();
  for (const level of levels) {
    if (level <= first.zero) continue;
    const span = 4 * 4 ** Math.ceil(Math.log(rough.quantile(level)) / Math.log(4));
    bySpan.set(span, [...(bySpan.get(span) ?? []), level]);
  }
  const figures = (trial: readonly number[]): number[] => {
    const prepared = preparePortfolio(parts, { steps: trial, negligible });
    return [...bySpan].flatMap(([span, reached]) => {
      const law = blendedLaw(prepared, { h: span / CELLS, cells: CELLS, tilt: 24 / CELLS });
      return reached.flatMap((level) => {
        const place = placeOf(law, level);
        if (!place) return [0, 0];
        const loss = lossAt(law, place);
        return [loss, loss + (means.mean - limitedMeanAt(law, place)) / (1 - level)];
      });
    });
  };
  let current = figures(steps);
  let reached = Infinity;
  for (const driver of needed) {
    for (;;) {
      if (steps[driver]! <= SMALLEST_STEP) throw precisionNotReached(precision, reached);
      const finer = steps.slice();
      finer[driver] = steps[driver]! * REFINEMENT;
      const next = figures(finer);
      const change = next.reduce(
        (largest, value, i) => Math.max(largest, Math.abs(value - current[i]!) / value || 0),
        0,
      );
      if (change <= precision / 5) break;
      reached = change;
      steps[driver] = finer[driver]!;
      current = next;
    }
  }
  return { steps, negligible };
}
