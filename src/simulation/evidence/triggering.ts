/** What cascades that were seen say of the strength of a link. */
import type { CascadeLink, EstimateUpdate, Evidence, EvidenceWeights } from '../../domain/index';
import { type BetaBelief, type GammaBelief, updateRate } from '../../engine/index';
import { betaFigures, lawFigures } from './figures';
import { learnAll, type Observation } from './learn';

type Strength = Pick<CascadeLink, 'probability' | 'meanEvents'>;

/**
 * The link with the strength that its parents' events leave, before controls: a probability is beta-binomial, a mean
 * number gamma-Poisson; the stated strength is worth `triggers` parent events. A parent event of which controls let
 * `survival` through counts for that share.
 */
export function learnTriggering(
  link: CascadeLink,
  evidence: Evidence,
  { triggers: weight }: EvidenceWeights,
  survival: number,
): { link: CascadeLink; update: EstimateUpdate } | null {
  const learned =
    link.probability === null
      ? learnMean(link, link.meanEvents ?? 0, evidence, weight, survival)
      : learnProbability(link, link.probability, evidence, weight, survival);
  return learned && { link: { ...link, ...learned.strength }, update: learned.update };
}

interface Learned {
  strength: Strength;
  update: EstimateUpdate;
}

function learnProbability(
  link: CascadeLink,
  probability: number,
  evidence: Evidence,
  weight: number,
  survival: number,
): Learned | null {
  const learned = learnAll<BetaBelief>(
    {
      subjectId: link.id,
      quantity: 'TRIGGERING',
      belief: { a: weight * probability, b: weight * (1 - probability) },
      figures: (belief) => betaFigures(belief, 1),
    },
    parents<BetaBelief>(link, evidence, ({ a, b }, children) => {
      const triggered = Math.min(1, children);
      return { a: a + triggered, b: Math.max(0, b + survival - triggered) };
    }),
  );
  return (
    learned && { strength: { probability: learned.update.updated.mean, meanEvents: null }, update: learned.update }
  );
}

function learnMean(
  link: CascadeLink,
  meanEvents: number,
  evidence: Evidence,
  weight: number,
  survival: number,
): Learned | null {
  if (meanEvents === 0) return null;
  const learned = learnAll<GammaBelief>(
    {
      subjectId: link.id,
      quantity: 'TRIGGERING',
      belief: { shape: weight * meanEvents, rate: weight },
      figures: ({ shape, rate }) => lawFigures({ type: 'gamma', shape, scale: 1 / rate }),
    },
    parents<GammaBelief>(link, evidence, (belief, children) =>
      updateRate(belief, { events: children, years: survival }),
    ),
  );
  return (
    learned && { strength: { probability: null, meanEvents: learned.update.updated.mean }, update: learned.update }
  );
}

/** Events of the risk that the link comes from, each with the number of events of the other risk that it triggered. */
function parents<B>(
  { fromRiskId, toRiskId }: CascadeLink,
  { incidents }: Evidence,
  learn: (belief: B, children: number) => B,
): Observation<B>[] {
  return incidents
    .filter(({ riskId, nearMiss }) => riskId === fromRiskId && !nearMiss)
    .map(({ id, occurredOn }) => {
      const children = incidents.filter(
        ({ causedById, riskId, nearMiss }) => causedById === id && riskId === toRiskId && !nearMiss,
      ).length;
      return { evidenceId: id, noun: 'Incident', countsOn: occurredOn, learn: (belief) => learn(belief, children) };
    });
}
