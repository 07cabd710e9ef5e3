import { Field, Float, ObjectType } from 'type-graphql';
import type * as I from '../../services/index';
import { PeopleClass } from './people-impact';

const STANDARD_ERROR =
  'Standard error on common years, persons per year; 0 where both figures are exact, null where it cannot be stated.';

@ObjectType({
  description: 'Scenario less register, on common years: below zero the scenario affects fewer persons.',
  simpleResolvers: true,
})
export class PeopleFigureDifference implements I.Difference {
  @Field(() => Float, { nullable: true, description: 'Persons per year; null where it cannot be stated.' })
  value!: number | null;

  @Field(() => Float, { nullable: true, description: STANDARD_ERROR })
  standardError!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Lower 95 % confidence limit, persons per year; null where it cannot be stated.',
  })
  low!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Upper 95 % confidence limit, persons per year; null where it cannot be stated.',
  })
  high!: number | null;
}

@ObjectType({
  description: 'Scenario less register at one level, on common years: below zero the scenario affects fewer persons.',
  simpleResolvers: true,
})
export class PeopleLevelDifference extends PeopleFigureDifference implements I.LevelDifference {
  @Field(() => Float, { description: 'Level p, 0..1.' })
  level!: number;
}

@ObjectType({ description: 'How a scenario moves the persons affected in one class.', simpleResolvers: true })
export class PeopleDifference implements I.PeopleDifference {
  @Field(() => PeopleClass, { description: 'Class of severity in which persons are counted.' })
  class!: keyof typeof PeopleClass;

  @Field(() => PeopleFigureDifference, { description: 'Of the mean, persons per year.' })
  mean!: I.Difference;

  @Field(() => [PeopleLevelDifference], { description: 'Of the value at risk at each level; at most 20.' })
  valueAtRisk!: I.LevelDifference[];

  @Field(() => [PeopleLevelDifference], { description: 'Of the tail value at risk at each level; at most 20.' })
  tailValueAtRisk!: I.LevelDifference[];
}
