import { Field, InputType, ObjectType } from 'type-graphql';
import type * as D from '../../domain/index';
import type * as I from '../../services/index';
import { connectionOf } from '../connection';
import { Node } from '../node';
import { orderOf } from '../order';
import { payloadOf } from '../payload';
import { AuditProcess } from './audit-process';
import { Registered } from './registered';
import { VersionedInput } from './versioned-input';

const PROCESSES =
  'What is audited there; at most 17. A process that no site names is audited at the site recorded first.';

@ObjectType({
  implements: Node,
  description: 'A place where the organisation works and audits go to.',
  simpleResolvers: true,
})
export class Site extends Registered {
  @Field(() => String, { description: 'Name in the register.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What and where it is.' })
  description!: string | null;

  @Field(() => [AuditProcess], { description: PROCESSES })
  processes!: D.AuditProcess[];
}

export const SiteConnection = connectionOf('Site', () => Site);
export const SiteOrder = orderOf('Site', { NAME: 'By name.', CREATED_AT: 'By the time of recording.' });

@InputType({ description: 'Which sites a list shows.' })
export class SiteFilter implements I.NameFilter {
  @Field(() => String, { nullable: true, description: 'Part of the name, in any case.' })
  nameContains?: string | null;
}

@InputType({ description: 'A site to record.' })
export class SiteRecordInput implements D.SiteRecordInput {
  @Field(() => String, { description: 'Name in the register.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What and where it is.' })
  description?: string | null;

  @Field(() => [AuditProcess], { nullable: true, description: PROCESSES })
  processes?: D.AuditProcess[];
}

@InputType({ description: 'What changes of a site: absent keeps, null clears.' })
export class SiteChangeInput extends VersionedInput implements D.SiteChangeInput {
  @Field(() => String, { nullable: true, description: 'Name; it cannot be cleared.' })
  name?: string;

  @Field(() => String, { nullable: true, description: 'What and where it is.' })
  description?: string | null;

  @Field(() => [AuditProcess], { nullable: true, description: `All of them. ${PROCESSES}` })
  processes?: D.AuditProcess[];
}

@InputType({ description: 'The site that is taken out.' })
export class SiteRemoveInput extends VersionedInput {}

export const SiteRecordPayload = payloadOf('siteRecord', 'site', () => Site);
export const SiteChangePayload = payloadOf('siteChange', 'site', () => Site);
export const SiteRemovePayload = payloadOf('siteRemove', 'site', () => Site);
