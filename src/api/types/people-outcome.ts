import { Field, Float, ObjectType } from 'type-graphql';
import type * as E from '../../engine/index';
import { ProbabilityFigure } from './outcome-figure';
import { PeopleClass } from './people-impact';

const LEVEL = 'Level p, 0..1: the share of years that stay at or below the value at risk.';
const VALUE = 'Persons per year; null where it cannot be stated (a notice says why).';
const STANDARD_ERROR =
  'Standard error, persons per year; 0 for an exact figure, null where it cannot be stated (a notice says why).';
const LOW = 'Lower 95 % confidence limit, persons per year; null where it falls off the sample.';
const HIGH = 'Upper 95 % confidence limit, persons per year; null where it falls off the sample.';
const CLASS = 'Class of severity in which persons are counted.';

@ObjectType({ description: 'A computed number of persons with its error.', simpleResolvers: true })
export class PeopleFigure implements E.Measured {
  @Field(() => Float, { nullable: true, description: VALUE })
  value!: number | null;

  @Field(() => Float, { nullable: true, description: STANDARD_ERROR })
  standardError!: number | null;
}

@ObjectType({
  description:
    'Value at risk of the persons affected: the smallest number that at least a share p of years does not exceed. It ' +
    'does not add up.',
  simpleResolvers: true,
})
export class PeopleValueAtRisk implements E.LevelFigure {
  @Field(() => Float, { description: LEVEL })
  level!: number;

  @Field(() => Float, { nullable: true, description: VALUE })
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
    'Tail value at risk of the persons affected: their mean number in the worst share 1 − p of years. It does not add ' +
    'up: parts are stated by their tail contributions.',
  simpleResolvers: true,
})
export class PeopleTailValueAtRisk extends PeopleValueAtRisk implements E.TailFigure {
  @Field(() => Boolean, {
    description: 'Whether few tail years stand behind the figure (below 500), or one makes up over a tenth of it.',
  })
  thinTail!: boolean;
}

@ObjectType({ description: 'A point of the exceedance curve of the persons affected.', simpleResolvers: true })
export class PeopleExceedancePoint implements E.PeopleExceedancePoint {
  @Field(() => Float, { description: 'Number of persons affected in a year.' })
  people!: number;

  @Field(() => Float, { description: 'Share of years, 0..1, in which it is exceeded.' })
  probability!: number;

  @Field(() => Float, { description: 'Lower 95 % confidence limit of the probability, 0..1.' })
  low!: number;

  @Field(() => Float, { description: 'Upper 95 % confidence limit of the probability, 0..1.' })
  high!: number;
}

@ObjectType({ description: "A risk's share of the tail value at risk of the persons affected.", simpleResolvers: true })
export class PeopleTailContribution {
  @Field(() => Float, { description: 'Level p of the tail value at risk, 0..1.' })
  level!: number;

  @Field(() => Float, {
    description:
      'Mean number of persons affected by the risk in the worst share 1 − p of years, persons per year; adds up over ' +
      'the risks.',
  })
  value!: number;

  @Field(() => Float, { nullable: true, description: STANDARD_ERROR })
  standardError!: number | null;
}

@ObjectType({ description: 'Whom the events of one risk affect in a year.', simpleResolvers: true })
export class PeopleRiskFigure {
  @Field(() => String, { description: 'Id of the risk in the model that was computed.' })
  riskKey!: string;

  @Field(() => PeopleFigure, { description: 'Mean, persons per year; adds up over the risks.' })
  mean!: E.Measured;

  @Field(() => [PeopleTailContribution], { description: 'Contribution to the tail at each level; at most 20.' })
  tailContribution!: E.PeopleRiskFigure['tailContribution'];
}

@ObjectType({
  description: 'Persons affected in a year in one class, from the events of the same years as the loss.',
  simpleResolvers: true,
})
export class PeopleLedger implements Omit<E.PeopleLedger, 'risks'> {
  @Field(() => PeopleClass, { description: CLASS })
  class!: E.PeopleClass;

  @Field(() => PeopleFigure, { description: 'Mean, persons per year.' })
  mean!: E.Measured;

  @Field(() => PeopleFigure, {
    description: 'Standard deviation, persons per year; null where the variance is infinite.',
  })
  standardDeviation!: E.Measured;

  @Field(() => ProbabilityFigure, { description: 'Share of years in which anybody is affected.' })
  probabilityOfAny!: E.Interval;

  @Field(() => [PeopleValueAtRisk], { description: 'Value at risk at each level; at most 20.' })
  valueAtRisk!: E.LevelFigure[];

  @Field(() => [PeopleTailValueAtRisk], { description: 'Tail value at risk at each level; at most 20.' })
  tailValueAtRisk!: E.TailFigure[];

  @Field(() => [PeopleExceedancePoint], { description: 'Exceedance curve; at most 500 points, by rising number.' })
  exceedance!: E.PeopleExceedancePoint[];

  @Field(() => [PeopleRiskFigure], { description: 'One entry for each risk of the model that states the class.' })
  risks!: PeopleRiskFigure[];
}

@ObjectType({
  description: 'Difference of a measure of the persons affected at one level, on the same simulated years.',
  simpleResolvers: true,
})
export class PeopleLevelReduction {
  @Field(() => Float, { description: LEVEL })
  level!: number;

  @Field(() => Float, { nullable: true, description: VALUE })
  value!: number | null;

  @Field(() => Float, { nullable: true, description: STANDARD_ERROR })
  standardError!: number | null;
}

@ObjectType({
  description: 'Whom the controls keep from being affected: inherent less residual, on the same simulated years.',
  simpleResolvers: true,
})
export class PeopleReduction implements E.PeopleReduction {
  @Field(() => PeopleClass, { description: CLASS })
  class!: E.PeopleClass;

  @Field(() => PeopleFigure, { description: 'Reduction of the mean, persons per year.' })
  mean!: E.Measured;

  @Field(() => [PeopleLevelReduction], { description: 'Reduction of the value at risk at each level; at most 20.' })
  valueAtRisk!: E.PeopleReduction['valueAtRisk'];

  @Field(() => [PeopleLevelReduction], {
    description: 'Reduction of the tail value at risk at each level; at most 20.',
  })
  tailValueAtRisk!: E.PeopleReduction['tailValueAtRisk'];
}
