import { Field, Float, Int, ObjectType } from 'type-graphql';
import type * as D from '../../domain/index';
import { enumOf } from '../enums';
import { DateScalar } from '../scalars';
import { RoleEffort } from './improvement';
import { PlannedChoice, PlanFigure, PlanRelaxation, PlanStatus } from './improvement-plan-result';
import { ReadinessVerdict } from './readiness';
import { Standard } from './standard';

export const RoadmapReason = enumOf<D.RoadmapReason>('RoadmapReason', 'Why an improvement does not begin earlier.', {
  STARTED: 'Work has begun: its start is what it is.',
  FIRST_QUARTER: 'It begins in the first quarter.',
  PREREQUISITE: 'What it needs is not done earlier.',
  BUDGET: 'The money of an earlier quarter does not hold it as well.',
  PERSON_DAYS: 'The people do not have the time in an earlier quarter.',
  ONE_AT_A_TIME: 'Another one that it may not run beside is under way.',
  NOT_WORTH_MOVING: 'It could begin earlier, but the roadmap is not better by it.',
});

@ObjectType({ description: 'A day by which an improvement must be done.', simpleResolvers: true })
export class ScheduledDeadline {
  @Field(() => DateScalar, { description: 'The day.' })
  dueOn!: string;

  @Field(() => String, { description: 'Why, in words.' })
  reason!: string;

  @Field(() => Boolean, { description: 'Whether it had passed before the first quarter, so that nothing can keep it.' })
  overdue!: boolean;
}

@ObjectType({ description: 'The residual year in some state, at the level of the order.', simpleResolvers: true })
export class RoadmapYear implements D.RoadmapYear {
  @Field(() => PlanFigure, { description: 'Mean annual loss.' })
  mean!: D.PlanFigure;

  @Field(() => PlanFigure, { description: 'Value at risk.' })
  valueAtRisk!: D.PlanFigure;

  @Field(() => PlanFigure, { description: 'Tail value at risk.' })
  tail!: D.PlanFigure;
}

@ObjectType({ description: 'An improvement with its place in time.', simpleResolvers: true })
export class ScheduledImprovement extends PlannedChoice {
  @Field(() => Int, {
    description: 'Quarter of its start, counted from 1; 0 or less began before (number of quarters).',
  })
  startQuarter!: number;

  @Field(() => Int, { description: 'Last quarter of its work, counted from 1 (number of quarters).' })
  doneQuarter!: number;

  @Field(() => DateScalar, { description: 'First day of the quarter of its start.' })
  startOn!: string;

  @Field(() => DateScalar, { description: 'Last day of its work: it takes effect on the next.' })
  doneOn!: string;

  @Field(() => RoadmapReason, { description: 'Why it does not begin earlier.' })
  reason!: D.RoadmapReason;

  @Field(() => Float, { description: 'Implementation costs and the first year of running costs, in currency.' })
  cost!: number;

  @Field(() => [RoleEffort], { description: 'Work, one entry a role; at most 20.' })
  effort!: D.RoleEffort[];

  @Field(() => PlanFigure, { description: 'Mean that it takes away: all improvements without it less all.' })
  mean!: D.PlanFigure;

  @Field(() => PlanFigure, { description: 'Value at risk that it takes away: all improvements without it less all.' })
  valueAtRisk!: D.PlanFigure;

  @Field(() => PlanFigure, {
    description: 'Tail value at risk that it takes away: all improvements without it less all.',
  })
  tail!: D.PlanFigure;

  @Field(() => [ScheduledDeadline], { description: 'What it must be done by; at most 500.' })
  deadlines!: ScheduledDeadline[];

  @Field(() => Int, {
    nullable: true,
    description:
      'Number of quarters that it begins later, below 0 earlier, than on the roadmap to keep; null beside it.',
  })
  moved!: number | null;

  ownerId!: string | null;
  catalogueItemIds!: string[];
}

@ObjectType({ description: 'Person-days of a role in a quarter.', simpleResolvers: true })
export class RoadmapRole {
  @Field(() => String, { description: 'The role.' })
  role!: string;

  @Field(() => Float, { description: 'What is used, in person-days.' })
  personDays!: number;

  @Field(() => Float, { nullable: true, description: 'What there is, in person-days; null where it is not limited.' })
  capacity!: number | null;
}

