import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type * as D from '../../domain/index';
import type * as I from '../../services/index';
import { connectionOf } from '../connection';
import { enumOf } from '../enums';
import { Node } from '../node';
import { orderOf } from '../order';
import { payloadOf } from '../payload';
import { DateScalar } from '../scalars';
import { AuditProcess } from './audit-process';
import { Money, MoneyInput } from './money';
import { Registered } from './registered';
import { Standard } from './standard';
import { VersionedInput } from './versioned-input';

const STANDARDS = 'Standards that they may audit; at most 2.';
const LEAD = 'Standards in which they may lead, each among `standards`; at most 2.';
const COMPETENCES = "Further competences in the organisation's words, e.g. MACHINE_LEARNING; at most 50.";
const HALF_DAYS = 'Number of half days that they can give to audits in a month, 0 to 62.';
const BLACKOUTS = 'When they are not available; at most 200.';
const TIES = 'Processes of which they are not independent; at most 100.';
const RATE = 'Cost of a day.';

export const AuditorTieKind = enumOf<D.AuditorTieKind>(
  'AuditorTieKind',
  'Why an auditor is not independent of a process.',
  {
    OWNS: 'They answer for it.',
    WORKED_IN: 'They work in it.',
  },
);

@ObjectType({ description: 'Days on which an auditor is not available.', simpleResolvers: true })
export class Blackout implements D.Blackout {
  @Field(() => DateScalar, { description: 'First of these days.' })
  firstOn!: string;

  @Field(() => DateScalar, { description: 'Last of these days.' })
  lastOn!: string;
}

@ObjectType({ description: 'A process of which an auditor is not independent.', simpleResolvers: true })
export class AuditorTie implements D.AuditorTie {
  @Field(() => AuditProcess, { description: 'The process.' })
  process!: D.AuditProcess;

  @Field(() => AuditorTieKind, { description: 'Why.' })
  kind!: D.AuditorTieKind;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'When that ended; they may audit it 24 months later. Null while it lasts.',
  })
  endedOn!: string | null;
}

@ObjectType({ implements: Node, description: 'A person who audits.', simpleResolvers: true })
export class Auditor extends Registered {
  @Field(() => [Standard], { description: STANDARDS })
  standards!: D.Standard[];

  @Field(() => [Standard], { description: LEAD })
  leadStandards!: D.Standard[];

  @Field(() => [String], { description: COMPETENCES })
  competences!: string[];

  @Field(() => Money, { description: RATE })
  dayRate!: D.Money;

  @Field(() => Int, { description: HALF_DAYS })
  halfDaysPerMonth!: number;

  @Field(() => [Blackout], { description: BLACKOUTS })
  blackouts!: D.Blackout[];

  @Field(() => [AuditorTie], { description: TIES })
  ties!: D.AuditorTie[];
}

export const AuditorConnection = connectionOf('Auditor', () => Auditor);
export const AuditorOrder = orderOf('Auditor', { CREATED_AT: 'By the time of recording.' });

@InputType({ description: 'Which auditors a list shows; every condition given must hold.' })
export class AuditorFilter implements I.AuditorFilter {
  @Field(() => [ID], { nullable: true, description: 'Any of these persons.' })
  personIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'At home at any of these sites.' })
  homeSiteIds?: string[] | null;
}

@InputType({ description: 'Days on which an auditor is not available.' })
export class BlackoutInput implements D.Blackout {
  @Field(() => DateScalar, { description: 'First of these days.' })
  firstOn!: string;

  @Field(() => DateScalar, { description: 'Last of these days, not before the first.' })
  lastOn!: string;
}

@InputType({ description: 'A process of which an auditor is not independent.' })
export class AuditorTieInput implements D.AuditorTieInput {
  @Field(() => AuditProcess, { description: 'The process.' })
  process!: D.AuditProcess;

  @Field(() => AuditorTieKind, { description: 'Why.' })
  kind!: D.AuditorTieKind;

  @Field(() => DateScalar, { nullable: true, description: 'When that ended; it lasts unless given.' })
  endedOn?: string | null;
}

@InputType({ description: 'An auditor to record.' })
export class AuditorRecordInput implements D.AuditorRecordInput {
  @Field(() => ID, { description: 'The person; one auditor each.' })
  personId!: string;

  @Field(() => [Standard], { description: STANDARDS })
  standards!: D.Standard[];

  @Field(() => [Standard], { nullable: true, description: LEAD })
  leadStandards?: D.Standard[];

  @Field(() => [String], { nullable: true, description: COMPETENCES })
  competences?: string[];

  @Field(() => ID, { description: 'The site from which they need not travel.' })
  homeSiteId!: string;

  @Field(() => MoneyInput, { description: RATE })
  dayRate!: D.Money;

  @Field(() => Int, { description: HALF_DAYS })
  halfDaysPerMonth!: number;

  @Field(() => [BlackoutInput], { nullable: true, description: BLACKOUTS })
  blackouts?: BlackoutInput[];

  @Field(() => [AuditorTieInput], { nullable: true, description: TIES })
  ties?: AuditorTieInput[];
}

@InputType({ description: 'What changes of an auditor: absent keeps; a list is given whole.' })
export class AuditorChangeInput extends VersionedInput implements D.AuditorChangeInput {
  @Field(() => [Standard], { nullable: true, description: STANDARDS })
  standards?: D.Standard[];

  @Field(() => [Standard], { nullable: true, description: LEAD })
  leadStandards?: D.Standard[];

  @Field(() => [String], { nullable: true, description: COMPETENCES })
  competences?: string[];

  @Field(() => ID, { nullable: true, description: 'The site from which they need not travel.' })
  homeSiteId?: string;

  @Field(() => MoneyInput, { nullable: true, description: RATE })
  dayRate?: D.Money;

  @Field(() => Int, { nullable: true, description: HALF_DAYS })
  halfDaysPerMonth?: number;

  @Field(() => [BlackoutInput], { nullable: true, description: BLACKOUTS })
  blackouts?: BlackoutInput[];

  @Field(() => [AuditorTieInput], { nullable: true, description: TIES })
  ties?: AuditorTieInput[];
}

@InputType({ description: 'The auditor that is taken out.' })
export class AuditorRemoveInput extends VersionedInput {}

export const AuditorRecordPayload = payloadOf('auditorRecord', 'auditor', () => Auditor);
export const AuditorChangePayload = payloadOf('auditorChange', 'auditor', () => Auditor);
export const AuditorRemovePayload = payloadOf('auditorRemove', 'auditor', () => Auditor);
