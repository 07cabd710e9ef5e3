import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import type * as D from '../../domain/index';
import type * as I from '../../services/index';
import { connectionOf } from '../connection';
import { Node } from '../node';
import { orderOf } from '../order';
import { payloadOf } from '../payload';
import { DateScalar, DateTimeScalar, SafeIntScalar } from '../scalars';
import { PlanObjective } from './improvement-plan';
import { BackgroundRun } from './background-run';
import { ImprovementRoadmapResult } from './improvement-roadmap-result';
import { SimulationState } from './simulation';
import { VersionedInput } from './versioned-input';

const START_ON = 'First day of the first quarter, which is the first of a month.';
const QUARTERS = 'Number of quarters, 1 to 40.';
const BUDGETS = 'Most that is spent by quarter on work and on running what is done, in currency.';
const ONE_OR_EACH = 'One number for every quarter, or one for each.';
const ONE_AT_A_TIME = 'Sets of improvements of which at most one is under way in a quarter; at most 500.';
const MOVE_STARTED = 'Whether improvements that have started may be given another start.';
const MOVEMENT =
  'Cost of beginning an improvement one quarter away from where the roadmap to keep has it, in currency.';
const DISCOUNT = 'Rate a year, 0..1, by which risk counts less the later it is carried.';
const TRIALS = 'Number of simulated years behind weights and figures, 1,000 to 10,000,000.';
const GAP = 'Relative distance to the bound, 0..1, at which the search may end; 0 asks for a proof.';
const TIME_LIMIT = 'Most seconds of the search, 1 to 3,600 (number of seconds).';

@ObjectType({ description: 'Person-days of a role by quarter.', simpleResolvers: true })
export class RoleCapacity {
  @Field(() => String, { description: 'The role.' })
  role!: string;

  @Field(() => [Float], { description: 'Its person-days, one entry a quarter.' })
  personDays!: number[];
}

@ObjectType({ description: 'A day by which an improvement must be done.', simpleResolvers: true })
export class RoadmapDeadline implements D.RoadmapDeadline {
  improvementId!: string;

  @Field(() => DateScalar, { description: 'The day.' })
  dueOn!: string;

  @Field(() => String, { description: 'Why, in words.' })
  reason!: string;
}

@ObjectType({ description: 'Improvements of which at most one is under way in a quarter.', simpleResolvers: true })
export class OneAtATime {}

@ObjectType({ description: 'What was asked of a roadmap.', simpleResolvers: true })
export class ImprovementRoadmapTerms implements D.ImprovementRoadmapOrder {
  planId!: string;

  @Field(() => DateScalar, { description: START_ON })
  startOn!: string;

  @Field(() => Int, { description: QUARTERS })
  quarters!: number;

  @Field(() => [Float], {
    nullable: true,
    description: `${BUDGETS} One entry a quarter; null where it is not limited.`,
  })
  budgets!: number[] | null;

  @Field(() => [RoleCapacity], { description: 'Roles that are limited; one entry a role.' })
  roles!: RoleCapacity[];

  @Field(() => [RoadmapDeadline], {
    description: 'Deadlines that stand instead of those of the register; at most 500.',
  })
  deadlines!: D.RoadmapDeadline[];

  oneAtATime!: string[][];

  @Field(() => Boolean, { description: MOVE_STARTED })
  moveStarted!: boolean;

  keepId!: string | null;

  @Field(() => Float, { description: MOVEMENT })
  movementCost!: number;

  @Field(() => Float, { description: DISCOUNT })
  discountRate!: number;

  @Field(() => PlanObjective, { description: 'What makes up the weight of an improvement: that of the plan.' })
  objective!: D.PlanObjective;

  @Field(() => Float, { description: 'Level of both values at risk, within (0, 1): that of the plan.' })
  level!: number;

  @Field(() => SafeIntScalar, { description: 'Seed of the random numbers (no unit): that of the plan.' })
  seed!: number;

  @Field(() => Int, { description: TRIALS })
  trials!: number;

  @Field(() => Float, { description: GAP })
  gap!: number;

  @Field(() => Float, { description: TIME_LIMIT })
  timeLimit!: number;
}

@ObjectType({
  implements: Node,
  description:
    'The improvements of a plan by quarter, scheduled in the background. The same order of the same register is the same roadmap.',
  simpleResolvers: true,
})
export class ImprovementRoadmap extends BackgroundRun {
  @Field(() => ImprovementRoadmapTerms, { description: 'What was asked.' })
  order!: D.ImprovementRoadmapOrder;

  @Field(() => String, { description: 'Version of the engine that computes it.' })
  engineVersion!: string;

  @Field(() => String, { description: 'SHA-256 of the risks, improvements and deadlines that it is scheduled from.' })
  registerDigest!: string;

  @Field(() => ImprovementRoadmapResult, { nullable: true, description: 'The schedule; null until it has succeeded.' })
  result!: D.ImprovementRoadmapResult | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When its improvements were given their starts.' })
  chosenAt!: Date | null;
}

