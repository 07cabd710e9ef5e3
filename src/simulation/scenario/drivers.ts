import {
  type Driver,
  driverValue,
  frequencySpecOf,
  type FrequencySpecification,
  type Risk,
  type RiskDriverLoading,
  type ScenarioOverlay,
  uncertaintyLaw,
} from '../../domain/index';
import { driverOf } from '../../engine/index';
import type { RegisterSnapshot } from '../compile/register-snapshot';
import { conditionalProbability, type FactorLaw } from './conditional-probability';
import { overlaysOf } from './overlays';
import { scaledFrequency } from './scale-frequency';
import { scaledSeverity } from './scale-severity';

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
  const lawOf = (driverId: string) => snapshot.drivers.find(({ id }) => id === driverId)?.distribution ?? null;
  const risks = snapshot.risks.map((risk) => conditioned(risk, fixed, lawOf));
  return { ...snapshot, risks };
}

type LawOf = (driverId: string) => Driver['distribution'] | null;

function conditioned(risk: Risk, fixed: ReadonlyMap<string, FixedDriver>, lawOf: LawOf): Risk {
  const followed = risk.drivers.filter(({ driverId }) => fixed.has(driverId));
  if (followed.length === 0) return risk;
  const open = risk.drivers.filter(({ driverId }) => !fixed.has(driverId));
  const factor = (loadingOf: (loading: RiskDriverLoading) => number): number =>
    followed.reduce((product, one) => product * factorOf(fixed.get(one.driverId)!, loadingOf(one)), 1);
  const frequencyFactor = factor(({ frequencyLoading }) => frequencyLoading);
  const severityFactor = factor(({ severityLoading }) => severityLoading);
  const spec = frequencyGiven(risk, frequencyFactor, open, lawOf);
  const severity = severityFactor === 1 ? risk.severity.spec : scaledSeverity(risk.severity.spec, severityFactor);
  return {
    ...risk,
    drivers: open,
    frequency: { ...risk.frequency, spec },
    severity: { ...risk.severity, spec: severity },
  };
}

/** f^b / E[F^b]. */
function factorOf({ driver, value }: FixedDriver, loading: number): number {
  return loading === 0 ? 1 : value ** loading / driverOf(driver.distribution).moment(loading);
}

function frequencyGiven(
  { frequency, drivers, frequencyUncertainty }: Risk,
  factor: number,
  open: readonly RiskDriverLoading[],
  lawOf: LawOf,
): FrequencySpecification {
  const { spec } = frequency;
  if (drivers.every(({ frequencyLoading }) => frequencyLoading === 0)) return spec;
  const law = frequencySpecOf(spec);
  if (law.type !== 'bernoulli') return factor === 1 ? spec : scaledFrequency(law, factor);
  const factorLaws = (loadings: readonly RiskDriverLoading[]): FactorLaw[] =>
    loadings.flatMap(({ driverId, frequencyLoading: loading }) => {
      const distribution = lawOf(driverId);
      return distribution === null || loading === 0 ? [] : [{ distribution: driverOf(distribution), loading }];
    });
  const own =
    frequencyUncertainty === null ? [] : [{ distribution: driverOf(uncertaintyLaw(frequencyUncertainty)), loading: 1 }];
  const probability = conditionalProbability(
    law.probability,
    factor,
    [...factorLaws(drivers), ...own],
    [...factorLaws(open), ...own],
  );
  return { form: 'ANNUAL_PROBABILITY', probability, reading: 'AT_MOST_ONE_EVENT' };
}
