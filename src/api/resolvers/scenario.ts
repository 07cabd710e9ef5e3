import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { OrderBy } from '../../services/index';
import { act } from '../act';
import { PageArgs, pageOf } from '../connection';
import type { ApiContext } from '../context';
import { ScenarioFilter, ScenarioRecordInput, ScenarioRetireInput, ScenarioReviseInput } from '../types/scenario-input';
import {
  Scenario,
  ScenarioConnection,
  ScenarioOrder,
  ScenarioRecordPayload,
  ScenarioRetirePayload,
  ScenarioRevisePayload,
} from '../types/scenario-node';

@Resolver(() => Scenario)
export class ScenarioResolver {
  @Query(() => Scenario, { nullable: true, description: 'A scenario by its id; null when there is no such scenario.' })
  scenario(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() { loaders }: ApiContext) {
    return loaders.own.Scenario.load(id);
  }

  @Query(() => ScenarioConnection, { description: 'Kept scenarios, by name unless another order is asked for.' })
  scenarios(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ScenarioFilter, { nullable: true, description: 'Which ones.' }) filter: ScenarioFilter | null,
    @Arg('order', () => ScenarioOrder, { nullable: true, description: 'In which order.' })
    order: OrderBy<'NAME' | 'CREATED_AT'> | null,
    @Ctx() { services, caller }: ApiContext,
  ) {
    return pageOf(services.scenario, caller, page, order ?? { field: 'NAME', direction: 'ASC' }, filter);
  }

  @Mutation(() => ScenarioRecordPayload, { description: 'Keeps a scenario, which must fit the register as it is now.' })
  scenarioRecord(
    @Arg('input', () => ScenarioRecordInput, { description: 'The scenario.' }) input: ScenarioRecordInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'scenario', context.services.scenario.record(context.caller, input));
  }

  @Mutation(() => ScenarioRevisePayload, { description: 'Revises a scenario.' })
  scenarioRevise(
    @Arg('input', () => ScenarioReviseInput, { description: 'What changes.' }) input: ScenarioReviseInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'scenario', context.services.scenario.revise(context.caller, input));
  }

  @Mutation(() => ScenarioRetirePayload, { description: 'Retires a scenario, keeping its history.' })
  scenarioRetire(
    @Arg('input', () => ScenarioRetireInput, { description: 'Which scenario.' }) input: ScenarioRetireInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'scenario', context.services.scenario.retire(context.caller, input));
  }
}
