import { newId } from '../../src/services/index';
import { auditProgrammes } from '../../src/storage/index';
import { valueOf as value } from '../support/register';
import { standardItems } from './management';
import type { Register } from './register';

const STANDARDS = ['ISO_IEC_27001_2022' as const, 'ISO_IEC_42001_2023' as const];

/** A site, an auditor and an audit of each row but the last, a programme, and one that waits and that nobody computes. */
export async function recordAudits({ services, caller, database, ids }: Register): Promise<void> {
  const [clause] = standardItems(1);
  for (const [index, personId] of ids.Person.slice(0, -1).entries()) {
    const site = value(await services.site.record(caller, { name: `Site ${index + 1}` }));
    const dayRate = { amount: '600', currency: 'EUR' };
    const able = { standards: STANDARDS, leadStandards: STANDARDS, halfDaysPerMonth: 4 };
    const auditor = await services.auditor.record(caller, { personId, homeSiteId: site.id, dayRate, ...able });
    const auditorId = value(auditor).id;
    const audit = await services.audit.record(caller, {
      name: `Audit ${index + 1}`,
      standards: STANDARDS,
      siteId: site.id,
      catalogueItemIds: [clause!.id],
      startOn: '2026-02-01',
      endOn: '2026-02-28',
      halfDays: 2,
      team: [{ auditorId, halfDays: 2 }],
      leadId: auditorId,
    });
    ids.Site.push(site.id);
    ids.Auditor.push(auditorId);
    ids.Audit.push(value(audit).id);
  }
  for (const n of ids.Site.map((_, index) => index)) {
    const [standard, aimsRole] = n % 2 === 0 ? [STANDARDS[0]!] : [STANDARDS[1]!, 'PRODUCER' as const];
    const stated = {
      name: `Certificate ${n + 1}`,
      standard,
      persons: 60,
      siteId: ids.Site[n]!,
      aimsRole: aimsRole ?? null,
    };
    // They end beyond the programme, so that it stays as small as it is.
    const certificate = await services.certificate.record(caller, { ...stated, targetOn: '2029-06-30' });
    ids.Certificate.push(value(certificate).id);
  }
  const order = { startOn: '2027-01-01', periods: 4, auditorIds: ids.Auditor.slice(0, 3) };
  const { id } = value(await services.auditProgramme.start(caller, order));
  const ended = await services.auditProgramme.settled(caller, id);
  if (ended?.result?.figures.status !== 'OPTIMAL') throw new Error(ended?.failure ?? 'no programme');
  const waiting = { id: newId('AuditProgramme'), state: 'QUEUED' as const, result: null, finishedAt: null };
  await database.write((tx) =>
    auditProgrammes.insert(tx, [{ ...ended, ...waiting, order: { ...ended.order, periods: 3 } }]),
  );
  ids.AuditProgramme.push(id, waiting.id);
}
