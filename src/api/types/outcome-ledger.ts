import { Field, Float, Int, ObjectType } from 'type-graphql';
import type * as E from '../../engine/index';
import { LossFormKind } from './loss-form';
import {
  ExceedancePoint,
  LargestEventValueAtRisk,
  LossFigure,
  ProbabilityFigure,
  TailValueAtRisk,
  ValueAtRisk,
} from './outcome-figure';

const MEAN_EVENTS = 'Events per year (mean).';

@ObjectType({ description: "A risk's share of the portfolio's tail value at risk.", simpleResolvers: true })
export class TailContribution {
  @Field(() => Float, { description: 'Level p of the tail value at risk, 0..1.' })
  level!: number;

  @Field(() => Float, {
    description: 'Mean loss of the risk in the worst share 1 − p of years, currency per year; adds up over the risks.',
  })
  value!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Standard error, currency per year; null where not to be stated.',
  })
  standardError!: number | null;
}

@ObjectType({ description: 'What one form of loss adds to the mean loss of a risk.', simpleResolvers: true })
export class LossFormFigure implements E.FormFigure {
  @Field(() => LossFormKind, { description: 'Which form.' })
  form!: E.LossFormKind;

  @Field(() => Boolean, { description: 'Whether it arises only with the secondary loss event.' })
  secondary!: boolean;

  @Field(() => Float, { description: 'Mean net loss, currency per year.' })
  mean!: number;
}

@ObjectType({
  description:
    'What one form of loss adds to the mean loss of all risks that state their loss in forms. A mean adds up; the tail ' +
    'of one form does not follow from it and is not told.',
  simpleResolvers: true,
})
export class LossFormTotal {
  @Field(() => LossFormKind, { description: 'Which form.' })
  form!: E.LossFormKind;

  @Field(() => Float, { description: 'Mean net loss, primary and secondary, currency per year.' })
  mean!: number;

  @Field(() => Float, { description: 'The part of it that secondary loss events bring, currency per year.' })
  secondaryMean!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Share 0..1 of the mean loss of the ledger; null when that is 0.',
  })
  meanShare!: number | null;

  @Field(() => Int, { description: 'Number of risks that state this form.' })
  riskCount!: number;
}

@ObjectType({ description: 'What one risk contributes to the annual loss, net of insurance.', simpleResolvers: true })
export class RiskFigure implements Omit<E.RiskFigure, 'id' | 'forms'> {
  @Field(() => String, { description: 'Id of the risk in the model that was computed.' })
  riskKey!: string;

  @Field(() => LossFigure, { description: 'Mean loss, currency per year; adds up over the risks.' })
  mean!: E.Measured;

  @Field(() => [TailContribution], { description: 'Contribution to the tail at each level; at most 20.' })
  tailContribution!: E.RiskFigure['tailContribution'];

  @Field(() => [LossFormFigure], {
    nullable: true,
    description:
      'The mean by form of loss, which adds up to it; null where the loss is stated as one amount. With insurance of ' +
      'each event, what it pays counts against all forms alike. At most 12.',
  })
  forms!: E.FormFigure[] | null;
}

@ObjectType({ description: 'What is triggered through one cascade link.', simpleResolvers: true })
export class LinkFigure {
  @Field(() => String, { description: 'Id of the triggering risk in the model.' })
  fromKey!: string;

  @Field(() => String, { description: 'Id of the triggered risk in the model.' })
  toKey!: string;

  @Field(() => Float, { description: MEAN_EVENTS })
  meanEvents!: number;

  @Field(() => Float, {
    description: 'Mean net loss of the triggered events themselves (not of what follows from them), currency per year.',
  })
  meanLoss!: number;
}

@ObjectType({
  description: 'What a risk loses in occurrences that began as an event of a root risk.',
  simpleResolvers: true,
})
export class RootFigure {
  @Field(() => String, { description: 'Id in the model of the risk whose event began the occurrence.' })
  rootKey!: string;

  @Field(() => String, { description: 'Id in the model of the risk that is hit.' })
  riskKey!: string;

  @Field(() => Float, { description: MEAN_EVENTS })
  meanEvents!: number;

  @Field(() => Float, { description: 'Mean net loss, currency per year.' })
  meanLoss!: number;
}

@ObjectType({ description: 'How much AI-harm loss is caused by security events.', simpleResolvers: true })
export class CascadeShare {
  @Field(() => Float, { description: 'Mean net loss of all AI harms, currency per year.' })
  aiHarmLoss!: number;

  @Field(() => Float, {
    description: 'The part of it in occurrences that began as an event of a security threat, currency per year.',
  })
  causedBySecurityLoss!: number;

  @Field(() => Float, { nullable: true, description: 'The part as a share, 0..1; null when AI harms have no loss.' })
  share!: number | null;
}

@ObjectType({ description: 'The largest occurrence of a year.', simpleResolvers: true })
export class LargestEvent {
  @Field(() => [LargestEventValueAtRisk], { description: 'Value at risk at each level; at most 20.' })
  valueAtRisk!: LargestEventValueAtRisk[];

  @Field(() => [ExceedancePoint], { description: 'Loss exceedance curve; at most 500 points, by rising loss.' })
  exceedance!: E.ExceedancePoint[];
}

@ObjectType({ description: 'What insurers pay in a year.', simpleResolvers: true })
export class CededLoss {
  @Field(() => LossFigure, { description: 'Mean, currency per year.' })
  mean!: E.Measured;

  @Field(() => LossFigure, { description: 'Standard deviation, currency per year.' })
  standardDeviation!: E.Measured;
}

@ObjectType({
  description: 'The annual loss without controls (inherent) or with them (residual), net of insurance.',
  simpleResolvers: true,
})
export class LedgerOutcome {
  @Field(() => LossFigure, { description: 'Mean, currency per year.' })
  mean!: E.Measured;

  @Field(() => LossFigure, {
    description: 'Standard deviation, currency per year; null where the variance is infinite.',
  })
  standardDeviation!: E.Measured;

  @Field(() => ProbabilityFigure, { description: 'Share of years with any loss.' })
  probabilityOfLoss!: E.Interval;

  @Field(() => [ValueAtRisk], { description: 'Value at risk at each level; at most 20.' })
  valueAtRisk!: E.LevelFigure[];

  @Field(() => [TailValueAtRisk], { description: 'Tail value at risk at each level; at most 20.' })
  tailValueAtRisk!: E.TailFigure[];

  @Field(() => LargestEvent, { description: 'The largest occurrence of a year.' })
  largestEvent!: LargestEvent;

  @Field(() => [ExceedancePoint], { description: 'Loss exceedance curve; at most 500 points, by rising loss.' })
  exceedance!: E.ExceedancePoint[];

  @Field(() => [RiskFigure], { description: 'One entry for each risk of the model.' })
  risks!: RiskFigure[];

  @Field(() => [LossFormTotal], {
    description: 'The mean by form of loss over the risks that state them, the largest first; at most 6.',
  })
  lossForms!: LossFormTotal[];

  @Field(() => [LinkFigure], { description: 'One entry for each cascade link of the model.' })
  links!: LinkFigure[];

  @Field(() => [RootFigure], {
    description: 'One entry for each pair of root and risk that the cascade links make possible.',
  })
  roots!: RootFigure[];

  @Field(() => CascadeShare, { description: 'How much AI-harm loss is caused by security events.' })
  cascadeShare!: CascadeShare;

  @Field(() => CededLoss, { description: 'What insurers pay in a year.' })
  ceded!: CededLoss;
}