@ObjectType({ description: 'What the readiness for a standard would be.', simpleResolvers: true })
export class RoadmapReadiness implements D.RoadmapReadiness {
  @Field(() => Standard, { description: 'The standard.' })
  standard!: D.Standard;

  @Field(() => Float, { description: 'Clause score, 0..1; improvements raise controls alone.' })
  clauseScore!: number;

  @Field(() => Float, { description: 'Share of the controls not excluded that are at work and at their target, 0..1.' })
  controlScore!: number;

  @Field(() => Int, { description: 'Number of controls that are so only by the improvements.' })
  controlsGained!: number;

  @Field(() => ReadinessVerdict, { description: 'The verdict.' })
  verdict!: D.RoadmapReadiness['verdict'];
}

@ObjectType({ description: 'A quarter of a roadmap, at its end.', simpleResolvers: true })
export class RoadmapQuarter {
  @Field(() => Int, { description: 'The quarter, counted from 1 (number of quarters).' })
  quarter!: number;

  @Field(() => DateScalar, { description: 'Its first day.' })
  startOn!: string;

  @Field(() => DateScalar, { description: 'Its last day.' })
  endOn!: string;

  @Field(() => Float, { description: 'What is spent on work, and on running what is done, in currency.' })
  spend!: number;

  @Field(() => Float, { nullable: true, description: 'What may be spent, in currency; null where it is not limited.' })
  budget!: number | null;

  @Field(() => [RoadmapRole], { description: 'Person-days of each role that has work or a limit; one entry a role.' })
  roles!: RoadmapRole[];

  @Field(() => RoadmapYear, { description: 'The residual year with what is done by its end.' })
  residual!: D.RoadmapYear;

  @Field(() => RoadmapYear, { description: 'What that takes away from the year before the roadmap.' })
  reduction!: D.RoadmapYear;

  @Field(() => [RoadmapReadiness], { description: 'Readiness with what is done by its end; one entry a standard.' })
  readiness!: D.RoadmapReadiness[];

  startedIds!: string[];
  doneIds!: string[];
}

@ObjectType({ description: 'The annual loss that is exceeded with a probability.', simpleResolvers: true })
export class RoadmapExceedance implements D.RoadmapExceedance {
  @Field(() => Float, { description: 'The probability, within (0, 1).' })
  probability!: number;

  @Field(() => PlanFigure, { description: 'The loss before the roadmap.' })
  before!: D.PlanFigure;

  @Field(() => PlanFigure, { description: 'The loss when everything is done.' })
  after!: D.PlanFigure;
}

@ObjectType({ description: 'The schedule of a roadmap.', simpleResolvers: true })
export class ImprovementRoadmapResult {
  @Field(() => PlanStatus, { description: 'How the search ended.' })
  status!: D.ImprovementRoadmapResult['status'];

  @Field(() => Float, {
    nullable: true,
    description: 'Carried risk and cost of movement together, in currency; null without a schedule.',
  })
  objective!: number | null;

  @Field(() => Float, { nullable: true, description: 'What no schedule can beat, in currency; null without one.' })
  bound!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Relative distance between the two, 0 or more (no unit); null without one of them.',
  })
  gap!: number | null;

  @Field(() => Float, { description: 'Number of seconds that the search took.' })
  seconds!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Annual risk carried until each improvement takes effect, over the horizon, in currency.',
  })
  carried!: number | null;

  @Field(() => Float, { nullable: true, description: 'Cost of leaving the roadmap to keep, in currency.' })
  movement!: number | null;

  @Field(() => [ScheduledImprovement], { description: 'Every improvement with its place; at most all of the plan.' })
  scheduled!: D.ScheduledImprovement[];

  @Field(() => RoadmapYear, { nullable: true, description: 'The residual year before the roadmap.' })
  before!: D.RoadmapYear | null;

  @Field(() => [RoadmapReadiness], { description: 'Readiness before the roadmap; one entry a standard.' })
  readinessBefore!: D.RoadmapReadiness[];

  @Field(() => [RoadmapQuarter], { description: 'The quarters, at most 40; empty without a schedule.' })
  quarters!: D.RoadmapQuarter[];

  @Field(() => [RoadmapExceedance], {
    description: 'Loss exceedance before and after; at most 7 points, none without a schedule.',
  })
  exceedance!: D.RoadmapExceedance[];

  @Field(() => [PlanRelaxation], { description: 'A smallest set of rules to give up; empty on success, at most 100.' })
  relax!: D.PlanRelaxation[];
}
