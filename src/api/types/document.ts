import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type * as D from '../../domain/index';
import type * as I from '../../services/index';
import { connectionOf } from '../connection';
import { enumOf } from '../enums';
import { Node } from '../node';
import { orderOf } from '../order';
import { payloadOf } from '../payload';
import { DateScalar, DateTimeScalar } from '../scalars';
import { Registered } from './registered';
import { VersionedInput } from './versioned-input';

export const DocumentKind = enumOf<D.DocumentKind>('DocumentKind', 'What a document is.', {
  POLICY: 'The text of a policy.',
  PROCEDURE: 'How something is done.',
  PLAN: 'What is going to be done.',
  RECORD: 'What was done or observed.',
  REPORT: 'A report of any other kind.',
  AUDIT_REPORT: 'The report of an audit; it names the clauses and controls that were audited.',
  REVIEW_MINUTES: 'Minutes of a management review.',
  IMPACT_ASSESSMENT: 'An assessment of what an AI system does to people and society.',
  CONTRACT: 'A contract or agreement.',
  OTHER: 'Anything else.',
});

@ObjectType({
  implements: Node,
  description: 'Documented information with its digest: who issued it when, and what it is evidence for (clause 7.5).',
  simpleResolvers: true,
})
export class Document extends Registered {
  @Field(() => String, { description: 'Title of the document.' })
  name!: string;

  @Field(() => DocumentKind, { description: 'What it is.' })
  kind!: D.DocumentKind;

  @Field(() => String, { description: 'SHA-256 of its bytes, as 64 hexadecimal digits.' })
  digest!: string;

  @Field(() => String, { nullable: true, description: 'Where it is kept, e.g. an address.' })
  location!: string | null;

  @Field(() => DateScalar, { description: 'Day on which it was issued, not in the future.' })
  issuedOn!: string;

  @Field(() => String, { nullable: true, description: 'What it shows.' })
  purpose!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day on which it counts as evidence.' })
  expiresOn!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was withdrawn.' })
  withdrawnAt!: Date | null;
}

export const DocumentConnection = connectionOf('Document', () => Document);
export const DocumentOrder = orderOf('Document', { NAME: 'By name.', CREATED_AT: 'By the time of recording.' });

@InputType({ description: 'Which documents a list shows; every condition given must hold.' })
export class DocumentFilter implements I.DocumentFilter {
  @Field(() => String, { nullable: true, description: 'Part of the name, in any case.' })
  nameContains?: string | null;

  @Field(() => [DocumentKind], { nullable: true, description: 'Of any of these kinds.' })
  kinds?: D.DocumentKind[] | null;

  @Field(() => [ID], { nullable: true, description: 'Evidence for any of these clauses or controls.' })
  catalogueItemIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Evidence for any of these controls.' })
  controlIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Evidence for any of these findings.' })
  findingIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Holding the text of any of these policies.' })
  policyIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Evidence for any of these AI systems.' })
  aiSystemIds?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether withdrawn ones are shown; false if absent.' })
  includeWithdrawn?: boolean | null;
}

@InputType({ description: 'A document to record.' })
export class DocumentRecordInput implements D.DocumentRecordInput {
  @Field(() => String, { description: 'Title of the document.' })
  name!: string;

  @Field(() => DocumentKind, { description: 'What it is.' })
  kind!: D.DocumentKind;

  @Field(() => String, { description: 'SHA-256 of its bytes, as 64 hexadecimal digits.' })
  digest!: string;

  @Field(() => String, { nullable: true, description: 'Where it is kept, e.g. an address.' })
  location?: string | null;

  @Field(() => DateScalar, { description: 'Day on which it was issued, not in the future.' })
  issuedOn!: string;

  @Field(() => ID, { nullable: true, description: 'Who issued it.' })
  authorId?: string | null;

  @Field(() => String, { nullable: true, description: 'What it shows.' })
  purpose?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day on which it counts as evidence.' })
  expiresOn?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Clauses and reference controls that it is evidence for.' })
  catalogueItemIds?: string[];

  @Field(() => [ID], { nullable: true, description: 'Controls of the register that it is evidence for.' })
  controlIds?: string[];

  @Field(() => [ID], { nullable: true, description: 'Risks that it is evidence for.' })
  riskIds?: string[];

  @Field(() => [ID], { nullable: true, description: 'Findings that it is evidence for.' })
  findingIds?: string[];

  @Field(() => [ID], { nullable: true, description: 'Policies whose text it holds.' })
  policyIds?: string[];

  @Field(() => [ID], { nullable: true, description: 'AI systems that it is evidence for.' })
  aiSystemIds?: string[];
}

@InputType({ description: 'What changes of a document: absent keeps, null clears.' })
export class DocumentChangeInput extends VersionedInput implements D.DocumentChangeInput {
  @Field(() => String, { nullable: true, description: 'Title of the document; it cannot be cleared.' })
  name?: string;

  @Field(() => DocumentKind, { nullable: true, description: 'What it is; it cannot be cleared.' })
  kind?: D.DocumentKind;

  @Field(() => String, { nullable: true, description: 'Where it is kept, e.g. an address.' })
  location?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day on which it was issued, not in the future; it cannot be cleared.',
  })
  issuedOn?: string;

  @Field(() => ID, { nullable: true, description: 'Who issued it.' })
  authorId?: string | null;

  @Field(() => String, { nullable: true, description: 'What it shows.' })
  purpose?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day on which it counts as evidence.' })
  expiresOn?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Clauses and reference controls that it is evidence for; replaces the whole list.',
  })
  catalogueItemIds?: string[];

  @Field(() => [ID], {
    nullable: true,
    description: 'Controls of the register that it is evidence for; replaces the whole list.',
  })
  controlIds?: string[];

  @Field(() => [ID], { nullable: true, description: 'Risks that it is evidence for; replaces the whole list.' })
  riskIds?: string[];

  @Field(() => [ID], { nullable: true, description: 'Findings that it is evidence for; replaces the whole list.' })
  findingIds?: string[];

  @Field(() => [ID], { nullable: true, description: 'Policies whose text it holds; replaces the whole list.' })
  policyIds?: string[];

  @Field(() => [ID], { nullable: true, description: 'AI systems that it is evidence for; replaces the whole list.' })
  aiSystemIds?: string[];
}

@InputType({ description: 'The document that is evidence no longer.' })
export class DocumentWithdrawInput extends VersionedInput {}

export const DocumentRecordPayload = payloadOf('documentRecord', 'document', () => Document);
export const DocumentChangePayload = payloadOf('documentChange', 'document', () => Document);
export const DocumentWithdrawPayload = payloadOf('documentWithdraw', 'document', () => Document);
