import type { Severity } from './distribution';
import { pointLaw } from './point-law';
import { sumOfPoints } from './sum-of-points';

/** A loss that arises with every event, or only with the secondary loss event. */
export interface FormLaw {
  readonly secondary: boolean;
  readonly severity: Severity;
}

/** The most values of a sum that are listed one by one. */
const MOST_POINTS = 2 ** 12;
/** What rounding may leave of a probability of one. */
const CERTAIN = 1 - 1e-14;

/** The law of the loss of an event in forms where it is one of the known ones: a single form, or fixed values alone. */
export function knownSumOfForms(forms: readonly FormLaw[], secondaryProbability: number): Severity | null {
  const [first] = forms;
  if (forms.length === 1 && (!first!.secondary || secondaryProbability === 1)) return first!.severity;
  const onPoints = ({ severity }: FormLaw): boolean =>
    severity.atoms.reduce((sum, { probability }) => sum + probability, 0) >= CERTAIN;
  if (!forms.every(onPoints)) return null;
  const atomsOf = (secondary: boolean) =>
    forms.filter((form) => form.secondary === secondary).map(({ severity }) => severity.atoms);
  const points = sumOfPoints({ primary: atomsOf(false), secondary: atomsOf(true), secondaryProbability }, MOST_POINTS);
  if (points === null) return null;
  return pointLaw(
    points.map(({ value }) => value),
    points.map(({ probability }) => probability),
  );
}

/**
 * The loss of an event in forms, S = P + B·Q: primary forms P, secondary forms Q and the mark B of the secondary loss event, all
 * independent, P(B = 1) = secondaryProbability = π. E[S] = E[P] + π E[Q]; Var[S] = Var[P] + π Var[Q] + π(1 − π) E[Q]².
 * Mean, variance and bounds only: in general the distribution of such a sum has no closed form, and asking for it throws RangeError.
 */
export function sumOfForms(forms: readonly FormLaw[], secondaryProbability: number): Severity {
  const primary = sumOf(forms.filter(({ secondary }) => !secondary));
  const secondary = sumOf(forms.filter((form) => form.secondary));
  const isCertain = secondaryProbability === 1;
  return {
    mean: primary.mean + secondaryProbability * secondary.mean,
    variance:
      primary.variance +
      secondaryProbability * (secondary.variance + (1 - secondaryProbability) * secondary.mean * secondary.mean),
    minimum: primary.minimum + (isCertain ? secondary.minimum : 0),
    maximum: primary.maximum + secondary.maximum,
    cdf: unknown,
    survival: unknown,
    quantile: unknown,
    survivalQuantile: unknown,
    limitedMean: unknown,
    limitedSecondMoment: unknown,
    atoms: [],
    breakpoints: [],
  };
}

type Sums = Pick<Severity, 'mean' | 'variance' | 'minimum' | 'maximum'>;

function sumOf(forms: readonly FormLaw[]): Sums {
  const over = (key: keyof Sums): number => forms.reduce((sum, { severity }) => sum + severity[key], 0);
  return { mean: over('mean'), variance: over('variance'), minimum: over('minimum'), maximum: over('maximum') };
}

function unknown(): never {
  throw new RangeError('the distribution of a sum of loss forms has no closed form');
}
