import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type * as D from '../../domain/index';
import { act } from '../act';
import type { ApiContext } from '../context';
import {
  ExposurePeriod,
  ExposurePeriodChangeInput,
  ExposurePeriodChangePayload,
  ExposurePeriodRecordInput,
  ExposurePeriodRecordPayload,
  ExposurePeriodRemoveInput,
  ExposurePeriodRemovePayload,
} from '../types/exposure-period';
import { Risk } from '../types/risk';

@Resolver(() => ExposurePeriod)
export class ExposurePeriodResolver {
  @FieldResolver(() => Risk, { description: 'The risk whose events are known.' })
  risk(@Root() { riskId }: D.ExposurePeriod, @Ctx() { loaders }: ApiContext) {
    return loaders.own.Risk.load(riskId);
  }

  @Mutation(() => ExposurePeriodRecordPayload, {
    description: 'Records days in which every event of a risk is known; refused where they are covered already.',
  })
  exposurePeriodRecord(
    @Arg('input', () => ExposurePeriodRecordInput, { description: 'The period.' }) input: ExposurePeriodRecordInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'exposurePeriod', context.services.exposurePeriod.record(context.caller, input));
  }

  @Mutation(() => ExposurePeriodChangePayload, { description: 'Changes an exposure period.' })
  exposurePeriodChange(
    @Arg('input', () => ExposurePeriodChangeInput, { description: 'What changes.' }) input: ExposurePeriodChangeInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'exposurePeriod', context.services.exposurePeriod.change(context.caller, input));
  }

  @Mutation(() => ExposurePeriodRemovePayload, { description: 'Takes an exposure period out.' })
  exposurePeriodRemove(
    @Arg('input', () => ExposurePeriodRemoveInput, { description: 'Which period.' }) input: ExposurePeriodRemoveInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'exposurePeriod', context.services.exposurePeriod.remove(context.caller, input));
  }
}
