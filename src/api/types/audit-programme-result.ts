import { Field, Float, Int, ObjectType } from 'type-graphql';
import type * as D from '../../domain/index';
import { enumOf } from '../enums';
import { DateScalar } from '../scalars';
import { AuditShare } from './audit';
import { AuditProcess } from './audit-process';
import { PlanRelaxation, PlanStatus } from './improvement-plan-result';
import { Standard } from './standard';

@ObjectType({ description: 'How urgent an audit is, and the figures that it comes from.', simpleResolvers: true })
export class AuditRisk implements D.AuditRisk {
  @Field(() => Float, {
    description: 'Share 0..1 of the simulated tail in the risks that what is covered acts on.',
  })
  tailShare!: number;

  @Field(() => Int, { description: 'Number of incidents of those risks in the 24 months before the programme.' })
  incidents!: number;

  @Field(() => Int, { description: 'Number of open major nonconformities about any of it.' })
  majorNonconformities!: number;

  @Field(() => Int, { description: 'Number of open minor nonconformities about any of it.' })
  minorNonconformities!: number;

  @Field(() => Float, { description: 'Years since the part longest not audited was; 3 at most, and where never.' })
  yearsSince!: number;

  @Field(() => Float, { description: 'What `riskFormula` makes of them (no unit).' })
  value!: number;
}

export const ProgrammeStep = enumOf<D.ProgrammeStep>('ProgrammeStep', 'What a programme plans.', {
  INTERNAL_AUDIT: 'An audit by own auditors.',
  MANAGEMENT_REVIEW: 'A review by top management.',
  STAGE_1: 'Documents and readiness, by the certification body.',
  STAGE_2: 'Implementation and effectiveness, by the certification body.',
  SURVEILLANCE_1: 'In the first year of a certificate.',
  SURVEILLANCE_2: 'In its second year.',
  RECERTIFICATION: 'Before it ends.',
});

export const ProgrammeNoticeCode = enumOf<D.ProgrammeNotice>('ProgrammeNoticeCode', 'What limits a programme.', {
  NO_SIMULATION: 'No simulation had succeeded: tail shares are 0.',
});

@ObjectType({ description: 'Something that limits what a programme says.', simpleResolvers: true })
export class ProgrammeNotice {
  @Field(() => ProgrammeNoticeCode, { description: 'Kind of the limit.' })
  code!: D.ProgrammeNotice;

  @Field(() => String, { description: 'The limit in words.' })
  message!: string;
}

@ObjectType({ description: 'Where an earlier programme had an audit.', simpleResolvers: true })
export class EarlierAudit {
  @Field(() => DateScalar, { description: 'First day within which it was to be held.' })
  startOn!: string;
}

@ObjectType({ description: 'One audit of a programme, or a review, held or not.', simpleResolvers: true })
export class PlannedAudit {
  @Field(() => ProgrammeStep, { description: 'What it is.' })
  kind!: D.ProgrammeStep;

  @Field(() => String, { description: 'Identifies it within the programme.' })
  key!: string;

  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => [Standard], { description: 'What it is held against; at most 2.' })
  standards!: D.Standard[];

  @Field(() => AuditProcess, { nullable: true, description: 'What it goes to; null for several.' })
  process!: D.AuditProcess | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who holds it: a certification body, or top management; null for a team of own auditors.',
  })
  heldBy!: string | null;

  @Field(() => [String], { description: 'Keys of those that are over before it begins; at most 1,000.' })
  after!: string[];

  @Field(() => EarlierAudit, {
    nullable: true,
    description: 'Where the programme that was to be kept had it; null where it had none of it, or none was named.',
  })
  earlier!: D.PlannedAudit['earlier'];

  @Field(() => Int, { description: 'Number of half days of the whole team.' })
  halfDays!: number;

  @Field(() => Boolean, { description: 'Whether it may not be left out.' })
  mandatory!: boolean;

  @Field(() => AuditRisk, { description: 'How urgent it is.' })
  risk!: D.AuditRisk;

  @Field(() => Int, { description: 'First period in which it may be held, counted from 1.' })
  firstPeriod!: number;

  @Field(() => Int, { description: 'Last period in which it may be held, counted from 1.' })
  lastPeriod!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Period in which it is held, counted from 1; null where it is not.',
  })
  period!: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day within which it is held; null where it is not.' })
  startOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day within which it is held; null where it is not.' })
  endOn!: string | null;

  @Field(() => [AuditShare], { description: 'Who audits; at most 50.' })
  team!: D.AuditShare[];

  @Field(() => String, { description: 'Why then; or why not.' })
  explanation!: string;
}

