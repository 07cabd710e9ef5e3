import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import type * as D from '../../domain/index';
import type * as I from '../../services/index';
import { connectionOf } from '../connection';
import { enumOf } from '../enums';
import { Node } from '../node';
import { orderOf } from '../order';
import { payloadOf } from '../payload';
import { DateTimeScalar, SafeIntScalar } from '../scalars';
import { BackgroundRun } from './background-run';
import { ImprovementPlanResult } from './improvement-plan-result';
import { SimulationState } from './simulation';
import { Standard } from './standard';
import { VersionedInput } from './versioned-input';

const BUDGET = 'Implementation costs and the first year of running costs, in currency.';
const PLANNING_TRIALS = 'Number of simulated years on which it is chosen, 1,000 to 50,000.';
const TRIALS = 'Number of simulated years on which the best few are simulated again, 1,000 to 10,000,000.';
const GAP = 'Relative distance to the bound, 0..1, at which the search may end; 0 asks for a proof.';
const TIME_LIMIT = 'Most seconds of the search, 1 to 3,600 (number of seconds).';
const SAMPLES = 'Number of samples of the years on which it is chosen again, 0 to 200.';
const LEVEL = 'Level of the tail value at risk, within (0, 1).';

const MIX_MEAN = 'Weight of the mean beside the tail value at risk, 0 to 1,000,000 (no unit).';
const MIX_COST = 'Weight of the cost, of work and the first year, beside it, 0 to 1,000,000 (no unit).';
const COVERAGE_SHARE = 'Least share, 0..1, of the controls that the statement of applicability says are applicable.';
const CHANGE = 'What each improvement chosen otherwise than in the plan to keep adds to the objective, in currency.';

export const PlanObjective = enumOf<D.PlanObjective>('PlanObjective', 'What a portfolio minimises.', {
  TAIL_VALUE_AT_RISK: 'The tail value at risk of the residual annual loss.',
  MEAN: 'The mean residual annual loss.',
});

@ObjectType({ description: 'Person-days that a role has at most.', simpleResolvers: true })
export class RoleLimit {
  @Field(() => String, { description: 'The role.' })
  role!: string;

  @Field(() => Float, { description: 'Its person-days.' })
  personDays!: number;
}

@ObjectType({ description: 'The tail value at risk with weighted mean and cost.', simpleResolvers: true })
export class PlanMix {
  @Field(() => Float, { description: MIX_MEAN })
  mean!: number;

  @Field(() => Float, { description: MIX_COST })
  cost!: number;
}

@ObjectType({ description: 'A share of the applicable controls that is at work after a plan.', simpleResolvers: true })
export class CoverageFloor {
  @Field(() => Standard, { description: 'The standard.' })
  standard!: D.Standard;

  @Field(() => Float, { description: COVERAGE_SHARE })
  share!: number;
}

@ObjectType({ description: 'What was asked of a plan.', simpleResolvers: true })
export class ImprovementPlanTerms implements D.ImprovementPlanOrder {
  @Field(() => Float, { description: BUDGET })
  budget!: number;

  @Field(() => [RoleLimit], { description: 'Roles that are limited; at most one entry a role of the improvements.' })
  roles!: RoleLimit[];

  @Field(() => PlanObjective, { description: 'What is minimised.' })
  objective!: D.PlanObjective;

  @Field(() => PlanMix, { nullable: true, description: 'Weights of a mix; null for the objective alone.' })
  mix!: PlanMix | null;

  @Field(() => [CoverageFloor], {
    nullable: true,
    description:
      'Controls that are to be at work; at most one entry a standard, null in plans of before it could be asked.',
  })
  coverage!: CoverageFloor[];

  keepId!: string | null;

  @Field(() => Float, { nullable: true, description: `${CHANGE} Null in plans of before it could be asked.` })
  changeCost!: number;

  @Field(() => Float, { description: LEVEL })
  level!: number;

  @Field(() => Int, { description: PLANNING_TRIALS })
  planningTrials!: number;

  @Field(() => Int, { description: TRIALS })
  trials!: number;

  @Field(() => SafeIntScalar, { description: 'Seed of the random numbers (no unit).' })
  seed!: number;

  @Field(() => Float, { description: GAP })
  gap!: number;

  @Field(() => Float, { description: TIME_LIMIT })
  timeLimit!: number;

  @Field(() => Int, { description: SAMPLES })
  samples!: number;
}

@ObjectType({
  implements: Node,
  description:
    'A portfolio of improvements that is planned in the background. The same order of the same register is the same plan.',
  simpleResolvers: true,
})
export class ImprovementPlan extends BackgroundRun {
  @Field(() => ImprovementPlanTerms, { description: 'What was asked.' })
  order!: D.ImprovementPlanOrder;

