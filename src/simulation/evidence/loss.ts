/** What losses say of a risk's severity. */
import {
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
import { learnAll, type Observation } from './learn';

/**
 * The risk with the severity that its losses leave, before controls and insurance: normal-inverse-gamma on the logarithm,
 * the stated lognormal worth `losses` losses. Other laws, and losses in forms, are not moved.
 */
export function learnSeverity(
  risk: Risk,
  evidence: Evidence,
  { losses: weight }: EvidenceWeights,
  factor: number,
): { risk: Risk; update: EstimateUpdate } | null {
  const { spec: severity } = risk.severity;
  const stated = severity.form === 'LOSS_FORMS' ? null : lognormalOf(severitySpecOf(severity));
  if (stated === null || factor === 0) return null;
  const lawOf = (belief: LognormalBelief) => ({ type: 'lognormal', ...expectedLognormal(belief) }) as const;
  const learned = learnAll<LognormalBelief>(
    {
      subjectId: risk.id,
      quantity: 'SEVERITY',
      belief: lognormalBelief(stated.mu, stated.sigma, weight),
      figures: (belief) => lawFigures(lawOf(belief)),
    },
    lossObservations(risk, evidence, factor),
  );
  if (learned === null) return null;
  const spec = { form: 'DISTRIBUTION', distribution: lawOf(learned.belief) } as const;
  return { risk: { ...risk, severity: { ...risk.severity, spec } }, update: learned.update };
}

function lognormalOf(spec: SeveritySpec): { mu: number; sigma: number } | null {
  if (spec.type === 'lognormal') return spec;
  return spec.type === 'lognormalInterval' ? lognormalOfInterval(spec) : null;
}

/** Events whose losses are complete, own and triggered alike. */
function lossObservations(risk: Risk, { incidents }: Evidence, factor: number): Observation<LognormalBelief>[] {
  return incidents.flatMap((incident) => {
    const total = lossOf(incident);
    if (incident.riskId !== risk.id || !incident.lossesComplete || total === 0) return [];
    return {
      evidenceId: incident.id,
      noun: 'Incident',
      countsOn: incident.resolvedOn ?? incident.occurredOn,
      learn: (belief) => updateLognormal(belief, [total / factor]),
    };
  });
}

const lossOf = ({ losses }: Incident): number => losses.reduce((sum, { amount }) => sum + Number(amount.amount), 0);
