import { Field, ObjectType } from 'type-graphql';
import type * as D from '../../domain/index';
import { connectionOf } from '../connection';
import { Node } from '../node';
import { orderOf } from '../order';
import { payloadOf } from '../payload';
import { DateScalar } from '../scalars';
import { LossFormKind } from './loss-form';
import { Money } from './money';
import { Registered } from './registered';

export const OCCURRED = 'Day on which it happened; not after today.';
export const DETECTED = 'Day on which it was noticed.';
export const RESOLVED = 'Day on which it was over; from then its losses count.';
export const NEAR_MISS = 'Whether nothing was lost: it is kept, but is no event of the risk.';
export const COMPLETE = 'Whether no further loss will come: only then does it say how large an event is.';
export const REFERENCE = 'Its reference in another system; no two incidents share one, so that evidence counts once.';

@ObjectType({ description: 'What an incident cost, before insurance.', simpleResolvers: true })
export class IncidentLoss {
  @Field(() => LossFormKind, { nullable: true, description: 'Form of loss; null where it was not split.' })
  form!: D.IncidentLoss['form'];

  @Field(() => Money, { description: 'Amount.' })
  amount!: D.Money;
}

@ObjectType({
  implements: Node,
  description:
    'Something that happened. Incidents move the rate, the loss and the cascades of the risk that they are events of.',
  simpleResolvers: true,
})
export class Incident extends Registered {
  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What happened.' })
  description!: string | null;

  @Field(() => DateScalar, { description: OCCURRED })
  occurredOn!: string;

  @Field(() => DateScalar, { nullable: true, description: DETECTED })
  detectedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: RESOLVED })
  resolvedOn!: string | null;

  @Field(() => Boolean, { description: NEAR_MISS })
  nearMiss!: boolean;

  @Field(() => [IncidentLoss], { description: 'What it cost; at most 50 entries.' })
  losses!: D.IncidentLoss[];

  @Field(() => Boolean, { description: COMPLETE })
  lossesComplete!: boolean;

  @Field(() => String, { nullable: true, description: REFERENCE })
  externalReference!: string | null;
}

export const IncidentConnection = connectionOf('Incident', () => Incident);
export const IncidentOrder = orderOf('Incident', {
  NAME: 'By name.',
  CREATED_AT: 'By the time of recording.',
  OCCURRED_ON: 'By the day on which it happened.',
});

export const IncidentRecordPayload = payloadOf('incidentRecord', 'incident', () => Incident);
export const IncidentChangePayload = payloadOf('incidentChange', 'incident', () => Incident);
export const IncidentRemovePayload = payloadOf('incidentRemove', 'incident', () => Incident);
