import { Field, Float, InputType, Int, ObjectType } from 'type-graphql';
import type * as E from '../../engine/index';
import type * as I from '../../services/index';
import { Problem } from '../problem';
import { SafeIntScalar } from '../scalars';
import { LossFigure } from './outcome-figure';

@InputType({ description: 'How the values of controls are computed.' })
export class ControlValueInput implements I.ControlValueInput {
  @Field(() => Int, {
    nullable: true,
    description:
      'Number of pairs of orders that are drawn where more than 10 controls bear on each other, 2 to 1,000; 100 ' +
      'unless given. Up to 10, every order counts.',
  })
  permutations?: number | null;

  @Field(() => SafeIntScalar, {
    nullable: true,
    description: 'Seed of the drawn orders, 0 to 2^53 − 1 (no unit); 1 unless given.',
  })
  seed?: number | null;
}

@ObjectType({ description: 'What a control takes away from the mean annual loss.', simpleResolvers: true })
export class ControlValue {
  @Field(() => Float, {
    description:
      'Last in: the mean loss that its removal would add today, with all others in place; currency per year.',
  })
  lastIn!: number;

  @Field(() => Float, {
    description: 'First in: the mean loss that it would take away if it were the only control; currency per year.',
  })
  firstIn!: number;

  @Field(() => LossFigure, {
    description:
      'Shapley value: the mean of what it takes away over all orders in which the controls could be put in place, ' +
      'currency per year; adds up to what all controls take away. Its error is 0 where every order counts.',
  })
  shapley!: E.Measured;
}

@ObjectType({
  description: 'The values of the implemented controls for the mean annual loss, net of insurance; all analytic.',
  simpleResolvers: true,
})
export class ControlValuation {
  @Field(() => String, { description: 'ISO 4217 code of the currency of every loss.' })
  currency!: string;

  @Field(() => Float, { description: 'Mean loss without any control, currency per year.' })
  inherentMean!: number;

  @Field(() => Float, { description: 'Mean loss with all implemented controls, currency per year.' })
  residualMean!: number;

  @Field(() => Boolean, { description: 'Whether every order of controls counts; else Shapley values have an error.' })
  exact!: boolean;

  @Field(() => [ControlValue], {
    description: 'One entry for each implemented control that acts on something, the largest Shapley value first.',
  })
  controls!: object[];
}

@ObjectType({ description: 'Answer of `controlValue`.', simpleResolvers: true })
export class ControlValuePayload {
  @Field(() => ControlValuation, { nullable: true, description: 'The values; null when they were refused.' })
  valuation!: object | null;

  @Field(() => [Problem], { description: 'Why they were refused, with paths; empty on success.' })
  problems!: object[];
}
