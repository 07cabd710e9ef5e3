import type { AppetiteAssessment, ExceedancePoint } from '../engine/index';

/**
 * An appetite point on an exact law. The loss is exceeded with a probability of at most the tolerance just when it is
 * not below the value at risk at level 1 − tolerance, so `quantile` decides. The probability itself lies between the
 * neighbours on the exceedance curve; its value is read off the straight line between them in the logarithms of both axes.
 */
export function exactAssessment(
  curve: readonly ExceedancePoint[],
  quantile: number,
  loss: number,
  tolerance: number,
): AppetiteAssessment {
  const within = loss >= quantile;
  const { left, right } = neighbours(curve, loss);
  const high = within ? Math.min(left?.probability ?? 1, tolerance) : (left?.probability ?? 1);
  const low = within ? (right?.probability ?? 0) : Math.max(right?.probability ?? 0, tolerance);
  const probability = Math.min(high, Math.max(low, interpolated(left, right, loss)));
  return { verdict: within ? 'within' : 'breach', probability, low, high, trialsToSettle: null };
}

interface Neighbours {
  /** The last point of the curve at or below the loss, the first above it. */
  left: ExceedancePoint | undefined;
  right: ExceedancePoint | undefined;
}

function neighbours(curve: readonly ExceedancePoint[], loss: number): Neighbours {
  return { left: curve.findLast((point) => point.loss <= loss), right: curve.find((point) => point.loss > loss) };
}

function interpolated(left: ExceedancePoint | undefined, right: ExceedancePoint | undefined, loss: number): number {
  if (left === undefined) return right?.probability ?? 0;
  if (right === undefined || !(left.loss > 0) || !(right.probability > 0)) return left.probability;
  const position = Math.log(loss / left.loss) / Math.log(right.loss / left.loss);
  return left.probability * (right.probability / left.probability) ** position;
}
