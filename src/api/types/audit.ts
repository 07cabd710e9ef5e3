import { Field, Int, ObjectType } from 'type-graphql';
import type * as D from '../../domain/index';
import { connectionOf } from '../connection';
import { enumOf } from '../enums';
import { Node } from '../node';
import { orderOf } from '../order';
import { payloadOf } from '../payload';
import { DateScalar } from '../scalars';
import { AuditProcess } from './audit-process';
import { Registered } from './registered';
import { Standard } from './standard';

export const AuditState = enumOf<D.AuditState>('AuditState', 'How far an audit is.', {
  PLANNED: 'It may still be moved.',
  CONFIRMED: 'Settled with those concerned; no programme moves it.',
  DONE: 'It was held; `outcome` says what it found.',
  CANCELLED: 'It will not be held.',
});

export const AuditMode = enumOf('AuditMode', 'Which standards an audit is held against.', {
  ISMS: 'ISO/IEC 27001 alone.',
  AIMS: 'ISO/IEC 42001 alone.',
  COMBINED: 'Both at once.',
});

export const AuditConclusion = enumOf<D.AuditConclusion>('AuditConclusion', 'What an audit came to.', {
  CONFORMING: 'Nothing was found against the standards.',
  CONFORMING_WITH_FINDINGS: 'The systems conform but for what was found.',
  NOT_CONFORMING: 'What was found puts the systems in question.',
});

@ObjectType({ description: 'The work of one auditor in an audit.', simpleResolvers: true })
export class AuditShare {
  @Field(() => Int, { description: 'Number of half days.' })
  halfDays!: number;
}

@ObjectType({ description: 'What an audit found.', simpleResolvers: true })
export class AuditOutcome {
  @Field(() => AuditConclusion, { description: 'What it came to.' })
  conclusion!: D.AuditConclusion;

  @Field(() => DateScalar, { description: 'When it ended.' })
  finishedOn!: string;

  @Field(() => String, { nullable: true, description: 'The report in short.' })
  summary!: string | null;
}

@ObjectType({
  implements: Node,
  description: 'An internal audit against one standard or both at once.',
  simpleResolvers: true,
})
export class Audit extends Registered {
  @Field(() => String, { description: 'Name in the register.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What it is for; of a planned one, why it is held then.' })
  description!: string | null;

  @Field(() => AuditState, { description: 'How far it is.' })
  state!: D.AuditState;

  @Field(() => [Standard], { description: 'What it is held against; at most 2.' })
  standards!: D.Standard[];

  @Field(() => AuditProcess, { nullable: true, description: 'What it goes to; null for several.' })
  process!: D.AuditProcess | null;

  @Field(() => DateScalar, { description: 'First day within which it is held.' })
  startOn!: string;

  @Field(() => DateScalar, { description: 'Last day within which it is held.' })
  endOn!: string;

  @Field(() => Int, { description: 'Number of half days of the whole team.' })
  halfDays!: number;

  @Field(() => [AuditShare], { description: 'Who audits; at most 50.' })
  team!: D.AuditShare[];

  @Field(() => AuditOutcome, { nullable: true, description: 'What it found; null until it is done.' })
  outcome!: D.AuditOutcome | null;
}

export const AuditConnection = connectionOf('Audit', () => Audit);
export const AuditOrder = orderOf('Audit', { START_ON: 'By the first day.', CREATED_AT: 'By the time of recording.' });

export const AuditRecordPayload = payloadOf('auditRecord', 'audit', () => Audit);
export const AuditChangePayload = payloadOf('auditChange', 'audit', () => Audit);
export const AuditConfirmPayload = payloadOf('auditConfirm', 'audit', () => Audit);
export const AuditFinishPayload = payloadOf('auditFinish', 'audit', () => Audit);
export const AuditCancelPayload = payloadOf('auditCancel', 'audit', () => Audit);
