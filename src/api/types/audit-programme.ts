import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import type * as D from '../../domain/index';
import type * as I from '../../services/index';
import { connectionOf } from '../connection';
import { enumOf } from '../enums';
import { Node } from '../node';
import { orderOf } from '../order';
import { payloadOf } from '../payload';
import { DateScalar, DateTimeScalar } from '../scalars';
import { AuditProcess } from './audit-process';
import { AuditProgrammeResult } from './audit-programme-result';
import { BackgroundRun } from './background-run';
import { SimulationState } from './simulation';
import { Standard } from './standard';
import { VersionedInput } from './versioned-input';

const START = 'First day of the first month.';
const PERIODS = 'Number of periods, together at most 36 months.';
const TEAM = 'Number of auditors that an audit has at most, 1 to 10.';
const SAVING = 'Share of the effort, 0..0.20 within 0..1, that auditing a clause for both standards at once saves.';
const CLAUSE = 'Number of half days for one clause of one standard, 0.05 to 10.';
const CONTROL = 'Number of half days for one control, 0.05 to 10.';
const TRAVEL = "Cost of one auditor's journey to a site that is not home, in currency.";
const DELAY = 'Weight of a period of delay, in currency, for an audit of risk 1.';
const OMISSION = 'Weight of leaving out what may be left out, in currency, for an audit of risk 1.';
const KEEP = 'An earlier programme of which as little as possible is moved, beside what is locked.';
const MOVE =
  'Weight of moving an audit of the earlier programme to another period, and of replacing one of its team, in currency.';
const GAP = 'Relative distance to the bound, 0..1, at which a search may end; 0 asks for a proof.';
const TIME_LIMIT = 'Most seconds of each search, 1 to 3,600 (number of seconds).';
const REQUIREMENTS = 'Competences that audits of a process need beside the standards; at most 100.';
const NOT_APPLICABLE = 'Controls that do not apply and are not audited; at most 131.';

export const AuditPeriod = enumOf<D.AuditPeriod>('AuditPeriod', 'How finely a programme is planned.', {
  MONTH: 'By months.',
  QUARTER: 'By three months.',
});

export const AuditLocks = enumOf<D.AuditLocks>('AuditLocks', 'Audits of the register that a programme does not move.', {
  CONFIRMED: 'Those that are confirmed; planned ones of earlier programmes give way when it is chosen.',
  CONFIRMED_AND_PLANNED: 'Planned ones too.',
});

@ObjectType({ description: 'A competence that audits of a process need.', simpleResolvers: true })
export class AuditRequirement implements D.AuditRequirement {
  @Field(() => AuditProcess, { description: 'The process.' })
  process!: D.AuditProcess;

  @Field(() => String, { description: 'The competence, as auditors name it.' })
  competence!: string;
}

@ObjectType({ description: 'What was asked of an audit programme.', simpleResolvers: true })
export class AuditProgrammeTerms {
  @Field(() => [Standard], { description: 'What is audited; at most 2.' })
  standards!: D.Standard[];

  @Field(() => DateScalar, { description: START })
  startOn!: string;

  @Field(() => AuditPeriod, { description: 'How finely it is planned.' })
  periodLength!: D.AuditPeriod;

  @Field(() => Int, { description: PERIODS })
  periods!: number;

  @Field(() => Int, { description: TEAM })
  teamMaximum!: number;

  @Field(() => Float, { description: SAVING })
  combinedSaving!: number;

  @Field(() => Float, { description: CLAUSE })
  halfDaysPerClause!: number;

  @Field(() => Float, { description: CONTROL })
  halfDaysPerControl!: number;

  @Field(() => Float, { description: TRAVEL })
  travelCost!: number;

  @Field(() => Float, { description: DELAY })
  delayCost!: number;

  @Field(() => Float, { description: OMISSION })
  omissionCost!: number;

  @Field(() => [AuditRequirement], { description: REQUIREMENTS })
  requirements!: D.AuditRequirement[];

  @Field(() => AuditLocks, { description: 'What it does not move.' })
  locks!: D.AuditLocks;

  @Field(() => Float, { description: MOVE })
  moveCost!: number;

  @Field(() => Float, { description: GAP })
  gap!: number;

  @Field(() => Float, { description: TIME_LIMIT })
  timeLimit!: number;
}

@ObjectType({
  implements: Node,
  description:
    'A programme of audits for both standards that is planned in the background. The same order of the same register ' +
    'is the same programme.',
  simpleResolvers: true,
})
export class AuditProgramme extends BackgroundRun {
  @Field(() => AuditProgrammeTerms, { description: 'What was asked.' })
  order!: D.AuditProgrammeOrder;

