import { type Driver, driverValue, type Risk, type RiskDriverLoading, type ScenarioOverlay } from '../../domain/index';
import { driverOf } from '../../engine/index';
import type { RegisterSnapshot } from '../compile/register-snapshot';
import { overlaysOf } from './overlays';
import { type LawOf, lawsOf, scaledRisk } from './scale-risk';

interface FixedDriver {
  driver: Driver;
  value: number;
}

/**
 * Lets drivers stand still: the model given that each fixed driver F has the value f. A risk that follows F with
 * loading b has its rate and its losses multiplied by f^b / E[F^b] (the factor that the engine uses, with F = f), and
 * no longer follows F; its means move by that factor. At most one event a year follows on its hazard, as the engine
 * does it. Averaged over the law of F, the models with F fixed give the base model again.
 */
export function fixDrivers(snapshot: RegisterSnapshot, overlays: readonly ScenarioOverlay[]): RegisterSnapshot {
  const fixed = new Map<string, FixedDriver>();
  for (const { driverId, at } of overlaysOf(overlays, 'FIX_DRIVER')) {
    const driver = snapshot.drivers.find(({ id }) => id === driverId);
    const value = driver && driverValue(driver.distribution, at);
    if (driver !== undefined && typeof value === 'number') fixed.set(driverId, { driver, value });
  }
  if (fixed.size === 0) return snapshot;
  const lawOf = lawsOf(snapshot.drivers);
  const risks = snapshot.risks.map((risk) => conditioned(risk, fixed, lawOf));
  return { ...snapshot, risks };
}

function conditioned(risk: Risk, fixed: ReadonlyMap<string, FixedDriver>, lawOf: LawOf): Risk {
  const followed = risk.drivers.filter(({ driverId }) => fixed.has(driverId));
  if (followed.length === 0) return risk;
  const open = risk.drivers.filter(({ driverId }) => !fixed.has(driverId));
  const factor = (loadingOf: (loading: RiskDriverLoading) => number): number =>
    followed.reduce((product, one) => product * factorOf(fixed.get(one.driverId)!, loadingOf(one)), 1);
  const factors = {
    rate: factor(({ frequencyLoading }) => frequencyLoading),
    loss: factor(({ severityLoading }) => severityLoading),
  };
  return scaledRisk(risk, factors, open, lawOf);
}

/** f^b / E[F^b]. */
export function factorOf({ driver, value }: FixedDriver, loading: number): number {
  return loading === 0 ? 1 : value ** loading / driverOf(driver.distribution).moment(loading);
}
