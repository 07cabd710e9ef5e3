import { Field, ID, InputType, Int } from 'type-graphql';
import type * as D from '../../domain/index';
import type * as I from '../../services/index';
import { DateScalar } from '../scalars';
import { AuditConclusion, AuditState } from './audit';
import { AuditProcess } from './audit-process';
import { Standard } from './standard';
import { VersionedInput } from './versioned-input';

const STANDARDS = 'What it is held against; 1 or 2.';
const PROCESS = 'What it goes to; auditors tied to it may not take part.';
const ITEMS = 'Clauses and controls that it covers; 1 to 500.';
const HALF_DAYS = 'Number of half days of the whole team, 1 to 1,000.';
const TEAM = 'Who audits, each once; their half days add up to those of the audit. At most 50.';
const LEAD = 'Auditor who leads, one of the team.';
const START = 'First day within which it is held.';
const END = 'Last day within which it is held.';

@InputType({ description: 'Which audits a list shows; every condition given must hold.' })
export class AuditFilter implements I.AuditFilter {
  @Field(() => [AuditState], { nullable: true, description: 'Standing at any of these.' })
  states?: D.AuditState[] | null;

  @Field(() => [AuditProcess], { nullable: true, description: 'Of any of these processes.' })
  processes?: D.AuditProcess[] | null;

  @Field(() => [ID], { nullable: true, description: 'At any of these sites.' })
  siteIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'With any of these auditors in the team.' })
  auditorIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Covering any of these clauses and controls.' })
  catalogueItemIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Planned by any of these programmes.' })
  programmeIds?: string[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'Ending on this day or later.' })
  firstOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Beginning on this day or before.' })
  lastOn?: string | null;
}

@InputType({ description: 'The work of one auditor in an audit.' })
export class AuditShareInput implements D.AuditShare {
  @Field(() => ID, { description: 'The auditor.' })
  auditorId!: string;

  @Field(() => Int, { description: 'Number of half days, at least 1.' })
  halfDays!: number;
}

@InputType({ description: 'An audit to plan.' })
export class AuditRecordInput implements D.AuditRecordInput {
  @Field(() => String, { description: 'Name in the register.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What it is for.' })
  description?: string | null;

  @Field(() => [Standard], { description: STANDARDS })
  standards!: D.Standard[];

  @Field(() => AuditProcess, { nullable: true, description: PROCESS })
  process?: D.AuditProcess | null;

  @Field(() => ID, { nullable: true, description: 'Where it is held.' })
  siteId?: string | null;

  @Field(() => [ID], { description: ITEMS })
  catalogueItemIds!: string[];

  @Field(() => DateScalar, { description: START })
  startOn!: string;

  @Field(() => DateScalar, { description: END })
  endOn!: string;

  @Field(() => Int, { description: HALF_DAYS })
  halfDays!: number;

  @Field(() => [AuditShareInput], { nullable: true, description: TEAM })
  team?: AuditShareInput[];

  @Field(() => ID, { nullable: true, description: LEAD })
  leadId?: string | null;
}

@InputType({ description: 'What changes of a planned audit: absent keeps, null clears.' })
export class AuditChangeInput extends VersionedInput implements D.AuditChangeInput {
  @Field(() => String, { nullable: true, description: 'Name; it cannot be cleared.' })
  name?: string;

  @Field(() => String, { nullable: true, description: 'What it is for.' })
  description?: string | null;

  @Field(() => [Standard], { nullable: true, description: STANDARDS })
  standards?: D.Standard[];

  @Field(() => AuditProcess, { nullable: true, description: PROCESS })
  process?: D.AuditProcess | null;

  @Field(() => ID, { nullable: true, description: 'Where it is held.' })
  siteId?: string | null;

  @Field(() => [ID], { nullable: true, description: `All of them. ${ITEMS}` })
  catalogueItemIds?: string[];

  @Field(() => DateScalar, { nullable: true, description: START })
  startOn?: string;

  @Field(() => DateScalar, { nullable: true, description: END })
  endOn?: string;

  @Field(() => Int, { nullable: true, description: HALF_DAYS })
  halfDays?: number;

  @Field(() => [AuditShareInput], { nullable: true, description: `All of them. ${TEAM}` })
  team?: AuditShareInput[];

  @Field(() => ID, { nullable: true, description: LEAD })
  leadId?: string | null;
}

@InputType({ description: 'The audit that is settled.' })
export class AuditConfirmInput extends VersionedInput {}

@InputType({ description: 'What a confirmed audit found.' })
export class AuditFinishInput extends VersionedInput implements D.AuditFinishInput {
  @Field(() => AuditConclusion, { description: 'What it came to.' })
  conclusion!: D.AuditConclusion;

  @Field(() => DateScalar, { description: 'When it ended; not after today.' })
  finishedOn!: string;

  @Field(() => String, { nullable: true, description: 'The report in short.' })
  summary?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Findings that it led to, each with an audit as its source; at most 500.',
  })
  findingIds?: string[];
}

@InputType({ description: 'The audit that will not be held.' })
export class AuditCancelInput extends VersionedInput {}
