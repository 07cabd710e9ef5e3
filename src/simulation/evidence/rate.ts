/** What counts of events say of a risk's frequency. */
import {
  type EstimateUpdate,
  type Evidence,
  type EvidenceWeights,
  type FrequencySpecification,
  frequencySpecOf,
  rateOf,
  type Risk,
  statesUncertainty,
  uncertaintyLaw,
  yearsBetween,
} from '../../domain/index';
import { type BetaBelief, driverOf, frequencyOf, type GammaBelief, updateRate } from '../../engine/index';
import { betaFigures, lawFigures } from './figures';
import { factorOf, indicatorObservations, type Multiplied, NO_FACTORS } from './indicator-factors';
import { learnAll, type Observation } from './learn';

/** Events in so much exposure: years in which controls let `survival` of the events through count for that share. */
type Count = { events: number; years: number };

type RateBelief = Multiplied & { gamma: GammaBelief };
type YearBelief = Multiplied & { beta: BetaBelief };

interface Learned {
  spec: FrequencySpecification;
  update: EstimateUpdate;
}

/**
 * The risk with the frequency that its events leave, before controls. An uncertain rate is a gamma belief that Poisson
 * counts update, also where its uncertainty is stated beside it; a yearly probability is worth `years` years. A rate held to be known
 * (exact, and nothing beside it) is not moved. What was learned states its own uncertainty.
 */
export function learnFrequency(
  risk: Risk,
  evidence: Evidence,
  { years }: EvidenceWeights,
  survival: number,
): { risk: Risk; update: EstimateUpdate } | null {
  const { spec } = risk.frequency;
  const learned =
    spec.form === 'ANNUAL_PROBABILITY' && spec.reading === 'AT_MOST_ONE_EVENT'
      ? learnProbability(risk, spec.probability, evidence, years, survival)
      : learnRate(risk, priorRate(risk, years), evidence, survival);
  if (learned === null) return null;
  const frequency = { ...risk.frequency, spec: learned.spec };
  const beside = statesUncertainty(learned.spec) ? { frequencyUncertainty: null } : {};
  return { risk: { ...risk, frequency, ...beside }, update: learned.update };
}

/** The gamma belief that a stated rate stands for; null for one held to be known. */
function priorRate({ frequency: { spec }, frequencyUncertainty }: Risk, years: number): GammaBelief | null {
  if (frequencyUncertainty !== null) {
    const shape = 1 / driverOf(uncertaintyLaw(frequencyUncertainty)).variance;
    const { mean } = frequencyOf(frequencySpecOf(spec));
    return mean > 0 ? { shape, rate: shape / mean } : null;
  }
  if (spec.form === 'ANNUAL_PROBABILITY')
    return { shape: frequencyOf(frequencySpecOf(spec)).mean * years, rate: years };
  const rate = rateOf(spec.rate);
  return rate?.law === 'gamma' ? { shape: rate.gamma.shape, rate: 1 / rate.gamma.scale } : null;
}

function learnRate(risk: Risk, prior: GammaBelief | null, evidence: Evidence, survival: number): Learned | null {
  if (prior === null || prior.shape <= 0) return null;
  const lawOf = (belief: RateBelief) =>
    ({ type: 'gamma', shape: belief.gamma.shape, scale: factorOf(belief) / belief.gamma.rate }) as const;
  const learned = learnAll<RateBelief>(
    {
      subjectId: risk.id,
      quantity: 'FREQUENCY',
      belief: { gamma: prior, factors: NO_FACTORS },
      figures: (belief) => lawFigures(lawOf(belief)),
    },
    [
      ...counted<RateBelief>(risk, evidence, survival, (belief, count) => ({
        ...belief,
        gamma: updateRate(belief.gamma, count),
      })),
      ...indicatorObservations<RateBelief>(evidence, ({ riskId }) => riskId === risk.id),
    ],
  );
  if (learned === null) return null;
  const rate = { form: 'DISTRIBUTION', distribution: lawOf(learned.belief) } as const;
  return { spec: { form: 'EVENTS_PER_YEAR', rate }, update: learned.update };
}

/** Years with an event among years of exposure, beta-binomial. */
function learnProbability(
  risk: Risk,
  probability: number,
  evidence: Evidence,
  weight: number,
  survival: number,
): Learned | null {
  const learned = learnAll<YearBelief>(
    {
      subjectId: risk.id,
      quantity: 'FREQUENCY',
      belief: { beta: { a: weight * probability, b: weight * (1 - probability) }, factors: NO_FACTORS },
      figures: (belief) => betaFigures(belief.beta, factorOf(belief)),
    },
    [
      ...counted<YearBelief>(risk, evidence, survival, (belief, { events, years }) => ({
        ...belief,
        // A year with an event is a year less without one.
        beta: { a: belief.beta.a + events, b: Math.max(0, belief.beta.b + years - events) },
      })),
      ...indicatorObservations<YearBelief>(evidence, ({ riskId }) => riskId === risk.id),
    ],
  );
  if (learned === null) return null;
  const updated = { probability: learned.update.updated.mean, reading: 'AT_MOST_ONE_EVENT' } as const;
  return { spec: { form: 'ANNUAL_PROBABILITY', ...updated }, update: learned.update };
}

/** The risk's own events within its periods of exposure, each on its day, and each period's years on its last day. */
function counted<B>(
  risk: Risk,
  { incidents, exposures }: Evidence,
  survival: number,
  learn: (belief: B, count: Count) => B,
): Observation<B>[] {
  const periods = exposures.filter(({ riskId }) => riskId === risk.id);
  const events = incidents.filter(
    ({ riskId, causedById, nearMiss, occurredOn }) =>
      riskId === risk.id &&
      causedById === null &&
      !nearMiss &&
      periods.some(({ startOn, endOn }) => startOn <= occurredOn && occurredOn <= endOn),
  );
  return [
    ...events.map(
      ({ id, occurredOn }): Observation<B> => ({
        evidenceId: id,
        noun: 'Incident',
        countsOn: occurredOn,
        learn: (belief) => learn(belief, { events: 1, years: 0 }),
      }),
    ),
    ...periods.map(({ id, startOn, endOn, eventCount }): Observation<B> => {
      const years = survival * yearsBetween(startOn, endOn);
      return {
        evidenceId: id,
        noun: 'ExposurePeriod',
        countsOn: endOn,
        learn: (belief) => learn(belief, { events: eventCount, years }),
      };
    }),
  ];
}
