import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Layer } from '../../engine/index';
import type { OrderBy } from '../../services/index';
import { act } from '../act';
import { PageArgs, pageOf } from '../connection';
import type { ApiContext } from '../context';
import { Risk, RiskConnection, RiskOrder } from '../types/risk';
import { RiskFilter } from '../types/risk-filter';
import {
  type LayerInput,
  RiskAcceptInput,
  RiskAssessInput,
  RiskChangeInput,
  RiskRecordInput,
  RiskRetireInput,
  RiskTreatInput,
} from '../types/risk-input';
import {
  RiskAcceptPayload,
  RiskAssessPayload,
  RiskChangePayload,
  RiskRecordPayload,
  RiskRetirePayload,
  RiskTreatPayload,
} from '../types/risk-payload';

type RiskField = 'NAME' | 'CREATED_AT' | 'UPDATED_AT' | 'REVIEW_DUE_ON';

/** JSON has no infinity: in the API a layer without a limit has none. */
const layerOf = ({ deductible, limit, share }: LayerInput): Layer => ({ deductible, limit: limit ?? Infinity, share });

/** The same input with its layer in the engine's terms; an absent layer stays absent. */
function withLayer<T extends { eventLayer?: LayerInput | null }>({ eventLayer, ...rest }: T) {
  return eventLayer === undefined ? rest : { ...rest, eventLayer: eventLayer && layerOf(eventLayer) };
}

@Resolver(() => Risk)
export class RiskResolver {
  @Query(() => Risk, { nullable: true, description: 'A risk by its id; null when there is no such risk.' })
  risk(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() { loaders }: ApiContext) {
    return loaders.own.Risk.load(id);
  }

  @Query(() => RiskConnection, { description: 'Risks of both kinds, by name unless another order is asked for.' })
  risks(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => RiskFilter, { nullable: true, description: 'Which ones.' }) filter: RiskFilter | null,
    @Arg('order', () => RiskOrder, { nullable: true, description: 'In which order.' }) order: OrderBy<RiskField> | null,
    @Ctx() { services, caller }: ApiContext,
  ) {
    return pageOf(services.risk, caller, page, order ?? { field: 'NAME', direction: 'ASC' }, filter);
  }

  @Mutation(() => RiskRecordPayload, { description: 'Records a risk with its first estimates.' })
  riskRecord(
    @Arg('input', () => RiskRecordInput, { description: 'The risk.' }) input: RiskRecordInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'risk', context.services.risk.record(context.caller, withLayer(input)));
  }

  @Mutation(() => RiskChangePayload, { description: 'Changes what is said about a risk.' })
  riskChange(
    @Arg('input', () => RiskChangeInput, { description: 'What changes.' }) input: RiskChangeInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'risk', context.services.risk.change(context.caller, input));
  }

  @Mutation(() => RiskAssessPayload, { description: 'Estimates anew how often a risk strikes and how much it costs.' })
  riskAssess(
    @Arg('input', () => RiskAssessInput, { description: 'The estimates.' }) input: RiskAssessInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'risk', context.services.risk.assess(context.caller, withLayer(input)));
  }

  @Mutation(() => RiskTreatPayload, { description: 'Decides what is done about a risk.' })
  riskTreat(
    @Arg('input', () => RiskTreatInput, { description: 'The decision.' }) input: RiskTreatInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'risk', context.services.risk.treat(context.caller, input));
  }

  @Mutation(() => RiskAcceptPayload, { description: 'Accepts the residual risk for a time.' })
  riskAccept(
    @Arg('input', () => RiskAcceptInput, { description: 'The acceptance.' }) input: RiskAcceptInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'risk', context.services.risk.accept(context.caller, input));
  }

  @Mutation(() => RiskRetirePayload, {
    description: 'Takes a risk out of the register, keeping its history; its links and effects no longer count.',
  })
  riskRetire(
    @Arg('input', () => RiskRetireInput, { description: 'Which risk.' }) input: RiskRetireInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'risk', context.services.risk.retire(context.caller, input));
  }
}
