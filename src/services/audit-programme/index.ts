import { type AuditProgramme, type Result, STANDARDS } from '../../domain/index';
import type { AuditTimeTables, RunJob } from '../../planning/index';
import { auditors, auditProgrammes, catalogueItems, type ReadTx, sites } from '../../storage/index';
import { perform, type RegisterParts } from '../act';
import { reader } from '../reader';
import { orderRun, queuedRun, runActs } from '../run-acts';
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
    choose: perform(parts, chooseAct),
    ...runActs(parts, auditProgrammes, runs, 'AuditProgramme', 'programme'),
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
    ...queuedRun(at),
    id: newId('AuditProgramme'),
    organizationId,
    order,
    registerDigest: digest,
  };
  return orderRun<AuditProgramme>(database, auditProgrammes, runs, ordered, 'programmes');
}

async function controlIdsIn(tx: ReadTx, organizationId: string): Promise<string[]> {
  const items = await catalogueItems.all(tx, organizationId, { catalogues: [...STANDARDS], kinds: ['CONTROL'] });
  return items.map(({ id }) => id);
}

const earlierIn = (tx: ReadTx, organizationId: string, id: string | null): Promise<AuditProgramme | null> =>
  id === null ? Promise.resolve(null) : auditProgrammes.byId(tx, organizationId, id);
