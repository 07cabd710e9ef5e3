import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type * as D from '../../domain/index';
import type * as I from '../../services/index';
import { connectionOf } from '../connection';
import { enumOf } from '../enums';
import { Node } from '../node';
import { orderOf } from '../order';
import { payloadOf } from '../payload';
import { DateScalar } from '../scalars';
import { Registered } from './registered';
import { Standard } from './standard';
import { VersionedInput } from './versioned-input';

export const DutyRole = enumOf<D.DutyRole>('DutyRole', 'Roles in a management system.', {
  TOP_MANAGEMENT: 'Directs and answers for the management system.',
  SYSTEM_MANAGER: 'Runs the management system.',
  RISK_OWNER: 'Answers for risks.',
  CONTROL_OWNER: 'Answers for controls.',
  AI_OVERSIGHT: 'Watches an AI system and can stop it.',
  INTERNAL_AUDITOR: 'Audits what others do.',
  DATA_PROTECTION: 'Watches over personal data.',
  INCIDENT_LEAD: 'Leads the response to incidents.',
  OTHER: 'Anything else.',
});

@ObjectType({
  implements: Node,
  description: 'A role in a management system, and who holds it (clause 5.3).',
  simpleResolvers: true,
})
export class Duty extends Registered {
  @Field(() => String, { description: 'Name of the role, e.g. "Oversight of credit scoring".' })
  name!: string;

  @Field(() => DutyRole, { description: 'Kind of the role.' })
  role!: D.DutyRole;

  @Field(() => [Standard], { description: 'Management systems that it belongs to, at least one; at most 2.' })
  standards!: D.Standard[];

  @Field(() => String, { nullable: true, description: 'What it is to do and may decide.' })
  responsibilities!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day of holding it.' })
  startsOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of holding it.' })
  endsOn!: string | null;
}

export const DutyConnection = connectionOf('Duty', () => Duty);
export const DutyOrder = orderOf('Duty', { NAME: 'By name.', CREATED_AT: 'By the time of recording.' });

@InputType({ description: 'Which duties a list shows; every condition given must hold.' })
export class DutyFilter implements I.DutyFilter {
  @Field(() => String, { nullable: true, description: 'Part of the name, in any case.' })
  nameContains?: string | null;

  @Field(() => [DutyRole], { nullable: true, description: 'Of any of these kinds.' })
  roles?: D.DutyRole[] | null;

  @Field(() => [ID], { nullable: true, description: 'Held by any of these persons.' })
  personIds?: string[] | null;

  @Field(() => [Standard], { nullable: true, description: 'Belonging to any of these.' })
  standards?: D.Standard[] | null;

  @Field(() => [ID], { nullable: true, description: 'Watching over any of these AI systems.' })
  aiSystemIds?: string[] | null;
}

@InputType({ description: 'A duty to record.' })
export class DutyRecordInput implements D.DutyRecordInput {
  @Field(() => String, { description: 'Name of the role, e.g. "Oversight of credit scoring".' })
  name!: string;

  @Field(() => DutyRole, { description: 'Kind of the role.' })
  role!: D.DutyRole;

  @Field(() => ID, { description: 'Who holds it.' })
  personId!: string;

  @Field(() => [Standard], { description: 'Management systems that it belongs to, at least one; at most 2.' })
  standards!: D.Standard[];

  @Field(() => [ID], { nullable: true, description: 'AI systems that it watches over.' })
  aiSystemIds?: string[];

  @Field(() => String, { nullable: true, description: 'What it is to do and may decide.' })
  responsibilities?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day of holding it.' })
  startsOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of holding it.' })
  endsOn?: string | null;
}

@InputType({ description: 'What changes of a duty: absent keeps, null clears.' })
export class DutyChangeInput extends VersionedInput implements D.DutyChangeInput {
  @Field(() => String, {
    nullable: true,
    description: 'Name of the role, e.g. "Oversight of credit scoring"; it cannot be cleared.',
  })
  name?: string;

  @Field(() => DutyRole, { nullable: true, description: 'Kind of the role; it cannot be cleared.' })
  role?: D.DutyRole;

  @Field(() => ID, { nullable: true, description: 'Who holds it; it cannot be cleared.' })
  personId?: string;

  @Field(() => [Standard], {
    nullable: true,
    description: 'Management systems that it belongs to, at least one; at most 2; replaces the whole list.',
  })
  standards?: D.Standard[];

  @Field(() => [ID], { nullable: true, description: 'AI systems that it watches over; replaces the whole list.' })
  aiSystemIds?: string[];

  @Field(() => String, { nullable: true, description: 'What it is to do and may decide.' })
  responsibilities?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day of holding it.' })
  startsOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of holding it.' })
  endsOn?: string | null;
}

@InputType({ description: 'The duty that is taken out of the register.' })
export class DutyRemoveInput extends VersionedInput {}

export const DutyRecordPayload = payloadOf('dutyRecord', 'duty', () => Duty);
export const DutyChangePayload = payloadOf('dutyChange', 'duty', () => Duty);
export const DutyRemovePayload = payloadOf('dutyRemove', 'duty', () => Duty);
