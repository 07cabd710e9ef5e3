import { Field, Float, ObjectType } from 'type-graphql';
import type * as D from '../../domain/index';

@ObjectType({ description: 'How far the search of a plan under way is.', simpleResolvers: true })
export class LiveSearch implements D.LiveSearch {
  @Field(() => Float, {
    nullable: true,
    description: 'Objective of the best plan so far, in currency per year; null before there is one.',
  })
  objective!: number | null;

  @Field(() => Float, { nullable: true, description: 'What no plan can beat, in currency per year; null before.' })
  bound!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Relative distance between the two, 0 or more (no unit); null without one of them.',
  })
  gap!: number | null;
}
