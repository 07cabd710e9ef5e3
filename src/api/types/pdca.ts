import { Field, Float, InputType, Int, ObjectType } from 'type-graphql';
import type * as D from '../../domain/index';
import type * as I from '../../services/index';
import { enumOf } from '../enums';
import { DateScalar, DateTimeScalar } from '../scalars';
import { ReadinessVerdict } from './readiness';
import { NonconformityPoint } from './review-pack';
import { Standard } from './standard';

export const PdcaPhase = enumOf<I.PdcaPhase>('PdcaPhase', 'Phases of the improvement cycle.', {
  PLAN: 'Context, policies, objectives, risks, treatment, applicability.',
  DO: 'Controls, actions, competence, documents put into effect.',
  CHECK: 'Measurements, findings, checks, reviews.',
  ACT: 'Causes, corrections, corrective actions, closures.',
});

@InputType({ description: 'A period of calendar days (UTC), both within; at most ten years.' })
export class PeriodInput {
  @Field(() => DateScalar, { description: 'First day.' })
  startsOn!: string;

  @Field(() => DateScalar, { description: 'Last day.' })
  endsOn!: string;
}

@ObjectType({ description: 'How often an act was done.', simpleResolvers: true })
export class PdcaAct {
  @Field(() => String, { description: 'The act, e.g. riskTreat.' })
  act!: string;

  @Field(() => Int, { description: 'Number of times.' })
  times!: number;
}

@ObjectType({ description: 'What was done in one phase.', simpleResolvers: true })
export class PdcaPhaseView {
  @Field(() => PdcaPhase, { description: 'The phase.' })
  phase!: I.PdcaPhase;

  @Field(() => [PdcaAct], { description: 'What was done; one entry an act.' })
  acts!: PdcaAct[];

  @Field(() => Int, { description: 'Number of acts in all.' })
  total!: number;
}

@ObjectType({
  description: 'The scores of readiness on a day: as a review froze them, or as the history of the register tells.',
  simpleResolvers: true,
})
export class ReadinessPoint {
  @Field(() => DateScalar, { description: 'The day.' })
  judgedOn!: string;

  @Field(() => Standard, { description: 'The standard.' })
  standard!: D.Standard;

  @Field(() => Float, { description: 'Clause score, 0..1.' })
  clauseScore!: number;

  @Field(() => Float, { description: 'Control score, 0..1.' })
  controlScore!: number;

  @Field(() => ReadinessVerdict, {
    nullable: true,
    description: 'Whether a certification audit could have been held; null where a review froze the scores.',
  })
  verdict!: I.Verdict | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of gates that were passed; null where a review froze the scores.',
  })
  gatesPassed!: number | null;
}

@ObjectType({ description: 'Residual risk as one simulation gave it.', simpleResolvers: true })
export class ResidualPoint {
  simulationId!: string;

  @Field(() => DateTimeScalar, { description: 'When it was asked for.' })
  at!: Date;

  @Field(() => Float, { description: 'Mean annual loss in currency per year; its error stands with the simulation.' })
  mean!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Value at risk at 95 % in currency per year, which does not add up; null where it was not asked for.',
  })
  valueAtRisk!: number | null;
}

@ObjectType({
  description: 'What was planned, done, checked and acted on in a period, and what came of it.',
  simpleResolvers: true,
})
export class Pdca {
  @Field(() => [PdcaPhaseView], { description: 'One entry a phase.' })
  phases!: PdcaPhaseView[];

  @Field(() => [NonconformityPoint], { description: 'Open nonconformities at the ends of its months; at most 121.' })
  nonconformities!: NonconformityPoint[];

  @Field(() => [ReadinessPoint], {
    description:
      'By day: for each review of the period, and for the ends of its months and its last day or today; at most 2 for ' +
      'each of at most 121 days, and 2 a review.',
  })
  readiness!: ReadinessPoint[];

  @Field(() => [ResidualPoint], { description: 'Simulations of the period, oldest first; at most the newest 50.' })
  residual!: I.ResidualPoint[];
}
