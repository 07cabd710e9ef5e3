import {
  betaQuantile,
  cyclicParts,
  frequencyOf,
  isCertainReduction,
  type Model,
  type ModelControl,
  type SeveritySpec,
  severityOf,
  type UncertaintySpec,
} from '../../engine/index';
import { reductionsOf } from './control-effects';

/** What is uncertain: the place is that in the model's list of risks, links or controls. */
export type InputKind = 'RATE' | 'RATE_FACTOR' | 'SEVERITY' | 'LINK' | 'CONTROL' | 'EFFICACY';

/** Beta with parameters mean·n and (1 − mean)·n, n the sample size. */
export interface BetaLaw {
  readonly type: 'beta';
  readonly mean: number;
  readonly sampleSize: number;
}

/**
 * A quantity that the register's owner is not sure of, once for all years. `law` is that of the value: events per year for
 * a rate; a factor (no unit) on the rate, where its uncertainty is stated beside it; on every loss of the risk; on the odds of a link's probability, or on its mean events; on
 * the odds of every reduction of a control. Where a control states how well its efficacy is known, it is that of its
 * largest reduction that is not certain (a share 0..1), and all its reductions stand at one quantile.
 */
export interface EpistemicInput {
  readonly kind: InputKind;
  readonly place: number;
  readonly law: SeveritySpec | BetaLaw;
  /** With this value the register is quantified: the mean of a rate or an efficacy, factor 1 elsewhere. */
  readonly central: number;
}

/**
 * How uncertain estimates are that do not state it themselves: an estimate v with the factor f lies between v/f and v·f
 * with 90 % confidence (a probability or share by its odds, so that it stays inside 0..1), its median being v. Null takes
 * the estimates as certain.
 */
export interface StatedUncertainty {
  readonly severity: number | null;
  readonly link: number | null;
  readonly control: number | null;
}

const CONFIDENCE = 0.9;

/**
 * The uncertain inputs of a compiled register. Rates given as a range or three points state their own uncertainty: they
 * were compiled to a negative binomial, which is Poisson mixed over a gamma rate, and nothing else of a register is. Other
 * rates may have it stated beside them, and losses too, which then stands for `stated.severity`; the sample size of a
 * control's efficacy stands for `stated.control`. The range of a severity is
 * how events differ, so it is no uncertainty of this kind. Links on a cycle are taken as certain,
 * for a greater one could feed itself; so is what stands at 0 or 1, or has no effect.
 */
export function epistemicInputs(model: Model, stated: StatedUncertainty): EpistemicInput[] {
  return [
    ...model.risks.flatMap(({ frequency }, place): EpistemicInput[] => {
      if (frequency.type !== 'negativeBinomial' || !(frequency.mean > 0)) return [];
      const { mean, size } = frequency;
      return [{ kind: 'RATE', place, law: { type: 'gamma', shape: size, scale: mean / size }, central: mean }];
    }),
    ...model.risks.flatMap(({ frequency, frequencyUncertainty }, place): EpistemicInput[] => {
      if (frequencyUncertainty === undefined || !(frequencyOf(frequency).mean > 0)) return [];
      return [{ kind: 'RATE_FACTOR', place, law: multiplierLaw(frequencyUncertainty), central: 1 }];
    }),
    ...model.risks.flatMap(({ severityUncertainty }, place): EpistemicInput[] => {
      if (severityUncertainty === undefined) return [];
      return [{ kind: 'SEVERITY', place, law: multiplierLaw(severityUncertainty), central: 1 }];
    }),
    ...factors(
      'SEVERITY',
      model.risks,
      stated.severity,
      ({ severityUncertainty }) => severityUncertainty === undefined,
    ),
    ...factors('LINK', model.links, stated.link, linkCanVary(model)),
    ...model.controls.flatMap(efficacy),
    ...factors(
      'CONTROL',
      model.controls,
      stated.control,
      ({ effects, efficacySampleSize }) => effects.length > 0 && efficacySampleSize === undefined,
    ),
  ];
}

function efficacy(
  { effects, coverage, efficacySampleSize: sampleSize }: ModelControl,
  place: number,
): EpistemicInput[] {
  const open = effects.flatMap(reductionsOf).filter((reduction) => !isCertainReduction(reduction));
  if (sampleSize === undefined || coverage === 0 || open.length === 0) return [];
  const mean = Math.max(...open);
  return [{ kind: 'EFFICACY', place, law: { type: 'beta', mean, sampleSize }, central: mean }];
}

/** The law of a multiplier of mean one. */
function multiplierLaw(spec: UncertaintySpec): SeveritySpec {
  if (spec.type === 'gamma') return { type: 'gamma', shape: spec.shape, scale: 1 / spec.shape };
  return { type: 'lognormal', mu: -(spec.sigma ** 2) / 2, sigma: spec.sigma };
}

function factors<T>(
  kind: InputKind,
  things: readonly T[],
  factor: number | null,
  canVary: (thing: T) => boolean,
): EpistemicInput[] {
  if (factor === null) return [];
  const law: SeveritySpec = { type: 'lognormalInterval', low: 1 / factor, high: factor, confidence: CONFIDENCE };
  return things.flatMap((thing, place) => (canVary(thing) ? [{ kind, place, law, central: 1 }] : []));
}

function linkCanVary({ risks, links }: Model): (link: Model['links'][number]) => boolean {
  const index = new Map(risks.map(({ id }, at) => [id, at]));
  const ends = links.map(({ from, to }) => ({ from: index.get(from)!, to: index.get(to)!, mean: 1 }));
  const cycleOf = new Map(cyclicParts(risks.length, ends).flatMap((part, c) => part.map((risk) => [risk, c] as const)));
  return ({ from, to, ...strength }) => {
    const [a, b] = [cycleOf.get(index.get(from)!), cycleOf.get(index.get(to)!)];
    const onCycle = a !== undefined && a === b;
    const certain =
      'probability' in strength ? strength.probability === 0 || strength.probability === 1 : strength.meanEvents === 0;
    return !onCycle && !certain;
  };
}

/** Quantile functions of the inputs' values. */
export function quantilesOf(inputs: readonly EpistemicInput[]): ((u: number) => number)[] {
  return inputs.map(({ law }) => {
    if (law.type === 'beta') return betaQuantile(law.mean, law.sampleSize);
    const distribution = severityOf(law);
    return (u) => distribution.quantile(u);
  });
}
