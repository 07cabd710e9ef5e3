import { Field, ID, InputType, Int } from 'type-graphql';

/** What every change of a thing names. */
@InputType({ description: 'Which thing is changed, and the version that the caller saw.' })
export class VersionedInput {
  @Field(() => ID, { description: 'Id of the thing.' })
  id!: string;

  @Field(() => Int, { description: 'Version that the caller saw, counted from 1; another one is refused as stale.' })
  expectedVersion!: number;
}
