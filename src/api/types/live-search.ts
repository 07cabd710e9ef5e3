import { Field, Float, ObjectType } from 'type-graphql';
import type * as D from '../../domain/index';

@ObjectType({ description: 'How far the search of a plan under way is.', simpleResolvers: true })
export class LiveSearch implements D.LiveSearch {
  @Field(() => Float, {
    nullable: true,
    description:
      'Objective of the best plan so far, in its unit: currency a year of residual loss, for audits the weighted cost; null before there is one.',
  })
  objective!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'What no plan can beat, in the unit of the objective; null before.',
  })
  bound!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Relative distance between the two, 0 or more (no unit); null without one of them.',
  })
  gap!: number | null;
}
