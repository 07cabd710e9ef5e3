import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import type * as D from '../../domain/index';
import type * as I from '../../services/index';
import { connectionOf } from '../connection';
import { enumOf } from '../enums';
import { Node } from '../node';
import { orderOf } from '../order';
import { payloadOf } from '../payload';
import { DateScalar } from '../scalars';
import { AimsRole } from './audit-time';
import { Registered } from './registered';
import { Standard } from './standard';
import { VersionedInput } from './versioned-input';

const NAME = 'Name in the register.';
const BODY = 'The certification body.';
const TARGET = 'Day by which stage 2 is to be held; only until it is certified.';
const PERSONS =
  "Number of persons doing work under the organisation's control within the scope: 1 to 10,700, where the table ends.";
const ROLE = 'What the organisation does with AI systems; for ISO/IEC 42001 alone, and there required.';
const DAYS =
  'Auditor days of the initial audit by contract or licensed table, above 0 and below 1,000; null for those of our table.';
const SITE = 'Where the body audits.';

export const CertificateState = enumOf<D.CertificateState>('CertificateState', 'How far a certificate is.', {
  PREPARING: 'Sought, not issued yet.',
  CERTIFIED: 'Issued.',
  WITHDRAWN: 'Given up or taken away.',
});

export const CertificationAudit = enumOf<D.CertificationAudit>(
  'CertificationAudit',
  'Audits of a certification body in the order of the cycle.',
  {
    STAGE_1: 'Documents and readiness.',
    STAGE_2: 'Implementation and effectiveness; the certificate follows.',
    SURVEILLANCE_1: 'Within twelve months of the decision.',
    SURVEILLANCE_2: 'A year later.',
    RECERTIFICATION: 'Before the certificate ends; another one follows.',
  },
);

@ObjectType({
  implements: Node,
  description: 'The certificate of one standard, sought or held, and where it is in its cycle of three years.',
  simpleResolvers: true,
})
export class Certificate extends Registered {
  @Field(() => String, { description: NAME })
  name!: string;

  @Field(() => Standard, { description: 'The standard.' })
  standard!: D.Standard;

  @Field(() => String, { nullable: true, description: BODY })
  body!: string | null;

  @Field(() => CertificateState, { description: 'How far it is.' })
  state!: D.CertificateState;

  @Field(() => CertificationAudit, { description: 'The audit that comes next.' })
  nextAudit!: D.CertificationAudit;

  @Field(() => DateScalar, { nullable: true, description: TARGET })
  targetOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day of its validity; null until certified.' })
  certifiedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of its validity; null until certified.' })
  expiresOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'When the body last audited; null for not recorded.' })
  lastAuditOn!: string | null;

  @Field(() => Int, { description: PERSONS })
  persons!: number;

  @Field(() => AimsRole, { nullable: true, description: ROLE })
  aimsRole!: D.AimsRole | null;

  @Field(() => Float, { nullable: true, description: DAYS })
  initialDays!: number | null;
}

export const CertificateConnection = connectionOf('Certificate', () => Certificate);
export const CertificateOrder = orderOf('Certificate', { NAME: 'By name.', CREATED_AT: 'By the time of recording.' });

@InputType({ description: 'Which certificates a list shows; every condition given must hold.' })
export class CertificateFilter implements I.CertificateFilter {
  @Field(() => String, { nullable: true, description: 'Part of the name, in any case.' })
  nameContains?: string | null;

  @Field(() => [Standard], { nullable: true, description: 'Of any of these standards.' })
  standards?: D.Standard[] | null;

  @Field(() => [CertificateState], { nullable: true, description: 'Standing at any of these.' })
  states?: D.CertificateState[] | null;
}

@InputType({ description: 'A certificate to record: certified with `certifiedOn`, else sought by `targetOn`.' })
export class CertificateRecordInput implements D.CertificateRecordInput {
  @Field(() => String, { description: NAME })
  name!: string;

  @Field(() => Standard, { description: 'The standard.' })
  standard!: D.Standard;

  @Field(() => String, { nullable: true, description: BODY })
  body?: string | null;

  @Field(() => DateScalar, { nullable: true, description: TARGET })
  targetOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day of its validity, not after today.' })
  certifiedOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of its validity; three years unless given.' })
  expiresOn?: string | null;

  @Field(() => CertificationAudit, {
    nullable: true,
    description: 'The audit that comes next; the first that is not past unless given.',
  })
  nextAudit?: D.CertificationAudit | null;

  @Field(() => ID, { nullable: true, description: SITE })
  siteId?: string | null;

  @Field(() => Int, { description: PERSONS })
  persons!: number;

  @Field(() => AimsRole, { nullable: true, description: ROLE })
  aimsRole?: D.AimsRole | null;

  @Field(() => Float, { nullable: true, description: DAYS })
  initialDays?: number | null;
}

@InputType({ description: 'What changes of a certificate: absent keeps, null clears.' })
export class CertificateChangeInput extends VersionedInput implements D.CertificateChangeInput {
  @Field(() => String, { nullable: true, description: 'Name; it cannot be cleared.' })
  name?: string;

  @Field(() => String, { nullable: true, description: BODY })
  body?: string | null;

  @Field(() => DateScalar, { nullable: true, description: TARGET })
  targetOn?: string | null;

  @Field(() => ID, { nullable: true, description: SITE })
  siteId?: string | null;

  @Field(() => Int, { nullable: true, description: `${PERSONS} It cannot be cleared.` })
  persons?: number;

  @Field(() => AimsRole, { nullable: true, description: ROLE })
  aimsRole?: D.AimsRole | null;

  @Field(() => Float, { nullable: true, description: DAYS })
  initialDays?: number | null;
}

@InputType({ description: 'The next audit of a certificate was passed.' })
export class CertificateAdvanceInput extends VersionedInput implements D.CertificateAdvanceInput {
  @Field(() => DateScalar, { description: 'When it was held, not after today.' })
  heldOn!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day of the decision after stage 2 or recertification; the day of the audit unless given.',
  })
  certifiedOn?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Last day of the certificate after stage 2 or recertification; three years from the decision, or from the end of the certificate that it prolongs, unless given.',
  })
  expiresOn?: string | null;
}

@InputType({ description: 'The certificate that is given up or taken away.' })
export class CertificateWithdrawInput extends VersionedInput {}

export const CertificateRecordPayload = payloadOf('certificateRecord', 'certificate', () => Certificate);
export const CertificateChangePayload = payloadOf('certificateChange', 'certificate', () => Certificate);
export const CertificateAdvancePayload = payloadOf('certificateAdvance', 'certificate', () => Certificate);
export const CertificateWithdrawPayload = payloadOf('certificateWithdraw', 'certificate', () => Certificate);
