import {
  type Audit,
  type AuditProgramme,
  type AuditProgrammeResult,
  conflict,
  refusal,
  type Result,
  success,
  type VersionedInput,
} from '../../domain/index';
import { lastDayOf } from '../../planning/index';
import { auditProgrammes, audits } from '../../storage/index';
import type { Work } from '../act';
import { auditActs } from '../audit';
import { changeAct } from '../register-act';

const register = { noun: 'AuditProgramme', table: auditProgrammes } as const;

/** Records the audits of a programme as planned. Planned audits of earlier programmes that it has not locked are cancelled. */
export const chooseAct = changeAct(
  register,
  'auditProgrammeChoose',
  async (programme, _input: VersionedInput, { now }, work): Promise<Result<AuditProgramme>> => {
    const { result, chosenAt, version } = programme;
    if (result === null || result.figures.objective === null) {
      return refusal(conflict(['id'], 'the programme has no audits to choose'));
    }
    if (chosenAt !== null) return refusal(conflict(['id'], `it was chosen at ${chosenAt.toISOString()}`));
    for (const { id, version: expectedVersion } of await replaced(work, programme, result)) {
      const cancelled = await auditActs.cancel(work, { id, expectedVersion });
      if (!cancelled.ok) return cancelled;
    }
    const kept = await recordAll(work, programme, result);
    return kept.ok ? success({ ...programme, chosenAt: now, version: version + 1, updatedAt: now }) : kept;
  },
);

async function replaced(
  { tx, organization }: Work,
  { order }: AuditProgramme,
  result: AuditProgrammeResult,
): Promise<Audit[]> {
  const locked = new Set(result.audits.map(({ lockedAuditId }) => lockedAuditId));
  const firstOn = order.startOn;
  const lastOn = lastDayOf(order, order.periods - 1);
  const planned = await audits.all(tx, organization.id, { states: ['PLANNED'], firstOn, lastOn });
  return planned.filter(({ id, programmeId }) => programmeId !== null && !locked.has(id));
}

async function recordAll(
  work: Work,
  { id }: AuditProgramme,
  { audits: all }: AuditProgrammeResult,
): Promise<Result<null>> {
  for (const { name, standards, process, siteId, catalogueItemIds, halfDays, team, leadId, ...planned } of all) {
    const { kind, startOn, endOn, lockedAuditId, explanation } = planned;
    if (kind !== 'INTERNAL_AUDIT' || startOn === null || endOn === null || lockedAuditId !== null) continue;
    const input = { name, standards, process, siteId, catalogueItemIds, halfDays, team, leadId, startOn, endOn };
    const recorded = await auditActs.plan(work, { input: { ...input, description: explanation }, programmeId: id });
    if (!recorded.ok) return recorded;
  }
  return success(null);
}
