import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type * as D from '../../domain/index';
import type * as I from '../../services/index';
import { connectionOf } from '../connection';
import { Node } from '../node';
import { orderOf } from '../order';
import { payloadOf } from '../payload';
import { DateScalar } from '../scalars';
import { Registered } from './registered';
import { Standard } from './standard';
import { VersionedInput } from './versioned-input';

@ObjectType({
  implements: Node,
  description: 'What a person must be able to do, and the proof of it (clause 7.2).',
  simpleResolvers: true,
})
export class Competence extends Registered {
  @Field(() => String, { description: 'The subject, e.g. "ISO/IEC 27001 lead auditor".' })
  name!: string;

  @Field(() => [Standard], { description: 'Management systems that it belongs to, at least one; at most 2.' })
  standards!: D.Standard[];

  @Field(() => String, { nullable: true, description: 'What is required, and by which duty.' })
  requirement!: string | null;

  @Field(() => String, { nullable: true, description: 'What shows it: a certificate, a course, years of practice.' })
  proof!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Since when it is there; null while it is a gap.' })
  achievedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day on which the proof holds.' })
  expiresOn!: string | null;
}

export const CompetenceConnection = connectionOf('Competence', () => Competence);
export const CompetenceOrder = orderOf('Competence', { NAME: 'By name.', CREATED_AT: 'By the time of recording.' });

@InputType({ description: 'Which competences a list shows; every condition given must hold.' })
export class CompetenceFilter implements I.CompetenceFilter {
  @Field(() => String, { nullable: true, description: 'Part of the name, in any case.' })
  nameContains?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Of any of these persons.' })
  personIds?: string[] | null;

  @Field(() => [Standard], { nullable: true, description: 'Belonging to any of these.' })
  standards?: D.Standard[] | null;
}

@InputType({ description: 'A competence to record.' })
export class CompetenceRecordInput implements D.CompetenceRecordInput {
  @Field(() => String, { description: 'The subject, e.g. "ISO/IEC 27001 lead auditor".' })
  name!: string;

  @Field(() => ID, { description: 'Who needs it.' })
  personId!: string;

  @Field(() => [Standard], { description: 'Management systems that it belongs to, at least one; at most 2.' })
  standards!: D.Standard[];

  @Field(() => String, { nullable: true, description: 'What is required, and by which duty.' })
  requirement?: string | null;

  @Field(() => String, { nullable: true, description: 'What shows it: a certificate, a course, years of practice.' })
  proof?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Since when it is there; null while it is a gap.' })
  achievedOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day on which the proof holds.' })
  expiresOn?: string | null;
}

@InputType({ description: 'What changes of a competence: absent keeps, null clears.' })
export class CompetenceChangeInput extends VersionedInput implements D.CompetenceChangeInput {
  @Field(() => String, {
    nullable: true,
    description: 'The subject, e.g. "ISO/IEC 27001 lead auditor"; it cannot be cleared.',
  })
  name?: string;

  @Field(() => ID, { nullable: true, description: 'Who needs it; it cannot be cleared.' })
  personId?: string;

  @Field(() => [Standard], {
    nullable: true,
    description: 'Management systems that it belongs to, at least one; at most 2; replaces the whole list.',
  })
  standards?: D.Standard[];

  @Field(() => String, { nullable: true, description: 'What is required, and by which duty.' })
  requirement?: string | null;

  @Field(() => String, { nullable: true, description: 'What shows it: a certificate, a course, years of practice.' })
  proof?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Since when it is there; null while it is a gap.' })
  achievedOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day on which the proof holds.' })
  expiresOn?: string | null;
}

@InputType({ description: 'The competence that is taken out of the register.' })
export class CompetenceRemoveInput extends VersionedInput {}

export const CompetenceRecordPayload = payloadOf('competenceRecord', 'competence', () => Competence);
export const CompetenceChangePayload = payloadOf('competenceChange', 'competence', () => Competence);
export const CompetenceRemovePayload = payloadOf('competenceRemove', 'competence', () => Competence);
