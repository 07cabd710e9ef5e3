import type { CatalogueItem } from '../../src/domain/index';
import type { Caller, Services } from '../../src/services/index';
import { valueOf as value } from '../support/register';
import type { Register } from './register';

const BOTH = ['ISO_IEC_27001_2022', 'ISO_IEC_42001_2023'] as const;

/** A clause and a control of each standard. */
export function standardItems(n: number): CatalogueItem[] {
  return BOTH.flatMap((catalogue) =>
    (['CLAUSE', 'CONTROL'] as const).map((kind) => ({
      id: `cat_${catalogue}_${kind}_${n}`,
      catalogue,
      reference: kind === 'CLAUSE' ? `4.${n}` : `A.5.${n}`,
      kind,
      title: `${kind} ${n} of ${catalogue}`,
      description: null,
      parentReference: null,
      auditable: kind === 'CLAUSE',
      position: n + (kind === 'CLAUSE' ? 0 : 1_000),
    })),
  );
}

/** One of everything that the management systems hold, connected with the n-th of the register. */
export async function recordManagement(
  services: Services,
  caller: Caller,
  ids: Register['ids'],
  n: number,
): Promise<void> {
  const last = (noun: 'Person' | 'Risk' | 'Control' | 'AiSystem' | 'Asset' | 'Driver') => ids[noun].at(-1)!;
  const [personId, riskId, controlId] = [last('Person'), last('Risk'), last('Control')];
  const [aiSystemId, assetId, driverId] = [last('AiSystem'), last('Asset'), last('Driver')];
  const standards = [...BOTH];
  const items = standardItems(n).map(({ id }) => id);
  // The second standard is left to the document that sets up a management system.
  if (n === 1) {
    const isms = { name: 'ISMS', standard: BOTH[0], ownerId: personId };
    ids.ManagementSystem.push(value(await services.managementSystem.record(caller, isms)).id);
  }
  const needs = [{ need: 'Fair decisions', binding: true }];
  ids.InterestedParty.push(
    value(await services.interestedParty.record(caller, { name: `Party ${n}`, standards, needs })).id,
  );
  const objective = {
    name: `Objective ${n}`,
    standards,
    measure: 'Days',
    baseline: 30,
    target: 10,
    dueOn: '2027-12-31',
  };
  ids.Objective.push(value(await services.objective.record(caller, { ...objective, ownerId: personId })).id);
  const policy = { name: `Policy ${n}`, standards, ownerId: personId, catalogueItemIds: items };
  const { id: policyId } = value(await services.policy.record(caller, policy));
  const duty = { name: `Duty ${n}`, role: 'AI_OVERSIGHT' as const, personId, standards, aiSystemIds: [aiSystemId] };
  ids.Duty.push(value(await services.duty.record(caller, duty)).id);
  const competence = { name: `Competence ${n}`, personId, standards, achievedOn: '2026-01-31' };
  ids.Competence.push(value(await services.competence.record(caller, competence)).id);
  const { id: findingId } = value(
    await services.finding.record(caller, {
      name: `Finding ${n}`,
      grade: 'MINOR',
      source: 'INTERNAL_AUDIT',
      foundOn: '2026-10-01',
      standards,
      catalogueItemIds: items,
      controlIds: [controlId],
      riskIds: [riskId],
      ownerId: personId,
    }),
  );
  const actions = [{ description: 'Retrain', ownerId: personId, dueOn: '2027-01-31' }];
  const plan = { name: `Plan ${n}`, riskIds: [riskId], controlIds: [controlId], actions };
  ids.TreatmentPlan.push(value(await services.treatmentPlan.record(caller, plan)).id);
  const document = await services.document.record(caller, {
    name: `Document ${n}`,
    kind: 'RECORD',
    digest: n.toString(16).padStart(64, '0'),
    issuedOn: '2026-06-30',
    authorId: personId,
    catalogueItemIds: items,
    controlIds: [controlId],
    riskIds: [riskId],
    findingIds: [findingId],
    policyIds: [policyId],
    aiSystemIds: [aiSystemId],
  });
  ids.Document.push(value(document).id);
  const supplier = { name: `Supplier ${n}`, ownerId: personId, assetIds: [assetId], driverId };
  const { id: supplierId } = value(await services.supplier.record(caller, supplier));
  const kind = n % 2 === 0 ? ('MODEL' as const) : ('DATA' as const);
  const sourceIds = ids.AiResource.slice(-1);
  const resource = {
    name: `Resource ${n}`,
    kind,
    provenance: 'Own',
    supplierId,
    assetId,
    aiSystemIds: [aiSystemId],
    sourceIds,
  };
  ids.AiResource.push(value(await services.aiResource.record(caller, resource)).id);
  const effects = [{ subject: 'GROUPS' as const, group: 'Migrants', effect: 'Refused', severity: 'MAJOR' as const }];
  const assessment = {
    name: `Assessment ${n}`,
    aiSystemId,
    assessedOn: '2026-10-01',
    ownerId: personId,
    effects,
    riskIds: [riskId],
  };
  ids.ImpactAssessment.push(value(await services.impactAssessment.record(caller, assessment)).id);
  ids.Supplier.push(supplierId);
  const review = { name: `Review ${n}`, standards, startsOn: '2026-01-01', endsOn: '2026-12-31', chairId: personId };
  ids.ManagementReview.push(value(await services.managementReview.record(caller, review)).id);
  ids.Policy.push(policyId);
  ids.Finding.push(findingId);
  await rateControls(services, caller, n, personId);
}

async function rateControls(services: Services, caller: Caller, n: number, ownerId: string): Promise<void> {
  const { entries } = await services.statement.of(caller, null);
  const rated = entries.filter(({ catalogueItemId }) => catalogueItemId.endsWith(`_${n}`));
  const said = { applicable: true, justification: 'Needed', status: 'IMPLEMENTED' as const, maturity: 3, ownerId };
  const inputs = rated.map(({ id, version }) => ({ id, expectedVersion: version, ...said }));
  value(await services.statement.draft(caller, { entries: inputs }));
}

/** Approves the statement of applicability once every control has been spoken of. */
export async function approveStatement(services: Services, caller: Caller, ids: Register['ids']): Promise<void> {
  const approved = await services.statement.approve(caller, { approvedById: ids.Person[0]! });
  ids.StatementVersion.push(value(approved).id);
}
