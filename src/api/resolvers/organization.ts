import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type * as D from '../../domain/index';
import { act } from '../act';
import type { ApiContext } from '../context';
import {
  AppetiteSetInput,
  AppetiteSetPayload,
  Dependence,
  DependenceSetInput,
  DependenceSetPayload,
  Organization,
  OrganizationChangeInput,
  OrganizationChangePayload,
} from '../types/organization';

@Resolver(() => Organization)
export class OrganizationResolver {
  @Query(() => Organization, { description: "The caller's organisation." })
  organization(@Ctx() { services, caller }: ApiContext) {
    return services.organization.get(caller);
  }

  @Mutation(() => OrganizationChangePayload, { description: 'Changes what is said about the organisation.' })
  organizationChange(
    @Arg('input', () => OrganizationChangeInput, { description: 'What changes.' }) input: OrganizationChangeInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'organization', context.services.organization.change(context.caller, input));
  }

  @FieldResolver(() => Dependence, { description: 'How correlations between risks act; Gaussian until it is set.' })
  dependence(@Root() { dependence }: D.Organization) {
    return dependence ?? { copula: 'GAUSSIAN' };
  }

  @Mutation(() => DependenceSetPayload, { description: 'Sets the copula of all correlations between risks.' })
  dependenceSet(
    @Arg('input', () => DependenceSetInput, { description: 'The copula.' }) input: DependenceSetInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'organization', context.services.organization.dependenceSet(context.caller, input));
  }

  @Mutation(() => AppetiteSetPayload, { description: 'Sets the risk appetite anew.' })
  appetiteSet(
    @Arg('input', () => AppetiteSetInput, { description: 'The whole appetite.' }) input: AppetiteSetInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'organization', context.services.organization.appetiteSet(context.caller, input));
  }
}
