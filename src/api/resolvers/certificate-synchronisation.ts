import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type * as I from '../../services/index';
import type { ApiContext } from '../context';
import { payload } from '../payload';
import { related } from '../relation';
import { Certificate } from '../types/certificate';
import {
  CertificateSynchronisationInput,
  CertificateSynchronisationPayload,
  CertificationVisitAudit,
  SynchronisationAlternative,
} from '../types/certificate-synchronisation';
import { auditTimeView } from './audit-time';

@Resolver()
export class CertificateSynchronisationResolver {
  @Query(() => CertificateSynchronisationPayload, {
    description:
      'When to audit two certificates together: both as they are beside every audit of one to which the other can be ' +
      'brought forward, in auditor days and money. Nothing is stored.',
  })
  async certificateSynchronisation(
    @Arg('input', () => CertificateSynchronisationInput, { description: 'The certificates.' })
    input: CertificateSynchronisationInput,
    @Ctx() { services, caller }: ApiContext,
  ) {
    const result = await services.certificateSynchronisation(caller, input);
    if (!result.ok) return payload('synchronisation', result);
    const synchronisation = { ...result.value, auditTime: auditTimeView(result.value.auditTime) };
    return { synchronisation, problems: [] };
  }
}

@Resolver(() => SynchronisationAlternative)
export class SynchronisationAlternativeResolver {
  @FieldResolver(() => Certificate, {
    nullable: true,
    description: 'The certificate whose audits are brought forward; null for none.',
  })
  broughtForward(@Root() { broughtForwardId }: I.SynchronisationAlternative, @Ctx() { loaders }: ApiContext) {
    return related(loaders.own.Certificate, broughtForwardId);
  }
}

@Resolver(() => CertificationVisitAudit)
export class CertificationVisitAuditResolver {
  @FieldResolver(() => Certificate, { nullable: true, description: 'The certificate.' })
  certificate(@Root() { certificateId }: I.CertificationVisit['audits'][number], @Ctx() { loaders }: ApiContext) {
    return loaders.own.Certificate.load(certificateId);
  }
}