export const ImprovementRoadmapConnection = connectionOf('ImprovementRoadmap', () => ImprovementRoadmap);
export const ImprovementRoadmapOrder = orderOf('ImprovementRoadmap', { CREATED_AT: 'By the time of ordering.' });

@InputType({ description: 'Which roadmaps a list shows.' })
export class ImprovementRoadmapFilter implements I.SimulationFilter {
  @Field(() => [SimulationState], { nullable: true, description: 'Standing at any of these.' })
  states?: D.SimulationState[] | null;
}

@InputType({ description: 'Person-days of a role by quarter.' })
export class RoleCapacityInput {
  @Field(() => String, { description: 'The role, as improvements name it.' })
  role!: string;

  @Field(() => [Float], { description: `Its person-days, 0 to 1,000,000. ${ONE_OR_EACH}` })
  personDays!: number[];
}

@InputType({
  description: 'A day by which an improvement must be done, with the law, contract or audit that asks for it.',
})
export class RoadmapDeadlineInput implements D.RoadmapDeadline {
  @Field(() => ID, { description: 'Id of the improvement.' })
  improvementId!: string;

  @Field(() => DateScalar, { description: 'The day.' })
  dueOn!: string;

  @Field(() => String, { description: 'Why, in words; 1 to 500 characters.' })
  reason!: string;
}

@InputType({ description: 'What is asked of a roadmap.' })
export class ImprovementRoadmapStartInput implements I.ImprovementRoadmapStartInput {
  @Field(() => ID, { description: 'Id of a plan that has succeeded.' })
  planId!: string;

  @Field(() => DateScalar, { nullable: true, description: `${START_ON} The next calendar quarter unless given.` })
  startOn?: string | null;

  @Field(() => Int, { nullable: true, description: `${QUARTERS} 8 unless given.` })
  quarters?: number | null;

  @Field(() => [Float], { nullable: true, description: `${BUDGETS} ${ONE_OR_EACH} Not limited unless given.` })
  budgets?: number[] | null;

  @Field(() => [RoleCapacityInput], {
    nullable: true,
    description: 'Roles that are limited, each once; others are not.',
  })
  roles?: RoleCapacityInput[] | null;

  @Field(() => [RoadmapDeadlineInput], {
    nullable: true,
    description:
      'Deadlines of regulation and others; for an improvement named here they stand instead of its own and those of findings that it corrects. At most 500.',
  })
  deadlines?: RoadmapDeadlineInput[] | null;

  @Field(() => [[ID]], { nullable: true, description: ONE_AT_A_TIME })
  oneAtATime?: string[][] | null;

  @Field(() => Boolean, { nullable: true, description: `${MOVE_STARTED} False unless given.` })
  moveStarted?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'Id of an earlier roadmap to keep as far as it is worth it.' })
  keepId?: string | null;

  @Field(() => Float, { nullable: true, description: `${MOVEMENT} 10,000 unless given.` })
  movementCost?: number | null;

  @Field(() => Float, { nullable: true, description: `${DISCOUNT} 0 unless given.` })
  discountRate?: number | null;

  @Field(() => Int, { nullable: true, description: `${TRIALS} 100,000 unless given.` })
  trials?: number | null;

  @Field(() => Float, { nullable: true, description: `${GAP} 0 unless given.` })
  gap?: number | null;

  @Field(() => Float, { nullable: true, description: `${TIME_LIMIT} 60 unless given.` })
  timeLimit?: number | null;
}

@InputType({ description: 'The roadmap to stop.' })
export class ImprovementRoadmapCancelInput {
  @Field(() => ID, { description: 'Id of the roadmap.' })
  id!: string;
}

@InputType({ description: 'Who is to answer for an improvement.' })
export class RoadmapOwnerInput {
  @Field(() => ID, { description: 'Id of the improvement.' })
  improvementId!: string;

  @Field(() => ID, { description: 'Id of the person.' })
  ownerId!: string;
}

@InputType({ description: 'The roadmap whose improvements are given their starts.' })
export class ImprovementRoadmapChooseInput extends VersionedInput implements I.ImprovementRoadmapChooseInput {
  @Field(() => [RoadmapOwnerInput], {
    nullable: true,
    description: 'New owners, one an improvement; others keep theirs.',
  })
  owners?: RoadmapOwnerInput[] | null;
}

export const ImprovementRoadmapStartPayload = payloadOf('improvementRoadmapStart', 'roadmap', () => ImprovementRoadmap);
export const ImprovementRoadmapCancelPayload = payloadOf(
  'improvementRoadmapCancel',
  'roadmap',
  () => ImprovementRoadmap,
);
export const ImprovementRoadmapChoosePayload = payloadOf(
  'improvementRoadmapChoose',
  'roadmap',
  () => ImprovementRoadmap,
);
