import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type * as D from '../../domain/index';
import { act } from '../act';
import type { ApiContext } from '../context';
import { related } from '../relation';
import { Control } from '../types/control';
import {
  ControlTest,
  ControlTestRecordInput,
  ControlTestRecordPayload,
  ControlTestRemoveInput,
  ControlTestRemovePayload,
} from '../types/control-test';
import { Person } from '../types/person';

@Resolver(() => ControlTest)
export class ControlTestResolver {
  @FieldResolver(() => Control, { description: 'The control.' })
  control(@Root() { controlId }: D.ControlTest, @Ctx() { loaders }: ApiContext) {
    return loaders.own.Control.load(controlId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who tested.' })
  tester(@Root() { testerId }: D.ControlTest, @Ctx() { loaders }: ApiContext) {
    return related(loaders.own.Person, testerId);
  }

  @Mutation(() => ControlTestRecordPayload, { description: 'Records a test of a control.' })
  controlTestRecord(
    @Arg('input', () => ControlTestRecordInput, { description: 'The test.' }) input: ControlTestRecordInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'controlTest', context.services.controlTest.record(context.caller, input));
  }

  @Mutation(() => ControlTestRemovePayload, { description: 'Takes a test out.' })
  controlTestRemove(
    @Arg('input', () => ControlTestRemoveInput, { description: 'Which test.' }) input: ControlTestRemoveInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'controlTest', context.services.controlTest.remove(context.caller, input));
  }
}
