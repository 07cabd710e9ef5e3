import { createHash } from 'node:crypto';
import {
  type Audit,
  auditProcessOf,
  type AuditProgrammeOrder,
  type CatalogueItem,
  type Control,
  findingOpen,
  isAuditedYearly,
  type PlannedAudit,
  type Risk,
  type Standard,
  STANDARDS,
} from '../../domain/index';
import { type AuditItem, type AuditRegister, type AuditTimeTables, certificateCycle } from '../../planning/index';
import {
  applicabilities,
  auditors,
  auditProgrammes,
  audits,
  cascadeLinks,
  catalogueItems,
  certificates,
  controls,
  type Database,
  findings,
  incidents,
  managementReviews,
  persons,
  type ReadTx,
  risks,
  simulations,
  sites,
} from '../../storage/index';
import { tailSharesOf } from '../tail-shares';

/** What a programme is planned from, at one moment. */
export interface ProgrammeRegister {
  register: AuditRegister;
  simulationId: string | null;
  digest: string;
}

export const programmeRegister = (
  database: Database,
  organizationId: string,
  order: Needed,
  tables: AuditTimeTables,
): Promise<ProgrammeRegister> => database.read((tx) => programmeRegisterIn(tx, organizationId, order, tables));

type Needed = Pick<AuditProgrammeOrder, 'notApplicableIds' | 'keepProgrammeId'>;

async function programmeRegisterIn(
  tx: ReadTx,
  organizationId: string,
  { notApplicableIds, keepProgrammeId }: Needed,
  tables: AuditTimeTables,
): Promise<ProgrammeRegister> {
  const items = await catalogueItems.all(tx, organizationId, {
    catalogues: [...STANDARDS],
    kinds: ['CLAUSE', 'CONTROL'],
  });
  const ruledOut = (await applicabilities.all(tx, organizationId, {})).filter(({ applicable }) => applicable === false);
  const notAudited = new Set([...notApplicableIds, ...ruledOut.map(({ catalogueItemId }) => catalogueItemId)]);
  const held = await audits.all(tx, organizationId, {});
  const actsOn = riskIdsByItem(
    await controls.all(tx, organizationId, { states: ['IMPLEMENTED'] }),
    new Map((await cascadeLinks.all(tx, organizationId, {})).map(({ id, toRiskId }) => [id, toRiskId])),
    await risks.all(tx, organizationId, {}),
  );
  const people = new Map((await persons.all(tx, organizationId, {})).map(({ id, name }) => [id, name]));
  const simulation = await simulations.latest(tx, organizationId);
  const register: AuditRegister = {
    items: items
      .filter(({ id, auditable, kind }) => (kind === 'CONTROL' ? !notAudited.has(id) : auditable))
      .flatMap((item) => auditItem(item, actsOn.get(item.id) ?? new Set(), held)),
    sites: await sites.all(tx, organizationId, {}),
    auditors: (await auditors.all(tx, organizationId, {})).map((auditor) => ({
      ...auditor,
      name: people.get(auditor.personId) ?? auditor.id,
    })),
    audits: held,
    earlier: keepProgrammeId === null ? [] : await earlierAudits(tx, organizationId, keepProgrammeId),
    certificates: (await certificates.all(tx, organizationId, { states: ['PREPARING', 'CERTIFIED'] })).map(
      (certificate) => ({ certificate, cycle: certificateCycle(tables, certificate) }),
    ),
    reviewedOn: await reviewedOn(tx, organizationId),
    incidents: (await incidents.all(tx, organizationId, {})).flatMap(({ riskId, occurredOn, nearMiss }) =>
      riskId === null || nearMiss ? [] : { riskId, occurredOn },
    ),
    openFindings: (await findings.all(tx, organizationId, {}))
      .filter(findingOpen)
      .map(({ grade, catalogueItemIds }) => ({ grade, catalogueItemIds })),
    tailShares: tailSharesOf(simulation),
  };
  const simulationId = simulation?.id ?? null;
  const content = JSON.stringify([register, simulationId]);
  return { register, simulationId, digest: `sha256:${createHash('sha256').update(content).digest('hex')}` };
}

async function earlierAudits(tx: ReadTx, organizationId: string, id: string): Promise<PlannedAudit[]> {
  return (await auditProgrammes.byId(tx, organizationId, id))?.result?.audits ?? [];
}

async function reviewedOn(tx: ReadTx, organizationId: string): Promise<AuditRegister['reviewedOn']> {
  const found: Partial<Record<Standard, string>> = {};
  for (const { heldOn, standards } of await managementReviews.all(tx, organizationId, {})) {
    for (const standard of standards) if (heldOn !== null && heldOn > (found[standard] ?? '')) found[standard] = heldOn;
  }
  return found;
}

function auditItem(
  { id, catalogue, reference, kind }: CatalogueItem,
  riskIds: ReadonlySet<string>,
  held: readonly Audit[],
): AuditItem[] {
  const standard = catalogue as Standard;
  const process = auditProcessOf(standard, reference);
  if (process === null || (kind !== 'CLAUSE' && kind !== 'CONTROL')) return [];
  const days = held.flatMap(({ outcome, catalogueItemIds }) =>
    outcome !== null && catalogueItemIds.includes(id) ? [outcome.finishedOn] : [],
  );
  const yearly = kind === 'CLAUSE' && isAuditedYearly(reference);
  const lastAuditedOn = days.sort().at(-1) ?? null;
  return [{ id, standard, reference, kind, process, yearly, riskIds: [...riskIds].sort(), lastAuditedOn }];
}

/** Risks that each item acts on: those of controls that implement it, those that name it. */
function riskIdsByItem(
  implemented: readonly Control[],
  toRiskOf: ReadonlyMap<string, string>,
  named: readonly Risk[],
): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const add = (itemIds: readonly string[], riskIds: readonly string[]) => {
    for (const id of itemIds) found.set(id, new Set([...(found.get(id) ?? []), ...riskIds]));
  };
  for (const { catalogueItemIds, effects } of implemented) {
    const riskIds = effects.flatMap((effect) =>
      effect.target === 'RISK' ? effect.riskId : (toRiskOf.get(effect.linkId) ?? []),
    );
    add(catalogueItemIds, riskIds);
  }
  for (const { id, catalogueItemIds } of named) add(catalogueItemIds, [id]);
  return found;
}
