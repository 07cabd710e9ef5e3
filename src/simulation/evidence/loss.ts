/** What losses say of a risk's severity. */
import {
  type EstimateSpec,
  type EstimateUpdate,
  type Evidence,
  type EvidenceWeights,
  type Incident,
  type Risk,
  severitySpecOf,
} from '../../domain/index';
import {
  expectedLognormal,
  type LognormalBelief,
  lognormalBelief,
  lognormalOfInterval,
  type SeveritySpec,
  updateLognormal,
} from '../../engine/index';
import { lawFigures } from './figures';
import { learnAll, type Prior } from './learn';

/** A loss above 0 as it would have been before controls. */
export interface SeenLoss {
  incident: Incident;
  loss: number;
}

/**
 * The lognormal that losses leave of a stated one: normal-inverse-gamma on the logarithm, the stated one worth `weight`
 * losses. Null without losses, and for other laws.
 */
export function learnLognormal(
  subject: Pick<Prior<LognormalBelief>, 'subjectId' | 'quantity' | 'part'>,
  spec: EstimateSpec,
  weight: number,
  losses: readonly SeenLoss[],
): { spec: EstimateSpec; update: EstimateUpdate } | null {
  const stated = lognormalOf(severitySpecOf(spec));
  if (stated === null) return null;
  const lawOf = (belief: LognormalBelief) => ({ type: 'lognormal', ...expectedLognormal(belief) }) as const;
  const learned = learnAll<LognormalBelief>(
    {
      ...subject,
      belief: lognormalBelief(stated.mu, stated.sigma, weight),
      figures: (belief) => lawFigures(lawOf(belief)),
    },
    losses.map(({ incident, loss }) => ({
      evidenceId: incident.id,
      noun: 'Incident',
      countsOn: lossDay(incident),
      learn: (belief) => updateLognormal(belief, [loss]),
    })),
  );
  return learned && { spec: { form: 'DISTRIBUTION', distribution: lawOf(learned.belief) }, update: learned.update };
}

/** The calendar day from which the losses of an incident count. */
export const lossDay = ({ resolvedOn, occurredOn }: Incident): string => resolvedOn ?? occurredOn;

/**
 * The risk with the severity that its losses leave, before controls and insurance. Other laws are not moved; losses in
 * forms are by `learnLossForms`.
 */
export function learnSeverity(
  risk: Risk,
  evidence: Evidence,
  { losses: weight }: EvidenceWeights,
  factor: number,
): { risk: Risk; update: EstimateUpdate } | null {
  const { spec: severity } = risk.severity;
  if (severity.form === 'LOSS_FORMS' || factor === 0) return null;
  const subject = { subjectId: risk.id, quantity: 'SEVERITY' as const };
  const learned = learnLognormal(subject, severity, weight, lossesOf(risk, evidence, factor));
  if (learned === null) return null;
  return { risk: { ...risk, severity: { ...risk.severity, spec: learned.spec } }, update: learned.update };
}

function lognormalOf(spec: SeveritySpec): { mu: number; sigma: number } | null {
  if (spec.type === 'lognormal') return spec;
  return spec.type === 'lognormalInterval' ? lognormalOfInterval(spec) : null;
}

/** Events whose losses are complete, own and triggered alike. */
function lossesOf(risk: Risk, { incidents }: Evidence, factor: number): SeenLoss[] {
  return incidents.flatMap((incident) => {
    const total = lossOf(incident);
    if (incident.riskId !== risk.id || !incident.lossesComplete || total === 0) return [];
    return [{ incident, loss: total / factor }];
  });
}

const lossOf = ({ losses }: Incident): number => losses.reduce((sum, { amount }) => sum + Number(amount.amount), 0);
