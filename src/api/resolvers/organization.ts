import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { act } from '../act';
import type { ApiContext } from '../context';
import {
  AppetiteSetInput,
  AppetiteSetPayload,
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

  @Mutation(() => AppetiteSetPayload, { description: 'Sets the risk appetite anew.' })
  appetiteSet(
    @Arg('input', () => AppetiteSetInput, { description: 'The whole appetite.' }) input: AppetiteSetInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'organization', context.services.organization.appetiteSet(context.caller, input));
  }
}
