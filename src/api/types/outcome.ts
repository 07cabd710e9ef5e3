import { Field, Float, Int, ObjectType } from 'type-graphql';
import type * as E from '../../engine/index';
import { enumOf } from '../enums';
import { ExactCheck, LevelReduction, LossFigure, OutcomeNotice } from './outcome-figure';
import { LedgerOutcome } from './outcome-ledger';

export const QuantificationMethod = enumOf('QuantificationMethod', 'How figures are asked to be computed.', {
  AUTO: 'Exactly where the model allows it, else by simulation.',
  EXACT: 'By generating functions, without sampling error; refused where the model does not allow it.',
  SIMULATION: 'By event-level Monte Carlo simulation.',
});

export const OutcomeMethod = enumOf('OutcomeMethod', 'How figures were computed.', {
  EXACT: 'By generating functions, without sampling error.',
  SIMULATION: 'By event-level Monte Carlo simulation.',
});

@ObjectType({
  description: 'What the controls take away: inherent less residual, on the same simulated years.',
  simpleResolvers: true,
})
export class LossReduction {
  @Field(() => LossFigure, { description: 'Reduction of the mean, currency per year.' })
  mean!: E.Measured;

  @Field(() => [LevelReduction], { description: 'Reduction of the value at risk at each level; at most 20.' })
  valueAtRisk!: E.Reduction['valueAtRisk'];

  @Field(() => [LevelReduction], { description: 'Reduction of the tail value at risk at each level; at most 20.' })
  tailValueAtRisk!: E.Reduction['tailValueAtRisk'];
}

@ObjectType({ description: 'What a quantification found, with the error of every figure.', simpleResolvers: true })
export class Outcome {
  @Field(() => String, { description: 'Version of the engine that computed it.' })
  engineVersion!: string;

  @Field(() => String, { description: 'SHA-256 of the model that it was computed from.' })
  modelDigest!: string;

  @Field(() => String, { description: 'ISO 4217 code of the currency of every loss.' })
  currency!: string;

  @Field(() => OutcomeMethod, { description: 'How it was computed.' })
  method!: E.Method;

  @Field(() => Float, {
    nullable: true,
    description: 'Largest relative error of the exact figures by their own estimate (no unit); null for a simulation.',
  })
  relativeErrorEstimate!: number | null;

  @Field(() => Int, { nullable: true, description: 'Simulated years; null when exact.' })
  trials!: number | null;

  @Field(() => Float, { description: 'Time that the computation took, in milliseconds.' })
  elapsedMs!: number;

  @Field(() => LedgerOutcome, { description: 'With the implemented controls.' })
  residual!: LedgerOutcome;

  @Field(() => LedgerOutcome, { nullable: true, description: 'Without controls; null when the model has none.' })
  inherent!: LedgerOutcome | null;

  @Field(() => LossReduction, { nullable: true, description: 'Inherent less residual; null without controls.' })
  reduction!: E.Reduction | null;

  @Field(() => [ExactCheck], { description: 'Simulated beside exact figures where both exist; at most 205.' })
  exactCheck!: E.ExactCheck[];

  @Field(() => [OutcomeNotice], { description: 'What a reader must know of the figures; at most 50.' })
  notices!: E.Notice[];
}
