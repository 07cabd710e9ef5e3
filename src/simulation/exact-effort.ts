import { exactRefusals, exactWork, type Portfolio } from '../engine/index';
import type { Refusal } from './refusal';

/**
 * What the exact method may cost, in complex operations a grid cell (`exactWork`): an order of `exact` is the caller's
 * wish and may take minutes; `auto` would rather simulate; the check of a simulation is a by-product and must stay short.
 */
export const EFFORT = { asked: 300_000, automatic: 20_000, check: 10_000 } as const;

/** Why the exact method cannot do this portfolio, or not within the effort; empty when it can. */
export function exactObstacles(portfolio: Portfolio, effort: number): Refusal[] {
  const refusals = exactRefusals(portfolio);
  if (refusals.length > 0) return refusals;
  const work = exactWork(portfolio);
  if (work <= effort) return [];
  const message =
    `the exact method would need about ${Math.round(work).toLocaleString('en')} operations a grid cell, more than ` +
    `${effort.toLocaleString('en')}: the drivers that act together have too many states for the risks that follow them`;
  return [{ code: 'EXACT_TOO_COSTLY', path: 'drivers', message }];
}