@ObjectType({ description: 'When a clause or control is audited.', simpleResolvers: true })
export class AuditCoverage {
  @Field(() => Boolean, { description: 'Whether it is to be audited every year; else once in three.' })
  yearly!: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'When it was last audited; null for never.' })
  lastAuditedOn!: string | null;

  @Field(() => [Boolean], { description: 'Whether it is audited, one entry a year of the programme.' })
  covered!: boolean[];

  @Field(() => [Int], {
    description: 'Years, counted from 1, by which it should have been audited and is not; at most 3.',
  })
  gaps!: number[];
}

@ObjectType({ description: 'A competence that no independent auditor has.', simpleResolvers: true })
export class CompetenceGap implements D.CompetenceGap {
  @Field(() => String, { description: 'A standard, the lead for one, or a further competence.' })
  competence!: string;

  @Field(() => [String], { description: 'Names of the audits that need it; at most 1,000.' })
  audits!: string[];

  @Field(() => Boolean, {
    description: 'Whether an auditor has it who is not independent there, or not named in the order.',
  })
  held!: boolean;
}

@ObjectType({ description: 'What a programme costs, part by part.', simpleResolvers: true })
export class AuditCosts implements D.AuditCosts {
  @Field(() => Float, { description: 'Half days at the rates of auditors, in currency.' })
  time!: number;

  @Field(() => Float, { description: 'Journeys to sites that are not home, in currency.' })
  travel!: number;

  @Field(() => Float, { description: 'Weight of delay, in currency.' })
  delay!: number;

  @Field(() => Float, { description: 'Weight of what is left out, in currency.' })
  omission!: number;

  @Field(() => Float, { description: 'Weight of what is moved from the earlier programme, in currency.' })
  moves!: number;
}

@ObjectType({ description: 'How large a programme is and how well it is proven.', simpleResolvers: true })
export class ProgrammeFigures implements D.ProgrammeFigures {
  @Field(() => [Standard], { description: 'The standards that it is for; at most 2.' })
  standards!: D.Standard[];

  @Field(() => PlanStatus, { description: 'How the search ended.' })
  status!: D.ProgrammeFigures['status'];

  @Field(() => Float, { nullable: true, description: 'Sum of all costs and weights, in currency.' })
  objective!: number | null;

  @Field(() => Float, { nullable: true, description: 'What no programme can beat, in currency.' })
  bound!: number | null;

  @Field(() => Float, { nullable: true, description: 'Relative distance of the two (no unit).' })
  gap!: number | null;

  @Field(() => Float, { description: 'Number of seconds of the search.' })
  seconds!: number;

  @Field(() => Int, { description: 'Number of internal audits held.' })
  audits!: number;

  @Field(() => Int, { description: 'Number of half days of own auditors.' })
  halfDays!: number;

  @Field(() => AuditCosts, { nullable: true, description: 'The parts of the objective; null without a programme.' })
  costs!: D.AuditCosts | null;
}

@ObjectType({ description: 'A planned audit programme.', simpleResolvers: true })
export class AuditProgrammeResult {
  @Field(() => ProgrammeFigures, { description: 'The programme as ordered.' })
  figures!: D.ProgrammeFigures;

  @Field(() => [ProgrammeFigures], {
    description:
      'The same for each standard alone, with all auditors to itself and nothing locked; at most 2, empty where one was ordered.',
  })
  separate!: D.ProgrammeFigures[];

  @Field(() => [ProgrammeNotice], { description: 'What limits it; at most 1.' })
  notices!: D.AuditProgrammeResult['notices'];

  @Field(() => String, { description: 'How `risk.value` comes about.' })
  riskFormula!: string;

  @Field(() => [PlannedAudit], { description: 'Every audit, held or not; at most 1,000.' })
  audits!: D.PlannedAudit[];

  @Field(() => [AuditCoverage], { description: 'One entry a clause or control of the ordered standards.' })
  coverage!: D.AuditCoverage[];

  @Field(() => [CompetenceGap], { description: 'One entry a competence that is missing.' })
  competenceGaps!: D.CompetenceGap[];

  @Field(() => [PlanRelaxation], {
    description: 'A smallest set of rules to give up; empty on success, at most 1,000.',
  })
  relax!: D.AuditProgrammeResult['relax'];
}
