import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type * as D from '../../domain/index';
import type { OrderBy } from '../../services/index';
import { act } from '../act';
import { PageArgs, pageOf } from '../connection';
import type { ApiContext } from '../context';
import { byVersion, listConnection } from '../list-connection';
import { related } from '../relation';
import {
  Certificate,
  CertificateAdvanceInput,
  CertificateAdvancePayload,
  CertificateChangeInput,
  CertificateChangePayload,
  CertificateConnection,
  CertificateFilter,
  CertificateOrder,
  CertificateRecordInput,
  CertificateRecordPayload,
  CertificateWithdrawInput,
  CertificateWithdrawPayload,
} from '../types/certificate';
import { ChangeConnection } from '../types/change';
import { Site } from '../types/site';

@Resolver(() => Certificate)
export class CertificateResolver {
  @Query(() => Certificate, { nullable: true, description: 'A certificate by its id; null when there is none.' })
  certificate(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() { loaders }: ApiContext) {
    return loaders.own.Certificate.load(id);
  }

  @Query(() => CertificateConnection, { description: 'Certificates, by name unless another order is asked for.' })
  certificates(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => CertificateFilter, { nullable: true, description: 'Which ones.' })
    filter: CertificateFilter | null,
    @Arg('order', () => CertificateOrder, { nullable: true, description: 'In which order.' })
    order: OrderBy<'NAME' | 'CREATED_AT'> | null,
    @Ctx() { services, caller }: ApiContext,
  ) {
    return pageOf(services.certificate, caller, page, order ?? { field: 'NAME', direction: 'ASC' }, filter);
  }

  @FieldResolver(() => Site, { nullable: true, description: 'Where the body audits.' })
  site(@Root() { siteId }: D.Certificate, @Ctx() { loaders }: ApiContext) {
    return related(loaders.own.Site, siteId);
  }

  @FieldResolver(() => ChangeConnection, { description: 'What happened to it, newest first.' })
  history(@Root() { id }: D.Certificate, @Args(() => PageArgs) page: PageArgs, @Ctx() { loaders }: ApiContext) {
    return listConnection(() => loaders.changesOf.load(id), byVersion, page, 'DESC');
  }

  @Mutation(() => CertificateRecordPayload, { description: 'Records a certificate, sought or held.' })
  certificateRecord(
    @Arg('input', () => CertificateRecordInput, { description: 'The certificate.' }) input: CertificateRecordInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'certificate', context.services.certificate.record(context.caller, input));
  }

  @Mutation(() => CertificateChangePayload, { description: 'Changes a certificate.' })
  certificateChange(
    @Arg('input', () => CertificateChangeInput, { description: 'What changes.' }) input: CertificateChangeInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'certificate', context.services.certificate.change(context.caller, input));
  }

  @Mutation(() => CertificateAdvancePayload, {
    description: 'Records that the next audit was passed; the cycle moves on.',
  })
  certificateAdvance(
    @Arg('input', () => CertificateAdvanceInput, { description: 'The audit.' }) input: CertificateAdvanceInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'certificate', context.services.certificate.advance(context.caller, input));
  }

  @Mutation(() => CertificateWithdrawPayload, { description: 'Gives a certificate up; it is no longer planned for.' })
  certificateWithdraw(
    @Arg('input', () => CertificateWithdrawInput, { description: 'Which one.' }) input: CertificateWithdrawInput,
    @Ctx() context: ApiContext,
  ) {
    return act(context, 'certificate', context.services.certificate.withdraw(context.caller, input));
  }
}
