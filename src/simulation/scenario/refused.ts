import type { Refusal } from '../refusal';
import type { ScenarioRefusal } from './comparison';

/** Refusals of the i-th model, the base first. */
export function refusedOf(i: number, refusals: readonly Refusal[]): ScenarioRefusal[] {
  return refusals.map(({ code, path, message }) => ({ code, path, message, scenario: i === 0 ? null : i - 1 }));
}
