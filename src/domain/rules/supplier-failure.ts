import type { Driver } from '../driver';
import type { DriverPoint, FailSupplier } from '../scenario';
import type { Supplier } from '../supplier';
import { numberWithin } from './values';

/** Times as many events of what a failure reaches, where nobody has said how many. An assumption to be edited, no figure of anybody's. */
const USUAL_RATE_FACTOR = 2;
const LARGEST_FACTOR = 1_000;

export const failureFactor = numberWithin(0, LARGEST_FACTOR);

/** A driver that stands still because a supplier fails. */
export interface FailedDriver {
  driver: Driver;
  at: Extract<DriverPoint, { by: 'STATE' }>;
}

/** The driver of a supplier's failure in its worse state; null where it has none, or one that has no two states. */
export function failedDriver({ driverId }: Supplier, drivers: readonly Driver[]): FailedDriver | null {
  const driver = drivers.find(({ id }) => id === driverId);
  if (driver?.distribution.type !== 'twoState') return null;
  const state = driver.distribution.multiplier >= 1 ? 'WORSE' : 'OTHER';
  return { driver, at: { by: 'STATE', state } };
}

/** By what the risks that the failure reaches are multiplied, those apart that follow the driver of the failure. */
export function failureFactors(
  { rateFactor, lossFactor }: Pick<FailSupplier, 'rateFactor' | 'lossFactor'>,
  failed: FailedDriver | null,
): { rate: number; loss: number } {
  return { rate: rateFactor ?? (failed === null ? USUAL_RATE_FACTOR : 1), loss: lossFactor ?? 1 };
}
