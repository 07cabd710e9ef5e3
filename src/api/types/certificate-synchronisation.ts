import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import type * as I from '../../services/index';
import { enumOf } from '../enums';
import { Problem } from '../problem';
import { DateScalar } from '../scalars';
import { AuditTimeComparison } from './audit-time';
import { Money, MoneyInput } from './money';

export const CycleAudit = enumOf('CycleAudit', 'Audits of a certificate, stage 1 and stage 2 as one.', {
  INITIAL: 'Stage 1 and stage 2.',
  SURVEILLANCE_1: 'In the first year of a certificate.',
  SURVEILLANCE_2: 'In its second year.',
  RECERTIFICATION: 'Before it ends.',
});

@InputType({ description: 'Two certificates whose audits may be brought together.' })
export class CertificateSynchronisationInput implements I.CertificateSynchronisationInput {
  @Field(() => ID, { description: 'The certificate of ISO/IEC 27001.' })
  ismsCertificateId!: string;

  @Field(() => ID, { description: 'The certificate of ISO/IEC 42001.' })
  aimsCertificateId!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day of the time that is compared; today unless given.',
  })
  startOn?: string | null;

  @Field(() => Int, { nullable: true, description: 'Years that are compared, 1 to 12; 6 unless given.' })
  years?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'How far the two management systems are one: share 0..1; 1 unless given.',
  })
  integrationLevel?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Share 0..1 of the audit team that is qualified for both standards; 1 unless given.',
  })
  teamAbility?: number | null;

  @Field(() => MoneyInput, {
    nullable: true,
    description: 'Price of an auditor day; absent or null: no money is told.',
  })
  dayRate?: MoneyInput | null;
}

@ObjectType({ description: 'The audit of one certificate in a visit.', simpleResolvers: true })
export class CertificationVisitAudit {
  @Field(() => CycleAudit, { description: 'Which audit of its cycle.' })
  audit!: keyof typeof CycleAudit;
}

@ObjectType({ description: 'A visit of a certification body, to one certificate or both.', simpleResolvers: true })
export class CertificationVisit {
  @Field(() => DateScalar, { description: 'The last day on which it is held in time.' })
  dueOn!: string;

  @Field(() => [CertificationVisitAudit], { description: 'What it is for; at most 2.' })
  audits!: object[];

  @Field(() => Float, { description: 'Auditor days as computed.' })
  days!: number;

  @Field(() => Float, { description: 'Auditor days in half days.' })
  plannedDays!: number;
}

@ObjectType({ description: 'A way to audit both certificates.', simpleResolvers: true })
export class SynchronisationAlternative {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day from which both are audited together; null for never.',
  })
  togetherOn!: string | null;

  @Field(() => Int, { description: 'Calendar days by which the first audit is brought forward.' })
  broughtForwardBy!: number;

  @Field(() => [CertificationVisit], { description: 'Every visit of the time that is compared; at most 26.' })
  visits!: object[];

  @Field(() => Float, { description: 'Planned auditor days of all visits.' })
  auditDays!: number;

  @Field(() => Float, {
    description:
      'Planned auditor days among them that serve the time after the end: a certificate three years, a surveillance one.',
  })
  carriedOverDays!: number;

  @Field(() => Float, {
    description: 'Planned auditor days that the time compared takes: all less those carried over.',
  })
  totalDays!: number;

  @Field(() => Int, { description: 'Calendar days of validity that are given up.' })
  validityDaysLost!: number;

  @Field(() => Float, {
    description: 'Planned auditor days of recertification that were to serve them; a part of `totalDays`.',
  })
  lostAuditDays!: number;

  @Field(() => Money, { nullable: true, description: 'Price of `auditDays`; null without a price of a day.' })
  auditMoney!: object | null;

  @Field(() => Money, { nullable: true, description: 'Price of `totalDays`; null without a price of a day.' })
  totalMoney!: object | null;
}

@ObjectType({ description: 'When to audit two certificates together.', simpleResolvers: true })
export class CertificateSynchronisation {
  @Field(() => DateScalar, { description: 'First day of the time that is compared.' })
  startOn!: string;

  @Field(() => DateScalar, { description: 'The day after its last.' })
  endOn!: string;

  @Field(() => AuditTimeComparison, { description: 'Audit time of both, apart and integrated, with every factor.' })
  auditTime!: object;

  @Field(() => [SynchronisationAlternative], { description: 'Every way, staying apart first; at most 27.' })
  alternatives!: object[];

  @Field(() => SynchronisationAlternative, {
    description: 'The way of fewest planned days; of equals that which gives up least validity.',
  })
  cheapest!: object;

  @Field(() => String, { description: 'Why that one, in words.' })
  reason!: string;
}

@ObjectType({ description: 'Answer of `certificateSynchronisation`.', simpleResolvers: true })
export class CertificateSynchronisationPayload {
  @Field(() => CertificateSynchronisation, {
    nullable: true,
    description: 'The comparison; null when the input was refused.',
  })
  synchronisation!: object | null;

  @Field(() => [Problem], { description: 'Why the input was refused; empty on success.' })
  problems!: object[];
}
