import { Field, Int, ObjectType } from 'type-graphql';
import { Node } from '../node';
import { DateTimeScalar } from '../scalars';

/**
 * What every noun of the register shows beside its own fields. It does not implement Node itself, so that it stays
 * out of the schema.
 */
@ObjectType({ simpleResolvers: true })
export abstract class Registered extends Node {
  @Field(() => Int, { description: 'Starts at 1 and grows by one with each change.' })
  version!: number;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When it was last changed.' })
  updatedAt!: Date;
}
