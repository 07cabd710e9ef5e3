import { Field, Float, ObjectType } from 'type-graphql';
import type * as E from '../../engine/index';

const LEVEL = 'Level p, 0..1: the share of years that stay at or below the value at risk.';
const STANDARD_ERROR =
  'Standard error, currency per year; 0 for an exact figure, null where it cannot be stated (a notice says why).';
const LOW = 'Lower 95 % confidence limit, currency; null where it falls off the sample.';
const HIGH = 'Upper 95 % confidence limit, currency; null where it falls off the sample.';
const LOSS = 'Currency per year; null where it cannot be stated (a notice says why).';

@ObjectType({ description: 'A computed amount with its error.', simpleResolvers: true })
export class LossFigure implements E.Measured {
  @Field(() => Float, { nullable: true, description: LOSS })
  value!: number | null;

  @Field(() => Float, { nullable: true, description: STANDARD_ERROR })
  standardError!: number | null;
}

@ObjectType({ description: 'A computed probability with its 95 % confidence interval.', simpleResolvers: true })
export class ProbabilityFigure implements E.Interval {
  @Field(() => Float, { nullable: true, description: 'Share of years, 0..1.' })
  value!: number | null;

  @Field(() => Float, { nullable: true, description: 'Lower 95 % confidence limit, 0..1; the value when exact.' })
  low!: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper 95 % confidence limit, 0..1; the value when exact.' })
  high!: number | null;
}

@ObjectType({
  description:
    'Value at risk: the smallest loss that at least a share p of years does not exceed. It does not add up: the ' +
    'value of a whole is not the sum of its parts.',
  simpleResolvers: true,
})
export class ValueAtRisk implements E.LevelFigure {
  @Field(() => Float, { description: LEVEL })
  level!: number;

  @Field(() => Float, { nullable: true, description: LOSS })
  value!: number | null;

  @Field(() => Float, { nullable: true, description: STANDARD_ERROR })
  standardError!: number | null;

  @Field(() => Float, { nullable: true, description: LOW })
  low!: number | null;

  @Field(() => Float, { nullable: true, description: HIGH })
  high!: number | null;
}

@ObjectType({
  description:
    'Tail value at risk: the mean loss of the worst share 1 − p of years, atoms handled by fractional weight. It does ' +
    'not add up: parts are stated by their tail contributions.',
  simpleResolvers: true,
})
export class TailValueAtRisk extends ValueAtRisk implements E.TailFigure {
  @Field(() => Boolean, {
    description: 'Whether few tail years stand behind the figure (below 500), or one makes up over a tenth of it.',
  })
  thinTail!: boolean;
}

@ObjectType({
  description: 'Value at risk of the largest occurrence of a year: a root event with everything that it triggers.',
  simpleResolvers: true,
})
export class LargestEventValueAtRisk {
  @Field(() => Float, { description: LEVEL })
  level!: number;

  @Field(() => Float, { nullable: true, description: 'Currency; null where it cannot be stated.' })
  value!: number | null;

  @Field(() => Float, { nullable: true, description: LOW })
  low!: number | null;

  @Field(() => Float, { nullable: true, description: HIGH })
  high!: number | null;
}

@ObjectType({ description: 'A point of a loss exceedance curve.', simpleResolvers: true })
export class ExceedancePoint implements E.ExceedancePoint {
  @Field(() => Float, { description: 'Loss in currency.' })
  loss!: number;

  @Field(() => Float, { description: 'Share of years, 0..1, in which it is exceeded.' })
  probability!: number;

  @Field(() => Float, { description: 'Lower 95 % confidence limit of the probability, 0..1.' })
  low!: number;

  @Field(() => Float, { description: 'Upper 95 % confidence limit of the probability, 0..1.' })
  high!: number;
}

@ObjectType({
  description: 'Difference of a measure at one level, on the same simulated years.',
  simpleResolvers: true,
})
export class LevelReduction {
  @Field(() => Float, { description: LEVEL })
  level!: number;

  @Field(() => Float, { nullable: true, description: LOSS })
  value!: number | null;

  @Field(() => Float, { nullable: true, description: STANDARD_ERROR })
  standardError!: number | null;
}

@ObjectType({
  description: 'An exact figure of the residual beside the simulated one, as a check of the simulation.',
  simpleResolvers: true,
})
export class ExactCheck implements Omit<E.ExactCheck, 'class'> {
  @Field(() => String, { description: 'mean, valueAtRisk or tailValueAtRisk.' })
  measure!: string;

  @Field(() => Float, { nullable: true, description: 'Level p, 0..1; null for the mean.' })
  level!: number | null;

  @Field(() => Float, { description: 'Exact figure, currency or persons per year.' })
  exact!: number;

  @Field(() => Float, { description: 'Simulated figure, currency or persons per year.' })
  simulated!: number;

  @Field(() => Float, {
    description: 'Difference in standard errors (no unit); beyond ±4 one of the two figures is wrong.',
  })
  z!: number;
}

@ObjectType({ description: 'What a reader of figures must know of them.', simpleResolvers: true })
export class OutcomeNotice implements E.Notice {
  @Field(() => String, { description: 'Kind of the notice, a stable word such as THIN_TAIL.' })
  code!: string;

  @Field(() => String, { description: 'The notice in words, for people.' })
  message!: string;
}
