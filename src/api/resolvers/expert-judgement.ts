import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type * as D from '../../domain/index';
import { expertScores } from '../../services/index';
import { act } from '../act';
import { PageArgs } from '../connection';
import type { ApiContext } from '../context';
import { byAge, listConnection } from '../list-connection';
import {
  ExpertJudgement,
  ExpertJudgementConnection,
  ExpertJudgementRecordInput,
  ExpertJudgementRecordPayload,
  ExpertJudgementRemoveInput,
  ExpertJudgementRemovePayload,
  ExpertJudgementSettleInput,
  ExpertJudgementSettlePayload,
  ExpertScore,
} from '../types/expert-judgement';
import { Person } from '../types/person';

@Resolver(() => Person)
export class PersonJudgementResolver {
  @FieldResolver(() => ExpertJudgementConnection, { description: 'Ranges that this person stated, oldest first.' })
  judgements(@Root() { id }: D.Person, @Args(() => PageArgs) page: PageArgs, @Ctx() { loaders }: ApiContext) {
    return listConnection(() => loaders.judgementsOf.load(id), byAge, page);
  }

  @FieldResolver(() => [ExpertScore], {
    description: 'How well they held what came true; one entry a confidence, rising.',
  })
  async calibration(@Root() { id }: D.Person, @Ctx() { loaders }: ApiContext) {
    return expertScores(await loaders.judgementsOf.load(id));
  }
}

@Resolver(() => ExpertJudgement)
export class ExpertJudgementResolver {
  @FieldResolver(() => Person, { description: 'The expert.' })
  person(@Root() { personId }: D.ExpertJudgement, @Ctx() { loaders }: ApiContext) {
    return loaders.own.Person.load(personId);
  }

  @Mutation(() => ExpertJudgementRecordPayload, { description: 'Records a range that an expert stated.' })
  expertJudgementRecord(
    @Arg('input', () => ExpertJudgementRecordInput, { description: 'The range.' }) input: ExpertJudgementRecordInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'judgement', context.services.expertJudgement.record(context.caller, input));
  }

  @Mutation(() => ExpertJudgementSettlePayload, { description: 'Says once what came true.' })
  expertJudgementSettle(
    @Arg('input', () => ExpertJudgementSettleInput, { description: 'The outcome.' }) input: ExpertJudgementSettleInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'judgement', context.services.expertJudgement.settle(context.caller, input));
  }

  @Mutation(() => ExpertJudgementRemovePayload, { description: 'Takes a judgement out.' })
  expertJudgementRemove(
    @Arg('input', () => ExpertJudgementRemoveInput, { description: 'Which judgement.' })
    input: ExpertJudgementRemoveInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'judgement', context.services.expertJudgement.remove(context.caller, input));
  }
}