  @Field(() => String, { description: 'SHA-256 of all of the register that it is planned from.' })
  registerDigest!: string;

  @Field(() => AuditProgrammeResult, { nullable: true, description: 'The programme; null until it has succeeded.' })
  result!: D.AuditProgrammeResult | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When its audits were recorded.' })
  chosenAt!: Date | null;
}

export const AuditProgrammeConnection = connectionOf('AuditProgramme', () => AuditProgramme);
export const AuditProgrammeOrder = orderOf('AuditProgramme', { CREATED_AT: 'By the time of ordering.' });

@InputType({ description: 'Which programmes a list shows.' })
export class AuditProgrammeFilter implements I.SimulationFilter {
  @Field(() => [SimulationState], { nullable: true, description: 'Standing at any of these.' })
  states?: D.SimulationState[] | null;
}

@InputType({ description: 'A competence that audits of a process need.' })
export class AuditRequirementInput implements D.AuditRequirement {
  @Field(() => AuditProcess, { description: 'The process.' })
  process!: D.AuditProcess;

  @Field(() => String, { description: 'The competence, as auditors name it.' })
  competence!: string;
}

@InputType({ description: 'What is asked of an audit programme.' })
export class AuditProgrammeStartInput implements I.AuditProgrammeStartInput {
  @Field(() => DateScalar, { description: START })
  startOn!: string;

  @Field(() => Int, { description: PERIODS })
  periods!: number;

  @Field(() => AuditPeriod, { nullable: true, description: 'How finely it is planned; QUARTER unless given.' })
  periodLength?: D.AuditPeriod | null;

  @Field(() => [Standard], { nullable: true, description: 'What is audited; both unless given.' })
  standards?: D.Standard[] | null;

  @Field(() => [ID], { nullable: true, description: 'Auditors who may be planned; all unless given.' })
  auditorIds?: string[] | null;

  @Field(() => Int, { nullable: true, description: `${TEAM} 3 unless given.` })
  teamMaximum?: number | null;

  @Field(() => Float, { nullable: true, description: `${SAVING} 0.20 unless given.` })
  combinedSaving?: number | null;

  @Field(() => Float, { nullable: true, description: `${CLAUSE} 0.5 unless given.` })
  halfDaysPerClause?: number | null;

  @Field(() => Float, { nullable: true, description: `${CONTROL} 0.2 unless given.` })
  halfDaysPerControl?: number | null;

  @Field(() => Float, { nullable: true, description: `${TRAVEL} 400 unless given.` })
  travelCost?: number | null;

  @Field(() => Float, { nullable: true, description: `${DELAY} 100 unless given.` })
  delayCost?: number | null;

  @Field(() => Float, { nullable: true, description: `${OMISSION} 1,000 unless given.` })
  omissionCost?: number | null;

  @Field(() => [AuditRequirementInput], { nullable: true, description: REQUIREMENTS })
  requirements?: AuditRequirementInput[] | null;

  @Field(() => [ID], { nullable: true, description: NOT_APPLICABLE })
  notApplicableIds?: string[] | null;

  @Field(() => AuditLocks, { nullable: true, description: 'What it does not move; CONFIRMED unless given.' })
  locks?: D.AuditLocks | null;

  @Field(() => ID, { nullable: true, description: KEEP })
  keepProgrammeId?: string | null;

  @Field(() => Float, { nullable: true, description: `${MOVE} 500 unless given.` })
  moveCost?: number | null;

  @Field(() => Float, { nullable: true, description: `${GAP} 0.01 unless given.` })
  gap?: number | null;

  @Field(() => Float, { nullable: true, description: `${TIME_LIMIT} 60 unless given.` })
  timeLimit?: number | null;
}

@InputType({ description: 'The programme to stop.' })
export class AuditProgrammeCancelInput {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;
}

@InputType({ description: 'The programme whose audits are recorded.' })
export class AuditProgrammeChooseInput extends VersionedInput {}

export const AuditProgrammeStartPayload = payloadOf('auditProgrammeStart', 'programme', () => AuditProgramme);
export const AuditProgrammeCancelPayload = payloadOf('auditProgrammeCancel', 'programme', () => AuditProgramme);
export const AuditProgrammeChoosePayload = payloadOf('auditProgrammeChoose', 'programme', () => AuditProgramme);
