import { type AuditProgramme, conflict, refusal, type Result, STANDARDS, success } from '../../domain/index';
import type { AuditTimeTables, RunJob } from '../../planning/index';
import { auditors, auditProgrammes, catalogueItems, lockOrganization, type ReadTx, sites } from '../../storage/index';
import { type Act, perform, type RegisterParts } from '../act';
import { reader } from '../reader';
import { createRuns, type RunHooks, type Runs } from '../runs';
import type { Caller, Services } from '../services';
import { chooseAct } from './choose';
import { planProgramme } from './compute';
import { programmeOrderOf } from './order';
import { programmeRegister } from './register';

export interface AuditProgrammeParts extends RegisterParts {
  plan: RunJob;
  auditTimeTables: AuditTimeTables;
  onFault: (fault: unknown, id: string) => void;
}

export type ProgrammeRuns = Runs<AuditProgramme>;

export function createProgrammeRuns(parts: AuditProgrammeParts): ProgrammeRuns {
  const compute = async (run: AuditProgramme, hooks: RunHooks): Promise<Partial<AuditProgramme>> => {
    const register = await programmeRegister(parts.database, run.organizationId, run.order, parts.auditTimeTables);
    if (register.digest !== run.registerDigest) {
      return { state: 'FAILED', failure: 'The register has changed since it was ordered; order it anew.' };
    }
    const result = await planProgramme(register, run.order, parts.plan, hooks);
    return { state: 'SUCCEEDED', progress: 1, result };
  };
  return createRuns<AuditProgramme>({ ...parts, table: auditProgrammes, compute, outdated: () => null });
}

export function auditProgrammeService(parts: AuditProgrammeParts, runs: ProgrammeRuns): Services['auditProgramme'] {
  const { database } = parts;
  const find = ({ organizationId }: Caller, id: string): Promise<AuditProgramme | null> =>
    database.read((tx) => auditProgrammes.byId(tx, organizationId, id));
  return {
    ...reader(database, auditProgrammes),
    start: async (caller, input) => {
      const { organizationId } = caller;
      const order = programmeOrderOf(
        input,
        await database.read(async (tx) => ({
          auditors: await auditors.all(tx, organizationId, {}),
          sites: await sites.all(tx, organizationId, {}),
          controlIds: await controlIdsIn(tx, organizationId),
          earlier: await earlierIn(tx, organizationId, input.keepProgrammeId ?? null),
        })),
      );
      return order.ok ? start(parts, runs, caller, order.value) : order;
    },
    cancel: async (caller, input) => {
      const cancelled = await perform(parts, cancelAct)(caller, input);
      if (cancelled.ok) runs.abort(input.id);
      return cancelled;
    },
    choose: perform(parts, chooseAct),
    settled: async (caller, id) => {
      const programme = await find(caller, id);
      if (programme === null || hasEnded(programme)) return programme;
      await runs.ended(id);
      return find(caller, id);
    },
  };
}

async function start(
  { database, newId, now, auditTimeTables }: AuditProgrammeParts,
  runs: ProgrammeRuns,
  { organizationId }: Caller,
  order: AuditProgramme['order'],
): Promise<Result<AuditProgramme>> {
  const { digest } = await programmeRegister(database, organizationId, order, auditTimeTables);
  const at = now();
  const ordered: AuditProgramme = {
    id: newId('AuditProgramme'),
    organizationId,
    version: 1,
    createdAt: at,
    updatedAt: at,
    startedAt: null,
    finishedAt: null,
    state: 'QUEUED',
    progress: 0,
    search: null,
    order,
    registerDigest: digest,
    result: null,
    failure: null,
    chosenAt: null,
  };
  const result = await database.write(async (tx): Promise<Result<AuditProgramme>> => {
    await lockOrganization(tx, organizationId);
    const same = await auditProgrammes.findSame(tx, organizationId, ordered);
    if (same !== null) return success(same);
    if (!runs.hasRoom()) {
      return refusal(conflict([], 'Too many programmes wait; try again when one of them has ended.'));
    }
    await auditProgrammes.insert(tx, [ordered]);
    return success(ordered);
  });
  if (result.ok && result.value === ordered) runs.enqueue(ordered);
  return result;
}

async function controlIdsIn(tx: ReadTx, organizationId: string): Promise<string[]> {
  const items = await catalogueItems.all(tx, organizationId, { catalogues: [...STANDARDS], kinds: ['CONTROL'] });
  return items.map(({ id }) => id);
}

const earlierIn = (tx: ReadTx, organizationId: string, id: string | null): Promise<AuditProgramme | null> =>
  id === null ? Promise.resolve(null) : auditProgrammes.byId(tx, organizationId, id);

const hasEnded = ({ state }: AuditProgramme): boolean => state !== 'QUEUED' && state !== 'RUNNING';

/** Progress moves the version on, so whoever stops a programme names it alone. */
const cancelAct: Act<{ id: string }, AuditProgramme> = async ({ tx, organization, now }, { id }) => {
  const current = await auditProgrammes.byId(tx, organization.id, id);
  if (current === null) {
    const message = `AuditProgramme ${JSON.stringify(id)} does not exist`;
    return refusal({ type: 'NOT_FOUND', code: 'NOT_FOUND', message, path: ['id'], id });
  }
  if (current.state === 'CANCELLED') return success(current);
  if (hasEnded(current)) return refusal(conflict(['id'], `The programme has ended already: ${current.state}.`));
  const next = {
    ...current,
    state: 'CANCELLED' as const,
    finishedAt: now,
    updatedAt: now,
    version: current.version + 1,
  };
  if (await auditProgrammes.update(tx, current, next)) return success(next);
  return refusal(conflict(['id'], 'The programme has just moved on; try again.'));
};
