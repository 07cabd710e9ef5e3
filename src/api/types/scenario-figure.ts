import { Field, Float, ObjectType } from 'type-graphql';
import type * as I from '../../services/index';
import { RiskKind } from './risk';

const STANDARD_ERROR =
  'Standard error on common years, currency per year; 0 where both figures are exact, null where it cannot be stated.';
const LOW = 'Lower 95 % confidence limit, currency per year; null where it cannot be stated.';
const HIGH = 'Upper 95 % confidence limit, currency per year; null where it cannot be stated.';
const LEVEL = 'Level p, 0..1.';

@ObjectType({
  description: 'Scenario less register, on common years: below zero the scenario loses less.',
  simpleResolvers: true,
})
export class LossDifference implements I.Difference {
  @Field(() => Float, { nullable: true, description: 'Currency per year; null where it cannot be stated.' })
  value!: number | null;

  @Field(() => Float, { nullable: true, description: STANDARD_ERROR })
  standardError!: number | null;

  @Field(() => Float, { nullable: true, description: LOW })
  low!: number | null;

  @Field(() => Float, { nullable: true, description: HIGH })
  high!: number | null;
}

@ObjectType({
  description: 'Scenario less register at one level, on common years: below zero the scenario loses less.',
  simpleResolvers: true,
})
export class LevelDifference extends LossDifference implements I.LevelDifference {
  @Field(() => Float, { description: LEVEL })
  level!: number;
}

@ObjectType({ description: 'How a scenario moves the annual loss.', simpleResolvers: true })
export class ScenarioDifference {
  @Field(() => LossDifference, { description: 'Of the mean, currency per year.' })
  mean!: I.Difference;

  @Field(() => [LevelDifference], { description: 'Of the value at risk at each level; at most 20.' })
  valueAtRisk!: I.LevelDifference[];

  @Field(() => [LevelDifference], { description: 'Of the tail value at risk at each level; at most 20.' })
  tailValueAtRisk!: I.LevelDifference[];
}

@ObjectType({ description: 'How a mean loss moves.', simpleResolvers: true })
export class MeanMovement {
  @Field(() => Float, { description: 'Mean loss in the register as it is, currency per year.' })
  base!: number;

  @Field(() => Float, { description: 'Mean loss in the scenario, currency per year.' })
  scenario!: number;

  @Field(() => LossDifference, { description: 'Scenario less register, currency per year; adds up.' })
  difference!: I.Difference;
}

@ObjectType({ description: "How a contribution to the portfolio's tail value at risk moves.", simpleResolvers: true })
export class TailMovement extends MeanMovement {
  @Field(() => Float, { description: LEVEL })
  level!: number;
}

@ObjectType({ description: 'How a risk moves. It loses 0 where it does not occur.', simpleResolvers: true })
export class RiskMovement {
  @Field(() => MeanMovement, { description: 'Its mean loss.' })
  mean!: I.Movement['mean'];

  @Field(() => [TailMovement], { description: 'Its contribution to the tail at each level; at most 20.' })
  tailContribution!: I.Movement['tailContribution'];
}

@ObjectType({ description: 'How all risks of a kind move together.', simpleResolvers: true })
export class KindMovement {
  @Field(() => RiskKind, { description: 'The kind.' })
  kind!: string;

  @Field(() => MeanMovement, { description: 'Their mean loss.' })
  mean!: I.Movement['mean'];

  @Field(() => [TailMovement], { description: 'Their contribution to the tail at each level; at most 20.' })
  tailContribution!: I.Movement['tailContribution'];
}
