import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type * as I from '../../services/index';
import type { ApiContext } from '../context';
import { payload } from '../payload';
import { type AuditKind, AuditTimeInput, AuditTimePayload } from '../types/audit-time';

/** The comparison with audits in the words of the API. */
export const auditTimeView = (comparison: I.AuditTimeComparison): object => ({
  ...comparison,
  audits: comparison.audits.map((row) => ({ ...row, audit: KIND[row.audit] })),
});

const KIND: Record<I.AuditComparison['audit'], keyof typeof AuditKind> = {
  initial: 'INITIAL',
  stage1: 'STAGE_1',
  stage2: 'STAGE_2',
  surveillance: 'SURVEILLANCE',
  recertification: 'RECERTIFICATION',
  threeYears: 'THREE_YEARS',
  internalYear: 'INTERNAL_YEAR',
};

@Resolver()
export class AuditTimeResolver {
  @Query(() => AuditTimePayload, {
    description:
      'Certification audit time of ISO/IEC 27001 and ISO/IEC 42001, apart and integrated, with every factor. ' +
      'Tables carry their edition and how sure they are. Nothing is stored.',
  })
  async auditTime(
    @Arg('input', () => AuditTimeInput, { description: 'The organisation to be audited.' }) input: AuditTimeInput,
    @Ctx() { services, caller }: ApiContext,
  ) {
    const result = await services.auditTime(caller, input);
    if (!result.ok) return payload('auditTime', result);
    return { auditTime: auditTimeView(result.value), problems: [] };
  }
}
