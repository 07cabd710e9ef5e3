/** A value with its probability. */
interface Point {
  readonly value: number;
  readonly probability: number;
}

/** Independent amounts given by their point masses, which need not add up to one; secondary ones arise together or not at all. */
export interface PointForms {
  readonly primary: readonly (readonly Point[])[];
  readonly secondary: readonly (readonly Point[])[];
  /** Probability that the secondary ones arise. */
  readonly secondaryProbability: number;
}

/** Sums this near, relative to themselves, are one. */
const SAME = 1e-13;

/**
 * The point masses of the sum, ascending: what is left when every amount that arises lies on a point. Null when a list
 * on the way would be longer than `most`.
 */
export function sumOfPoints(
  { primary, secondary, secondaryProbability }: PointForms,
  most: number,
): readonly Point[] | null {
  const certain = convolved([{ value: 0, probability: 1 }], primary, most);
  if (certain === null || secondary.length === 0) return certain;
  const more = convolved(scaled(certain, secondaryProbability), secondary, most);
  return more && merged([...scaled(certain, 1 - secondaryProbability), ...more]);
}

function convolved(start: readonly Point[], amounts: readonly (readonly Point[])[], most: number): Point[] | null {
  let sum = [...start];
  for (const points of amounts) {
    if (sum.length * points.length > most) return null;
    sum = merged(
      sum.flatMap((a) => points.map((b) => ({ value: a.value + b.value, probability: a.probability * b.probability }))),
    );
  }
  return sum;
}

function scaled(points: readonly Point[], factor: number): Point[] {
  return points.map(({ value, probability }) => ({ value, probability: probability * factor }));
}

function merged(points: readonly Point[]): Point[] {
  const list: { value: number; probability: number }[] = [];
  for (const { value, probability } of [...points].sort((a, b) => a.value - b.value)) {
    const last = list.at(-1);
    if (!(probability > 0)) continue;
    if (last && value - last.value <= SAME * value) last.probability += probability;
    else list.push({ value, probability });
  }
  return list;
}
