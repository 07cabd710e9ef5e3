import type { AppetitePoint } from '../domain/index';
import type { AppetiteAssessment } from '../engine/index';
import type { AppetiteState, PointVerdict } from './quantified';

/** The points of an appetite with their assessments, and the worst verdict among them. */
export function appetiteView(
  appetite: readonly AppetitePoint[],
  assessments: readonly AppetiteAssessment[],
): Pick<AppetiteState, 'verdict' | 'points'> {
  const points = appetite.map((point, i) => ({ loss: point.loss, ...verdictView(point, assessments[i]!) }));
  return { verdict: worst(points), points };
}

/** What an assessment says of a point, in the words that callers are told. */
export function verdictView(point: { probability: number }, assessment: AppetiteAssessment): PointVerdict {
  const { verdict, probability: value, low, high, trialsToSettle } = assessment;
  return {
    probabilityAllowed: point.probability,
    probability: { value, low, high },
    verdict: VERDICTS[verdict],
    trialsToSettle,
  };
}

const VERDICTS = { within: 'WITHIN', breach: 'BREACH', undetermined: 'UNDETERMINED' } as const;

/** The worst verdict of all points; null without points. */
export function worst(points: readonly PointVerdict[]): PointVerdict['verdict'] | null {
  const found = (['BREACH', 'UNDETERMINED', 'WITHIN'] as const).find((verdict) =>
    points.some((point) => point.verdict === verdict),
  );
  return found ?? null;
}
