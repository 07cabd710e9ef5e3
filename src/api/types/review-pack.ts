import { Field, Float, Int, ObjectType } from 'type-graphql';
import type * as D from '../../domain/index';
import type * as I from '../../services/index';
import { DateScalar } from '../scalars';
import { ReviewInput } from './management-review';

@ObjectType({ description: 'Nonconformities that were open at the end of a day.', simpleResolvers: true })
export class NonconformityPoint {
  @Field(() => DateScalar, { description: 'The day.' })
  countedOn!: string;

  @Field(() => Int, { description: 'Number of major ones.' })
  major!: number;

  @Field(() => Int, { description: 'Number of minor ones.' })
  minor!: number;
}

@ObjectType({ description: 'A point of the residual loss exceedance curve.', simpleResolvers: true })
export class ReviewLossPoint {
  @Field(() => Float, { description: 'Annual loss in currency per year.' })
  loss!: number;

  @Field(() => Float, { description: 'Share of years, 0..1, with a larger loss.' })
  probability!: number;

  @Field(() => Float, { description: 'Lower end of its 95 % interval, 0..1.' })
  low!: number;

  @Field(() => Float, { description: 'Upper end of its 95 % interval, 0..1.' })
  high!: number;
}

@ObjectType({
  description: 'What a management review looks at, generated from the register for its period.',
  simpleResolvers: true,
})
export class ReviewPack {
  review!: D.ManagementReview;

  @Field(() => [ReviewInput], {
    description:
      'One entry for each input that clause 9.3.2 of both standards asks for, and readiness; frozen if the review was held.',
  })
  inputs!: D.ReviewInput[];

  @Field(() => [ReviewLossPoint], {
    description: 'Residual loss exceedance of the newest simulation; at most 1,000 points.',
  })
  exceedance!: I.ReviewPack['exceedance'];
}
