import { Field, Float, ObjectType } from 'type-graphql';
import type * as D from '../../domain/index';
import type * as I from '../../services/index';
import { payloadOf } from '../payload';
import { LOSS_FACTOR, RATE_FACTOR } from './scenario-input';

const WHERE = 'with its other drivers as they are (no unit).';

@ObjectType({ description: 'A risk that the failure of a supplier reaches.', simpleResolvers: true })
export class FailedRisk {
  risk!: D.Risk;

  @Field(() => Boolean, { description: 'Whether the driver of the failure moves it, rather than the factors.' })
  followsDriver!: boolean;

  @Field(() => Float, { description: `By what the mean rate of its events is multiplied, ${WHERE}` })
  rateFactor!: number;

  @Field(() => Float, { description: `By what the mean loss of an event is multiplied, ${WHERE}` })
  lossFactor!: number;
}

@ObjectType({
  description: 'The failure of a supplier as a scenario that can be compared or kept; nothing is stored.',
  simpleResolvers: true,
})
export class SupplierFailure {
  supplier!: D.Supplier;
  failed!: I.ProposedFailure['failed'];
  risks!: I.ProposedFailure['risks'];
  scenario!: D.ScenarioDraft;

  @Field(() => Float, { description: RATE_FACTOR })
  rateFactor!: number;

  @Field(() => Float, { description: LOSS_FACTOR })
  lossFactor!: number;
}

export const SupplierFailurePayload = payloadOf('supplierFailure', 'failure', () => SupplierFailure);
