import { Field, Float, ObjectType } from 'type-graphql';
import type * as D from '../../domain/index';
import { enumOf } from '../enums';

const COST = 'Implementation costs and the first year of running costs, in currency.';

export const PlanStatus = enumOf<D.ImprovementPlanResult['status']>('PlanStatus', 'How the search ended.', {
  OPTIMAL: 'No portfolio is better by more than the gap asked, on the planning model.',
  FEASIBLE: 'A portfolio, without that proof.',
  INFEASIBLE: 'No portfolio keeps all rules.',
  TIME_LIMIT: 'The time was over; the best portfolio so far, if there is one.',
});

export const LeftOutReason = enumOf<D.LeftOut['reason']>('LeftOutReason', 'Why a plan leaves an improvement out.', {
  EXCLUDED: 'Another one of its group is chosen.',
  PREREQUISITE: 'What it needs is not chosen.',
  BUDGET: 'The budget does not hold it as well.',
  PERSON_DAYS: 'The people do not have the time as well.',
  NO_EFFECT: 'It takes nothing away.',
  WORTH_LESS: 'It would fit, but the portfolio is not better with it.',
});

export const BaselineKind = enumOf<D.BaselineKind>('BaselineKind', 'What a plan is set beside.', {
  TODAY: 'No improvement at all.',
  BEST_RATIO_FIRST: 'Again and again what takes away most of the objective for its cost.',
  HIGHEST_SCORE_FIRST: 'What touches the largest mean loss first, as a ranking of risks suggests.',
});

@ObjectType({ description: 'A figure of the residual annual loss, or a difference.', simpleResolvers: true })
export class PlanFigure implements D.PlanFigure {
  @Field(() => Float, { nullable: true, description: 'Currency per year; null where it cannot be stated.' })
  value!: number | null;

  @Field(() => Float, { nullable: true, description: 'Lower 95 % confidence limit, currency per year.' })
  low!: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper 95 % confidence limit, currency per year.' })
  high!: number | null;
}

@ObjectType({ description: 'An improvement at a level.', simpleResolvers: true })
export class PlannedChoice {
  improvementId!: string;

  @Field(() => String, { description: 'Name of the level.' })
  level!: string;
}

@ObjectType({ description: 'An improvement that a plan makes.', simpleResolvers: true })
export class PlannedImprovement extends PlannedChoice {
  @Field(() => Float, { description: COST })
  cost!: number;

  @Field(() => Float, { description: 'Work of all roles, in person-days.' })
  personDays!: number;

  @Field(() => Float, { description: 'Share of the samples of the years, 0..1, in which it was chosen at any level.' })
  robustness!: number;

  @Field(() => PlanFigure, { description: 'Mean that it takes away: the plan without it less the plan.' })
  mean!: D.PlanFigure;

  @Field(() => PlanFigure, {
    nullable: true,
    description: 'Value at risk that it takes away, at the level of the order; null in plans of before it was told.',
  })
  valueAtRisk?: D.PlanFigure;

  @Field(() => PlanFigure, { description: 'Tail value at risk that it takes away: the plan without it less the plan.' })
  tail!: D.PlanFigure;

  @Field(() => Float, {
    nullable: true,
    description:
      'Return on security investment (no unit): (mean − annual cost) / annual cost; null without annual cost.',
  })
  rosi!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Years until the mean has paid for it; null where it never does.',
  })
  paybackYears!: number | null;

  @Field(() => Float, { nullable: true, description: 'Tail taken away per unit of cost (no unit); null without cost.' })
  tailPerCost!: number | null;
}

@ObjectType({ description: 'A portfolio that was simulated.', simpleResolvers: true })
export class SimulatedPortfolio {
  @Field(() => [PlannedChoice], { description: 'What it makes; at most all improvements.' })
  choices!: D.PlannedChoice[];

  @Field(() => Float, { description: COST })
  cost!: number;

