import {
  type Driver,
  frequencySpecOf,
  type FrequencySpecification,
  type Risk,
  type RiskDriverLoading,
  uncertaintyLaw,
} from '../../domain/index';
import { driverOf } from '../../engine/index';
import { conditionalProbability, type FactorLaw } from './conditional-probability';
import { scaledFrequency } from './scale-frequency';
import { scaledSeverity } from './scale-severity';

export type LawOf = (driverId: string) => Driver['distribution'] | null;

export const lawsOf = (drivers: readonly Driver[]): LawOf => {
  const laws = new Map(drivers.map(({ id, distribution }) => [id, distribution]));
  return (driverId) => laws.get(driverId) ?? null;
};

/**
 * The risk with its rate and its loss multiplied, following only the `open` ones of its drivers. At most one event a
 * year follows on its hazard, as the engine does it.
 */
export function scaledRisk(
  risk: Risk,
  factors: { rate: number; loss: number },
  open: RiskDriverLoading[],
  lawOf: LawOf,
): Risk {
  const { frequency, severity } = risk;
  const loss = factors.loss === 1 ? severity.spec : scaledSeverity(severity.spec, factors.loss);
  return {
    ...risk,
    drivers: open,
    frequency: { ...frequency, spec: frequencyGiven(risk, factors.rate, open, lawOf) },
    severity: { ...severity, spec: loss },
  };
}

function frequencyGiven(
  { frequency, drivers, frequencyUncertainty }: Risk,
  factor: number,
  open: readonly RiskDriverLoading[],
  lawOf: LawOf,
): FrequencySpecification {
  const { spec } = frequency;
  if (factor === 1 && drivers.every((one) => one.frequencyLoading === 0 || open.includes(one))) return spec;
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
