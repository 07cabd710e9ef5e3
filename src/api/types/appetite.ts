import { Field, Float, ObjectType } from 'type-graphql';
import { enumOf } from '../enums';
import { ProbabilityFigure } from './outcome-figure';
import { Simulation } from './simulation';

export const AppetiteVerdict = enumOf('AppetiteVerdict', 'Whether a point of risk appetite is kept.', {
  WITHIN: 'The whole confidence interval is at or below the probability allowed.',
  BREACH: 'The whole confidence interval is above the probability allowed.',
  UNDETERMINED: 'The interval holds the probability allowed; more trials would settle it.',
});

@ObjectType({ description: 'One point of risk appetite against the residual annual loss.', simpleResolvers: true })
export class AppetiteAssessment {
  @Field(() => Float, { description: 'The loss of the point, currency per year.' })
  loss!: number;

  @Field(() => Float, { description: 'Share of years, 0..1, in which the loss may be exceeded at most.' })
  probabilityAllowed!: number;

  @Field(() => ProbabilityFigure, {
    description: 'Share of years in which it is exceeded, with its 95 % Clopper-Pearson interval.',
  })
  probability!: object;

  @Field(() => AppetiteVerdict, { description: 'Whether the point is kept.' })
  verdict!: keyof typeof AppetiteVerdict;

  @Field(() => Float, {
    nullable: true,
    description: 'Simulated years that would probably settle an undetermined verdict; null when settled or none would.',
  })
  trialsToSettle!: number | null;
}

@ObjectType({ description: "The organisation's risk appetite against a simulated residual.", simpleResolvers: true })
export class Appetite {
  @Field(() => Simulation, { description: 'The simulation that is judged.' })
  simulation!: object;

  @Field(() => String, { description: 'ISO 4217 code of the currency of every loss.' })
  currency!: string;

  @Field(() => AppetiteVerdict, {
    nullable: true,
    description: 'BREACH if any point is breached, else UNDETERMINED if any is, else WITHIN; null without points.',
  })
  verdict!: keyof typeof AppetiteVerdict | null;

  @Field(() => [AppetiteAssessment], { description: 'Each point of the appetite by rising loss; at most 20.' })
  points!: AppetiteAssessment[];
}
