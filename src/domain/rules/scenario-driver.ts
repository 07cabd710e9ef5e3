import { driverOf, type DriverSpec } from '../../engine/index';
import type { Driver } from '../driver';
import type { Problem } from '../problem';
import type { Risk } from '../risk';
import type { DriverPoint } from '../scenario';
import type { Path } from './check';

/** The value of a driver (its mean is one) at a point; null for a state of a driver that has none. */
export function driverValue(distribution: DriverSpec, point: DriverPoint): number | null {
  switch (point.by) {
    case 'MULTIPLE':
      return point.multiple;
    case 'QUANTILE':
      return driverOf(distribution).quantile(point.quantile);
    case 'STATE': {
      if (distribution.type !== 'twoState') return null;
      const { probability, multiplier } = distribution;
      return (point.state === 'WORSE' ? multiplier : 1) / (1 - probability + probability * multiplier);
    }
  }
}

/** Why a driver cannot stand still at a point: it has no such state, or it is zero there and a risk divides by it. */
export function fixedDriverProblem(
  { id, distribution }: Driver,
  point: DriverPoint,
  risks: readonly Risk[],
  path: Path,
): Problem | null {
  const value = driverValue(distribution, point);
  const refused = (message: string): Problem => ({
    type: 'INVALID_INPUT',
    code: 'NOT_ALLOWED',
    message,
    path: [...path, point.by.toLowerCase()],
  });
  if (value === null)
    return refused(`driver ${id} is ${distribution.type} and has no states; give a multiple or a quantile`);
  if (value > 0) return null;
  const divided = risks.find((risk) =>
    risk.drivers.some((one) => one.driverId === id && (one.frequencyLoading < 0 || one.severityLoading < 0)),
  );
  return divided ? refused(`driver ${id} is 0 there, and risk ${divided.id} follows it with a negative loading`) : null;
}
