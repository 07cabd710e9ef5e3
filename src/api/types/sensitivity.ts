import { Field, Float, InputType, Int, ObjectType } from 'type-graphql';
import type * as E from '../../engine/index';
import type * as I from '../../services/index';
import { enumOf } from '../enums';
import { Problem } from '../problem';
import { SafeIntScalar } from '../scalars';
import { LossFigure, TailValueAtRisk, ValueAtRisk } from './outcome-figure';

export const SensitivityQuantity = enumOf('SensitivityQuantity', 'What of the register is uncertain.', {
  RATE: "A risk's own events per year, as the range or the three points of its estimate say.",
  RATE_FACTOR: "A factor on a risk's own events per year, as the uncertainty that is stated of its rate says.",
  SEVERITY: 'A factor on every loss of a risk; the range of a severity is how events differ and no uncertainty of it.',
  LINK: 'A factor on the odds of the probability of a cascade link, or on its mean events.',
  CONTROL: 'A factor on the odds of every reduction of a control.',
  EFFICACY:
    'The efficacy of a control, as the sample size that is stated of it says: all its reductions at one quantile of their beta laws; its value is that of the largest that is not certain.',
});

const FACTOR =
  'lies between the estimate divided and multiplied by this factor with 90 % confidence; above 1 and at most 10 ' +
  '(no unit). Taken as certain unless given.';

@InputType({ description: 'How uncertain the estimates are that do not say it themselves.' })
export class SensitivityInput implements I.SensitivityInput {
  @Field(() => Float, {
    nullable: true,
    description: `The loss of an event of each risk that does not state it ${FACTOR}`,
  })
  severityFactor?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: `The odds of the probability (or the mean events) of each cascade link ${FACTOR}`,
  })
  linkFactor?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: `The odds of the reductions of each control without \`efficacySampleSize\` ${FACTOR}`,
  })
  controlFactor?: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Number of rows, the widest swings first, for which the tail and the appetite are simulated with the estimate ' +
      'known: 0 to 50; 0 unless given.',
  })
  learnedRows?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Level of value at risk and tail value at risk, within (0, 1); 0.95 unless given.',
  })
  level?: number | null;

  @Field(() => SafeIntScalar, {
    nullable: true,
    description: 'Seed of the points, 0 to 2^53 − 1 (no unit); 1 unless given.',
  })
  seed?: number | null;
}

@ObjectType({
  description: 'An estimated share of variance with its error from 32 independent randomisations of the points.',
  simpleResolvers: true,
})
export class VarianceShare {
  @Field(() => Float, { description: 'Share 0..1, as estimated: where it is near an end it may lie beyond it.' })
  value!: number;

  @Field(() => Float, { description: 'Bootstrap standard error of the share (no unit).' })
  standardError!: number;

  @Field(() => Float, { description: 'Lower 95 % bootstrap limit of the share (no unit).' })
  low!: number;

  @Field(() => Float, { description: 'Upper 95 % bootstrap limit of the share (no unit).' })
  high!: number;
}

@ObjectType({
  description:
    "Sobol' indices of one uncertain estimate: the share of the variance of the mean annual loss, over all that is " +
    'uncertain, that it explains. Estimators of Saltelli et al. (2010) and Jansen (1999).',
  simpleResolvers: true,
})
export class SensitivityIndex {
  @Field(() => VarianceShare, { description: 'By itself: how much of the variance would vanish if it were known.' })
  firstOrder!: object;

  @Field(() => VarianceShare, { description: 'With all that it does together with others.' })
  total!: object;
}

const VALUE = 'of the value: events per year for RATE, a share 0..1 for EFFICACY, else a factor (no unit).';

@ObjectType({ description: 'The value of an uncertain estimate.', simpleResolvers: true })
export class SensitivityValue {
  @Field(() => Float, { description: `Value with which the register is quantified ${VALUE}` })
  central!: number;

  @Field(() => Float, { description: `5th percentile ${VALUE}` })
  p05!: number;

  @Field(() => Float, { description: `Median ${VALUE}` })
  p50!: number;

  @Field(() => Float, { description: `95th percentile ${VALUE}` })
  p95!: number;
}

@ObjectType({ description: 'The tail of the annual loss where one estimate is known.', simpleResolvers: true })
export class LearnedTail {
  @Field(() => ValueAtRisk, { description: 'Value at risk, currency per year.' })
  valueAtRisk!: E.LevelFigure;

  @Field(() => TailValueAtRisk, { description: 'Tail value at risk, currency per year.' })
  tailValueAtRisk!: E.TailFigure;
}

