import type { AppetitePoint } from '../domain/index';
import type { AppetiteAssessment } from '../engine/index';
import type { AppetiteAssessmentOf, AppetiteState } from './quantified';

/** The points of an appetite with their assessments, and the worst verdict among them. */
export function appetiteView(
  appetite: readonly AppetitePoint[],
  assessments: readonly AppetiteAssessment[],
): Pick<AppetiteState, 'verdict' | 'points'> {
  const points = appetite.map((point, i) => view(point, assessments[i]!));
  return { verdict: worst(points), points };
}

function view({ loss, probability }: AppetitePoint, assessment: AppetiteAssessment): AppetiteAssessmentOf {
  const { verdict, probability: value, low, high, trialsToSettle } = assessment;
  return {
    loss,
    probabilityAllowed: probability,
    probability: { value, low, high },
    verdict: VERDICTS[verdict],
    trialsToSettle,
  };
}

const VERDICTS = { within: 'WITHIN', breach: 'BREACH', undetermined: 'UNDETERMINED' } as const;

function worst(points: readonly AppetiteAssessmentOf[]): AppetiteState['verdict'] {
  const found = (['BREACH', 'UNDETERMINED', 'WITHIN'] as const).find((verdict) =>
    points.some((point) => point.verdict === verdict),
  );
  return found ?? null;
}
