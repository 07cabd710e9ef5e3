/** What losses by form say of a risk whose loss is stated in forms. */
import {
  type EstimateUpdate,
  type Evidence,
  type EvidenceWeights,
  type Incident,
  type LossFormEstimate,
  type LossForms,
  type Risk,
  secondaryProbabilityOf,
} from '../../domain/index';
import { type BetaBelief, type LossFormKind, updateProbability } from '../../engine/index';
import { betaFigures } from './figures';
import { learnAll, type Observation } from './learn';
import { learnLognormal, lossDay } from './loss';

/**
 * The risk with the forms that its losses leave, before controls and insurance: each lognormal form by the losses of
 * that form, as a whole loss by whole losses, and the probability of the secondary loss event (beta-binomial, the stated
 * one worth `losses` events) by how many events had losses of secondary forms. A form that is stated both as primary
 * and as secondary is not moved, for losses do not say which they were; an event tells of the secondary loss event
 * only when all of its losses are given by form.
 */
export function learnLossForms(
  risk: Risk,
  { incidents }: Evidence,
  { losses: weight }: EvidenceWeights,
  factor: number,
): { risk: Risk; updates: EstimateUpdate[] } {
  const { spec } = risk.severity;
  if (spec.form !== 'LOSS_FORMS' || factor === 0) return { risk, updates: [] };
  const events = incidents.filter(
    (incident) => incident.riskId === risk.id && incident.lossesComplete && !incident.nearMiss,
  );
  const updates: EstimateUpdate[] = [];
  const forms = spec.forms.map((stated): LossFormEstimate => {
    if (isTwice(stated.form, spec)) return stated;
    const { form, secondary } = stated;
    const learned = learnLognormal(
      { subjectId: risk.id, quantity: 'LOSS_FORM', part: { form, secondary } },
      stated.spec,
      weight,
      events.flatMap((event) => {
        const loss = lossOf(event, form);
        return loss === 0 ? [] : [{ incident: event, loss: loss / factor }];
      }),
    );
    if (learned === null) return stated;
    updates.push(learned.update);
    return { ...stated, spec: learned.spec };
  });
  const secondary = learnSecondary(risk.id, spec, events, weight);
  if (secondary !== null) updates.push(secondary);
  if (updates.length === 0) return { risk, updates };
  const secondaryProbability =
    secondary === null ? spec.secondaryProbability : { form: 'EXACT' as const, value: secondary.updated.mean };
  return { risk: { ...risk, severity: { ...risk.severity, spec: { ...spec, forms, secondaryProbability } } }, updates };
}

const isTwice = (kind: LossFormKind, { forms }: LossForms): boolean =>
  forms.filter(({ form }) => form === kind).length > 1;

const lossOf = ({ losses }: Incident, kind: LossFormKind): number =>
  losses.reduce((sum, { form, amount }) => (form === kind ? sum + Number(amount.amount) : sum), 0);

function learnSecondary(
  subjectId: string,
  spec: LossForms,
  events: readonly Incident[],
  weight: number,
): EstimateUpdate | null {
  if (spec.secondaryProbability === null) return null;
  const stated = secondaryProbabilityOf(spec);
  const learned = learnAll<BetaBelief>(
    {
      subjectId,
      quantity: 'SECONDARY_PROBABILITY',
      belief: { a: weight * stated, b: weight * (1 - stated) },
      figures: (belief) => betaFigures(belief, 1),
    },
    events.flatMap((event): Observation<BetaBelief>[] => {
      const seen = secondarySeen(event, spec);
      if (seen === null) return [];
      return [
        {
          evidenceId: event.id,
          noun: 'Incident',
          countsOn: lossDay(event),
          learn: (belief) => updateProbability(belief, { trials: 1, successes: seen ? 1 : 0 }),
        },
      ];
    }),
  );
  return learned && learned.update;
}

/** Whether an event had the secondary loss event; null where its losses do not tell. */
function secondarySeen({ losses }: Incident, spec: LossForms): boolean | null {
  const lost = losses.filter(({ amount }) => Number(amount.amount) > 0);
  const seen = lost.some(({ form }) =>
    spec.forms.some((one) => one.secondary && one.form === form && !isTwice(form, spec)),
  );
  if (seen) return true;
  const unclear = lost.length === 0 || lost.some(({ form }) => form === null || isTwice(form, spec));
  return unclear ? null : false;
}
