import type { Measured } from '../../engine/index';
import type { Difference, LevelDifference } from './comparison';

/** Standard normal quantile at 0.975. */
const NORMAL_DEVIATE = 1.959963984540054;

/** A measured difference with its 95 % confidence limits. */
export function difference({ value, standardError }: Measured): Difference {
  const stated = value !== null && standardError !== null;
  const reach = stated ? NORMAL_DEVIATE * standardError : 0;
  return { value, standardError, low: stated ? value - reach : null, high: stated ? value + reach : null };
}

export function levelDifference({ level, ...measured }: Measured & { level: number }): LevelDifference {
  return { level, ...difference(measured) };
}

/** The difference of two figures without error. */
export function exactDifference(scenario: number | null, base: number | null): Difference {
  const known = scenario !== null && base !== null;
  return difference({ value: known ? scenario - base : null, standardError: known ? 0 : null });
}
