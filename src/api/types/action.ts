import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type * as D from '../../domain/index';
import { DateScalar } from '../scalars';

@ObjectType({ description: 'What somebody is to do until a day.', simpleResolvers: true })
export class PlannedAction {
  ownerId!: string;

  @Field(() => String, { description: 'What is to be done.' })
  description!: string;

  @Field(() => DateScalar, { description: 'Day by which it is to be done.' })
  dueOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which it was completed; null while it is not done.' })
  completedOn!: string | null;
}

@InputType({ description: 'What somebody is to do until a day.' })
export class PlannedActionInput implements D.PlannedActionInput {
  @Field(() => String, { description: 'What is to be done.' })
  description!: string;

  @Field(() => ID, { description: 'The person who does it.' })
  ownerId!: string;

  @Field(() => DateScalar, { description: 'Day by which it is to be done.' })
  dueOn!: string;
}