  @Field(() => String, { description: 'Version of the engine that computes it.' })
  engineVersion!: string;

  @Field(() => String, { description: 'SHA-256 of the register and the improvements that it is chosen from.' })
  registerDigest!: string;

  @Field(() => ImprovementPlanResult, { nullable: true, description: 'The plan; null until it has succeeded.' })
  result!: D.ImprovementPlanResult | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When its improvements were started.' })
  chosenAt!: Date | null;
}

export const ImprovementPlanConnection = connectionOf('ImprovementPlan', () => ImprovementPlan);
export const ImprovementPlanOrder = orderOf('ImprovementPlan', { CREATED_AT: 'By the time of ordering.' });

@InputType({ description: 'Which plans a list shows.' })
export class ImprovementPlanFilter implements I.SimulationFilter {
  @Field(() => [SimulationState], { nullable: true, description: 'Standing at any of these.' })
  states?: D.SimulationState[] | null;
}

@InputType({ description: 'Person-days that a role has at most.' })
export class RoleLimitInput {
  @Field(() => String, { description: 'The role, as improvements name it.' })
  role!: string;

  @Field(() => Float, { description: 'Its person-days, 0 to 1,000,000.' })
  personDays!: number;
}

@InputType({ description: 'The tail value at risk with weighted mean and cost.' })
export class PlanMixInput {
  @Field(() => Float, { nullable: true, description: `${MIX_MEAN} 0 unless given.` })
  mean?: number | null;

  @Field(() => Float, { nullable: true, description: `${MIX_COST} 0 unless given.` })
  cost?: number | null;
}

@InputType({ description: 'A share of the applicable controls that is to be at work after a plan.' })
export class CoverageFloorInput {
  @Field(() => Standard, { description: 'The standard.' })
  standard!: D.Standard;

  @Field(() => Float, { description: COVERAGE_SHARE })
  share!: number;
}

@InputType({ description: 'What is asked of a plan.' })
export class ImprovementPlanStartInput implements I.ImprovementPlanStartInput {
  @Field(() => Float, { description: BUDGET })
  budget!: number;

  @Field(() => [RoleLimitInput], { nullable: true, description: 'Roles that are limited, each once; others are not.' })
  roles?: RoleLimitInput[] | null;

  @Field(() => PlanObjective, { nullable: true, description: 'What to minimise; TAIL_VALUE_AT_RISK unless given.' })
  objective?: D.PlanObjective | null;

  @Field(() => PlanMixInput, {
    nullable: true,
    description: 'To minimise tail value at risk + weight · mean + weight · cost instead; not with the objective MEAN.',
  })
  mix?: PlanMixInput | null;

  @Field(() => [CoverageFloorInput], {
    nullable: true,
    description: 'Shares of the applicable controls that are to be at work after the plan; each standard once.',
  })
  coverage?: CoverageFloorInput[] | null;

  @Field(() => ID, { nullable: true, description: 'Id of an earlier plan to leave as little as it is worth.' })
  keepId?: string | null;

  @Field(() => Float, { nullable: true, description: `${CHANGE} 10,000 unless given.` })
  changeCost?: number | null;

  @Field(() => Float, { nullable: true, description: `${LEVEL} 0.95 unless given.` })
  level?: number | null;

  @Field(() => Int, { nullable: true, description: `${PLANNING_TRIALS} 10,000 unless given.` })
  planningTrials?: number | null;

  @Field(() => Int, { nullable: true, description: `${TRIALS} 200,000 unless given.` })
  trials?: number | null;

  @Field(() => SafeIntScalar, { nullable: true, description: 'Seed, 0 to 2^53 − 1 (no unit); 1 unless given.' })
  seed?: number | null;

  @Field(() => Float, { nullable: true, description: `${GAP} 0.001 unless given.` })
  gap?: number | null;

  @Field(() => Float, { nullable: true, description: `${TIME_LIMIT} 60 unless given.` })
  timeLimit?: number | null;

  @Field(() => Int, { nullable: true, description: `${SAMPLES} 10 unless given.` })
  samples?: number | null;
}

@InputType({ description: 'The plan to stop.' })
export class ImprovementPlanCancelInput {
  @Field(() => ID, { description: 'Id of the plan.' })
  id!: string;
}

@InputType({ description: 'The plan whose improvements are started.' })
export class ImprovementPlanChooseInput extends VersionedInput {}

export const ImprovementPlanStartPayload = payloadOf('improvementPlanStart', 'plan', () => ImprovementPlan);
export const ImprovementPlanCancelPayload = payloadOf('improvementPlanCancel', 'plan', () => ImprovementPlan);
export const ImprovementPlanChoosePayload = payloadOf('improvementPlanChoose', 'plan', () => ImprovementPlan);