@ObjectType({
  description:
    'What learning one estimate is worth to the decision to accept the annual loss as it is or to treat it down to a ' +
    'point of risk appetite: expected value of partial perfect information (Heath, Manolopoulou and Baio 2017), where a ' +
    'wrong decision costs the distance between the probability of exceeding the loss and the one allowed.',
  simpleResolvers: true,
})
export class AppetiteInformation {
  @Field(() => Float, { description: 'The loss of the point, currency per year.' })
  loss!: number;

  @Field(() => Float, { description: 'Share of years, 0..1, in which the loss may be exceeded at most.' })
  probabilityAllowed!: number;

  @Field(() => Float, { description: 'Share of years, 0..1, in which it is exceeded, as things are known now.' })
  probability!: number;

  @Field(() => Float, {
    description: 'Mean distance between that share and the one once the estimate is known: share of years, 0..1.',
  })
  expectedMove!: number;

  @Field(() => Float, {
    description: 'Probability, 0..1, that the verdict will be another once the estimate is known.',
  })
  probabilityOfChange!: number;

  @Field(() => Float, { description: 'Expected value of learning the estimate, as a share of years, 0..1.' })
  value!: number;

  @Field(() => Float, { description: 'Jackknife standard error of the value, as a share of years, 0..1.' })
  standardError!: number;
}

@ObjectType({
  description:
    'What knowing one estimate would do to the tail and the appetite, all others staying as uncertain as they are: by ' +
    '64,000 simulated years on common random numbers, at ten equally likely values of the estimate.',
  simpleResolvers: true,
})
export class LearnedEstimate {
  @Field(() => LearnedTail, { description: 'With the value at its 5th percentile.' })
  atLow!: object;

  @Field(() => LearnedTail, { description: 'With the value at its 95th percentile.' })
  atHigh!: object;

  @Field(() => LossFigure, {
    description: 'Mean distance between the tail value at risk now and once the value is known, currency per year.',
  })
  expectedMove!: E.Measured;

  @Field(() => [AppetiteInformation], { description: 'One entry for each point of the risk appetite; at most 50.' })
  appetite!: object[];
}

@ObjectType({ description: 'What the mean annual loss owes to one uncertain estimate.', simpleResolvers: true })
export class SensitivityRow {
  @Field(() => SensitivityQuantity, { description: 'What is uncertain.' })
  quantity!: I.SensitivityQuantity;

  @Field(() => SensitivityValue, { description: 'Its value and how uncertain it is.' })
  value!: object;

  @Field(() => Float, { description: 'Mean annual loss with the value at its 5th percentile, currency per year.' })
  atLow!: number;

  @Field(() => Float, { description: 'Mean annual loss with the value at its 95th percentile, currency per year.' })
  atHigh!: number;

  @Field(() => Float, { description: 'How far the two are apart, currency per year.' })
  swing!: number;

  @Field(() => SensitivityIndex, {
    nullable: true,
    description: 'Its share of the variance; null beyond the 256 widest swings of what acts together.',
  })
  index!: object | null;

  @Field(() => LearnedEstimate, {
    nullable: true,
    description: 'What knowing it would do to the tail and the appetite; null beyond the rows asked for.',
  })
  learned!: object | null;
}

@ObjectType({
  description: 'What the mean annual residual loss of the register as it is now owes to each uncertain estimate.',
  simpleResolvers: true,
})
export class Sensitivity {
  @Field(() => String, { description: 'ISO 4217 code of the currency of every loss.' })
  currency!: string;

  @Field(() => Float, { description: 'Mean annual loss as the register is quantified, currency per year; analytic.' })
  mean!: number;

  @Field(() => Float, { description: 'Mean annual loss over all that is uncertain, currency per year.' })
  uncertainMean!: number;

  @Field(() => Float, {
    description: 'Standard deviation of the mean annual loss over all that is uncertain, currency per year.',
  })
  uncertainStandardDeviation!: number;

  @Field(() => [SensitivityRow], {
    description: 'One row for each uncertain estimate, the widest swing first: the tornado from top to bottom.',
  })
  rows!: object[];

  @Field(() => SensitivityRow, {
    nullable: true,
    description:
      'The estimate that is worth refining first: of the learned rows the one of most value to the appetite, where ' +
      'none has any the one that moves the tail most; null when no row was learned.',
  })
  refineFirst!: object | null;
}

@ObjectType({ description: 'Answer of `sensitivity`.', simpleResolvers: true })
export class SensitivityPayload {
  @Field(() => Sensitivity, { nullable: true, description: 'The figures; null when refused.' })
  sensitivity!: object | null;

  @Field(() => [Problem], { description: 'Everything that is wrong with the input; empty on success.' })
  problems!: object[];
}