  @Field(() => Float, { description: 'The objective as the planning model sees it, in currency per year.' })
  surrogate!: number;

  @Field(() => PlanFigure, { description: 'Mean residual annual loss as simulated.' })
  mean!: D.PlanFigure;

  @Field(() => PlanFigure, { description: 'Tail value at risk as simulated.' })
  tail!: D.PlanFigure;
}

@ObjectType({ description: 'What a plan is set beside.', simpleResolvers: true })
export class PlanBaseline extends SimulatedPortfolio {
  @Field(() => BaselineKind, { description: 'What it is.' })
  kind!: D.BaselineKind;

  @Field(() => PlanFigure, { description: 'Its tail value at risk less that of the plan, on common years.' })
  difference!: D.PlanFigure;
}

@ObjectType({ description: 'An improvement that a plan leaves out.', simpleResolvers: true })
export class LeftOut {
  improvementId!: string;

  @Field(() => LeftOutReason, { description: 'What keeps it out.' })
  reason!: D.LeftOut['reason'];

  @Field(() => Float, { description: 'Share of the samples of the years, 0..1, in which it was chosen.' })
  robustness!: number;
}

@ObjectType({ description: 'The best that a budget can buy, by the planning model.', simpleResolvers: true })
export class FrontierPoint {
  @Field(() => Float, { description: 'Budget, in currency.' })
  budget!: number;

  @Field(() => Float, { nullable: true, description: `${COST} Null where nothing keeps all rules.` })
  cost!: number | null;

  @Field(() => Float, { nullable: true, description: 'Mean residual annual loss, currency per year.' })
  mean!: number | null;

  @Field(() => Float, { nullable: true, description: 'Tail value at risk, currency per year.' })
  tail!: number | null;

  @Field(() => [PlannedChoice], { description: 'What it makes; at most all improvements.' })
  choices!: D.PlannedChoice[];
}

@ObjectType({ description: 'A rule to give up where no portfolio keeps all of them.', simpleResolvers: true })
export class PlanRelaxation {
  @Field(() => String, { description: 'The rule.' })
  constraint!: string;

  @Field(() => String, { description: 'What stands against it, and what giving it up takes.' })
  why!: string;
}

@ObjectType({ description: 'A planned portfolio.', simpleResolvers: true })
export class ImprovementPlanResult {
  @Field(() => PlanStatus, { description: 'How the search on the planning model ended.' })
  status!: D.ImprovementPlanResult['status'];

  @Field(() => Float, { nullable: true, description: 'Objective on the planning model, currency per year.' })
  objective!: number | null;

  @Field(() => Float, { nullable: true, description: 'What no portfolio can beat there, currency per year.' })
  bound!: number | null;

  @Field(() => Float, { nullable: true, description: 'Relative distance of the two (no unit).' })
  gap!: number | null;

  @Field(() => Float, { description: 'Number of seconds of the search.' })
  seconds!: number;

  @Field(() => [PlannedImprovement], { description: 'What the plan makes; at most all improvements.' })
  chosen!: D.PlannedImprovement[];

  @Field(() => [LeftOut], { description: 'What it leaves out, and why; at most all improvements.' })
  leftOut!: D.LeftOut[];

  @Field(() => SimulatedPortfolio, { nullable: true, description: 'The portfolio; null where none keeps all rules.' })
  plan!: D.SimulatedPortfolio | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The simulated objective over that of the planning model, less 1 (no unit).',
  })
  surrogateGap!: number | null;

  @Field(() => [SimulatedPortfolio], { description: 'The best few by the planning model; at most 4.' })
  candidates!: D.SimulatedPortfolio[];

  @Field(() => [PlanBaseline], { description: 'What it is set beside; one entry a kind.' })
  baselines!: D.PlanBaseline[];

  @Field(() => [PlanRelaxation], { description: 'A smallest set of rules to give up; empty on success, at most 100.' })
  relax!: D.PlanRelaxation[];
}
