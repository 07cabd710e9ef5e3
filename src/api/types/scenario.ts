import { Field, Float, Int, ObjectType } from 'type-graphql';
import type * as E from '../../engine/index';
import type * as I from '../../services/index';
import { Problem } from '../problem';
import { SafeIntScalar } from '../scalars';
import { AppetiteAssessment, AppetiteVerdict } from './appetite';
import { OutcomeMethod } from './outcome';
import {
  ExceedancePoint,
  LossFigure,
  OutcomeNotice,
  ProbabilityFigure,
  TailValueAtRisk,
  ValueAtRisk,
} from './outcome-figure';
import { CascadeShare, LargestEvent } from './outcome-ledger';
import { KindMovement, RiskMovement, ScenarioDifference } from './scenario-figure';

@ObjectType({ description: 'The risk appetite against the residual annual loss.', simpleResolvers: true })
export class ScenarioAppetite {
  @Field(() => AppetiteVerdict, {
    nullable: true,
    description: 'BREACH if any point is breached, else UNDETERMINED if any is, else WITHIN; null without points.',
  })
  verdict!: keyof typeof AppetiteVerdict | null;

  @Field(() => [AppetiteAssessment], { description: 'Each point of the appetite by rising loss; at most 20.' })
  points!: AppetiteAssessment[];
}

@ObjectType({ description: 'The residual annual loss of the register as it is or would be.', simpleResolvers: true })
export class ScenarioFigures {
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

  @Field(() => LargestEvent, {
    nullable: true,
    description: 'The largest occurrence of a year; null unless asked for.',
  })
  largestEvent!: LargestEvent | null;

  @Field(() => [ExceedancePoint], { description: 'Loss exceedance curve; at most 500 points, by rising loss.' })
  exceedance!: E.ExceedancePoint[];

  @Field(() => CascadeShare, { description: 'How much AI-harm loss is caused by security events.' })
  cascadeShare!: CascadeShare;

  @Field(() => ScenarioAppetite, { description: 'Whether the risk appetite is kept.' })
  appetite!: ScenarioAppetite;
}

@ObjectType({ description: 'A scenario beside the register as it is.', simpleResolvers: true })
export class ComparedScenario {
  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => ScenarioFigures, { description: 'Figures of the scenario.' })
  figures!: object;

  @Field(() => ScenarioDifference, { description: 'Scenario less register.' })
  difference!: I.ComparedScenario['difference'];

  @Field(() => [RiskMovement], {
    description:
      'Who moved: at most `riskLimit` risks, the largest change of the mean first, then of the highest tail.',
  })
  risks!: object[];

  @Field(() => [KindMovement], { description: 'How AI harms and security threats moved; one entry for each kind.' })
  kinds!: object[];

  @Field(() => Int, {
    nullable: true,
    description: 'Number of risks whose events were simulated anew; null where all were, or none had to be.',
  })
  risksSimulated!: number | null;
}

@ObjectType({
  description:
    'The register as it is beside scenarios, all by one method. Simulated ones share their random numbers, so that ' +
    'what they have in common has the same losses in the same years, and equal scenarios differ by exactly 0.',
  simpleResolvers: true,
})
export class ScenarioComparison {
  @Field(() => String, { description: 'ISO 4217 code of the currency of every loss.' })
  currency!: string;

  @Field(() => OutcomeMethod, { description: 'How all figures were computed.' })
  method!: E.Method;

  @Field(() => Float, {
    nullable: true,
    description: 'Largest relative error of the exact figures by their own estimate (no unit); null for a simulation.',
  })
  relativeErrorEstimate!: number | null;

  @Field(() => Int, { nullable: true, description: 'Simulated years of each; null when exact.' })
  trials!: number | null;

  @Field(() => SafeIntScalar, { description: 'Seed of the random numbers that all of them share (no unit).' })
  seed!: number;

  @Field(() => ScenarioFigures, { description: 'Figures of the register as it is.' })
  base!: object;

  @Field(() => [ComparedScenario], { description: 'The scenarios in the order asked; at most 8.' })
  scenarios!: object[];

  @Field(() => [OutcomeNotice], { description: 'What a reader must know of the figures; at most 500.' })
  notices!: E.Notice[];
}

@ObjectType({ description: 'Answer of `scenarioCompare`.', simpleResolvers: true })
export class ScenarioComparePayload {
  @Field(() => ScenarioComparison, { nullable: true, description: 'The comparison; null when it was refused.' })
  comparison!: object | null;

  @Field(() => [Problem], { description: 'Why it was refused, with paths; empty on success.' })
  problems!: object[];
}
