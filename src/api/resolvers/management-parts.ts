import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type * as D from '../../domain/index';
import type { ApiContext } from '../context';
import { EffectivenessCheck } from '../types/finding';
import { Person } from '../types/person';
import { PolicyApproval } from '../types/policy';
import { Approval } from '../types/treatment-plan';

@Resolver(() => PolicyApproval)
export class PolicyApprovalResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who approved.' })
  approvedBy(@Root() { approvedById }: D.PolicyApproval, @Ctx() { loaders }: ApiContext) {
    return loaders.own.Person.load(approvedById);
  }
}

@Resolver(() => Approval)
export class ApprovalResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who approved.' })
  approvedBy(@Root() { approvedById }: D.Approval, @Ctx() { loaders }: ApiContext) {
    return loaders.own.Person.load(approvedById);
  }
}

@Resolver(() => EffectivenessCheck)
export class EffectivenessCheckResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who checked.' })
  checkedBy(@Root() { checkedById }: D.EffectivenessCheck, @Ctx() { loaders }: ApiContext) {
    return loaders.own.Person.load(checkedById);
  }
}
