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

export const SamplingMethod = enumOf('SamplingMethod', 'How a simulation drew the losses of events.', {
  INDEPENDENT: 'Each loss for itself.',
  STRATIFIED: 'Losses spread evenly over the events of a risk; errors come from independent randomisations.',
});

export const SamplingChoice = enumOf('SamplingChoice', 'How a simulation is asked to draw the losses of events.', {
  AUTO: 'Stratified where an error is asked that this reaches sooner, else independent.',
  INDEPENDENT: 'Each loss for itself.',
  STRATIFIED: 'Spread evenly over the events of a risk, from 262,144 years up; independent, with a notice, below.',
});

export const MemoryChoice = enumOf('MemoryChoice', 'What a simulation is asked to keep of its years.', {
  AUTO: 'Every year, up to 20,000,000 of them; histograms beyond.',
  FULL: 'Every year.',
  CONSTANT: 'Histograms: memory that does not grow with the years, and losses known to 2^-12 of themselves.',
});

export const ConvergenceState = enumOf('ConvergenceState', 'Whether the error that was asked was reached.', {
  CONVERGED: 'It was.',
  NOT_CONVERGED: 'It was not within the years allowed.',
});

@ObjectType({ description: 'How a simulation with a target error ended.', simpleResolvers: true })
export class Convergence {
  @Field(() => ConvergenceState, { description: 'Whether the error asked was reached.' })
  state!: E.Convergence['state'];

  @Field(() => Float, { description: 'Level p, 0..1, of the residual value at risk that decides.' })
  level!: number;

  @Field(() => Float, { description: 'Half the width of its 95 % interval that was asked, as a share 0..1 of it.' })
  targetError!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'The same as reached, a share from 0 up (no unit); null when it has no bound.',
  })
  reachedError!: number | null;

  @Field(() => Int, { description: 'Simulated years at which it would have stopped in any case.' })
  mostTrials!: number;
}

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

  @Field(() => SamplingMethod, {
    nullable: true,
    description: 'How losses were drawn; null when exact. Persons affected are drawn independently in every run.',
  })
  sampling!: E.SamplingMethod | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of independent randomisations that errors of losses come from; null unless stratified.',
  })
  randomisations!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Widest bucket of the histograms as a share of its losses (no unit); null where every year was kept.',
  })
  bucketWidth!: number | null;

  @Field(() => Convergence, { nullable: true, description: 'Of a simulation with a target error; null otherwise.' })
  convergence!: E.Convergence | null;

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
