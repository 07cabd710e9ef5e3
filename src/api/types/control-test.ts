import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type * as D from '../../domain/index';
import { connectionOf } from '../connection';
import { Node } from '../node';
import { payloadOf } from '../payload';
import { DateScalar } from '../scalars';
import { Registered } from './registered';
import { VersionedInput } from './versioned-input';

const PERFORMED = 'Day of the test, not after today.';
const SAMPLES = 'Number of cases looked at, at least 1.';
const PASSES = 'Number of cases in which the control worked, at most `samples`.';
const METHOD = 'How it was tested.';

@ObjectType({
  implements: Node,
  description: 'A control put to the test; it moves the availability of the control.',
  simpleResolvers: true,
})
export class ControlTest extends Registered {
  @Field(() => DateScalar, { description: PERFORMED })
  performedOn!: string;

  @Field(() => Int, { description: SAMPLES })
  samples!: number;

  @Field(() => Int, { description: PASSES })
  passes!: number;

  @Field(() => String, { nullable: true, description: METHOD })
  method!: string | null;

  @Field(() => String, { nullable: true, description: 'Its reference in another system; no two tests share one.' })
  externalReference!: string | null;
}

export const ControlTestConnection = connectionOf('ControlTest', () => ControlTest);

@InputType({ description: 'A test to record.' })
export class ControlTestRecordInput implements D.ControlTestRecordInput {
  @Field(() => ID, { description: 'The control.' })
  controlId!: string;

  @Field(() => DateScalar, { description: PERFORMED })
  performedOn!: string;

  @Field(() => Int, { description: SAMPLES })
  samples!: number;

  @Field(() => Int, { description: PASSES })
  passes!: number;

  @Field(() => String, { nullable: true, description: METHOD })
  method?: string | null;

  @Field(() => ID, { nullable: true, description: 'The person who tested.' })
  testerId?: string | null;

  @Field(() => String, { nullable: true, description: 'Its reference in another system.' })
  externalReference?: string | null;
}

@InputType({ description: 'The test to take out.' })
export class ControlTestRemoveInput extends VersionedInput {}

export const ControlTestRecordPayload = payloadOf('controlTestRecord', 'controlTest', () => ControlTest);
export const ControlTestRemovePayload = payloadOf('controlTestRemove', 'controlTest', () => ControlTest);
