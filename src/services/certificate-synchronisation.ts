import {
  type Certificate,
  conflict,
  type Money,
  monthsLater,
  type Problem,
  refusal,
  type Result,
  type Standard,
  success,
} from '../domain/index';
import { auditTime, type AuditTimeTables, scopeOf, synchronise } from '../planning/index';
import { certificates, type Database } from '../storage/index';
import { compareAuditTime, times } from './audit-time';
import type { CertificateSynchronisation, CertificateSynchronisationInput } from './certificate-synchronised';
import type { Caller } from './services';
import { wholeNumberProblems } from './simulation-order';

export interface PlanningParts {
  database: Database;
  auditTimeTables: AuditTimeTables;
  now: () => Date;
}

const YEARS = 6;
const YEARS_MAXIMUM = 12;

/** When to bring the audits of two certificates together. Nothing is stored. */
export async function synchroniseCertificates(
  { database, auditTimeTables, now }: PlanningParts,
  { organizationId }: Caller,
  input: CertificateSynchronisationInput,
): Promise<Result<CertificateSynchronisation>> {
  const { ismsCertificateId, aimsCertificateId, dayRate = null } = input;
  const [isms, aims] = await database.read((tx) =>
    certificates.byIds(tx, organizationId, [ismsCertificateId, aimsCertificateId]),
  );
  const startOn = input.startOn ?? now().toISOString().slice(0, 10);
  const years = input.years ?? YEARS;
  const problems: Problem[] = [
    ...certificateProblems(isms ?? null, 'ISO_IEC_27001_2022', 'ismsCertificateId', ismsCertificateId, startOn),
    ...certificateProblems(aims ?? null, 'ISO_IEC_42001_2023', 'aimsCertificateId', aimsCertificateId, startOn),
    ...wholeNumberProblems('years', years, 1, YEARS_MAXIMUM),
  ];
  if (!isms || !aims || problems.length > 0) return refusal(...problems);
  const shares = { integrationLevel: input.integrationLevel ?? 1, teamAbility: input.teamAbility ?? 1 };
  const role = aims.aimsRole!;
  const compared = compareAuditTime(auditTimeTables, {
    isms: scopeInput(isms),
    aims: { ...scopeInput(aims), role },
    ...shares,
    dayRate,
  });
  if (!compared.ok) return compared;
  const time = auditTime(auditTimeTables, { isms: scopeOf(isms), aims: { ...scopeOf(aims), role }, ...shares });
  const endOn = monthsLater(startOn, 12 * years);
  const found = synchronise({ isms, aims, time, tables: auditTimeTables, startOn, endOn });
  const alternatives = found.alternatives.map((each) => ({
    ...each,
    auditMoney: priced(dayRate, each.auditDays),
    totalMoney: priced(dayRate, each.totalDays),
  }));
  const cheapest = alternatives[found.cheapest]!;
  return success({ startOn, endOn, auditTime: compared.value, alternatives, cheapest, reason: found.reason });
}

const scopeInput = ({ persons, initialDays }: Certificate) => ({ persons, initialDays });

const priced = (rate: Money | null, days: number): Money | null =>
  rate && { amount: times(rate.amount, days), currency: rate.currency };

function certificateProblems(
  certificate: Certificate | null,
  standard: Standard,
  field: string,
  id: string,
  startOn: string,
): Problem[] {
  const path = [field];
  if (certificate === null) {
    const message = `Certificate ${JSON.stringify(id)} does not exist`;
    return [{ type: 'NOT_FOUND', code: 'NOT_FOUND', message, path, id }];
  }
  if (certificate.standard !== standard) {
    const message = `certificate ${id} is of ${certificate.standard}; it must be of ${standard}`;
    return [{ type: 'INVALID_INPUT', code: 'NOT_ALLOWED', message, path }];
  }
  if (certificate.state === 'WITHDRAWN') return [conflict(path, `certificate ${id} is WITHDRAWN`)];
  const { expiresOn } = certificate;
  if (expiresOn === null || expiresOn >= startOn) return [];
  return [conflict(path, `certificate ${id} was valid until ${expiresOn}, before ${startOn}`)];
}
