import { applicabilityId, type Finding, type Result, type TreatmentPlan } from '../../domain/index';
import type { Act, Work } from '../act';
import { aiResourceActs } from '../ai-resource';
import { aiSystemActs } from '../ai-system';
import { applicabilityActs } from '../applicability';
import { assetActs } from '../asset';
import { competenceActs } from '../competence';
import { documentActs } from '../document';
import { dutyActs } from '../duty';
import { findingActs } from '../finding';
import { impactAssessmentActs } from '../impact-assessment';
import { interestedPartyActs } from '../interested-party';
import { managementReviewActs } from '../management-review';
import { managementSystemActs } from '../management-system';
import { objectiveActs } from '../objective';
import { policyActs } from '../policy';
import { statementActs } from '../statement';
import { supplierActs } from '../supplier';
import { treatmentPlanActs } from '../treatment-plan';
import { type DemoIds, idOf, itemKey, type Json, ofEach } from './demo-input';
import { type ManagementIds, objectsIn, withIds } from './management-input';

type Recorded = { id: string; version: number };

/** Loads the items of one list of the file; answers their ids by key. */
export type LoadList = (
  list: string,
  load: (item: Json) => Promise<Result<{ id: string }>>,
) => Promise<Map<string, string>>;

/** Loads all items of a list at once; the first step of the path of a problem stands for the list. */
export type LoadWhole = (list: string, load: (items: Json[]) => Promise<Result<unknown>>) => Promise<void>;

/** What the file says of the management systems, by the same acts and rules as everybody else. */
export async function loadManagement(
  work: Work,
  known: DemoIds,
  { each, whole }: { each: LoadList; whole: LoadWhole },
): Promise<void> {
  const ids: ManagementIds = {
    ...known,
    policies: new Map(),
    findings: new Map(),
    suppliers: new Map(),
    aiResources: new Map(),
  };
  const record = <I, T extends { id: string }>(list: string, act: Act<I, T>) =>
    each(list, (item) => run(act, work, withIds(item, ids)));
  await record('managementSystems', managementSystemActs.record);
  await record('interestedParties', interestedPartyActs.record);
  await each('objectives', (item) =>
    follow(
      run(objectiveActs.record, work, withIds(item, ids)),
      work,
      objectiveActs.measure,
      objectsIn(item.measurements),
    ),
  );
  ids.policies = await each('policies', (item) => loadPolicy(work, item, ids));
  await record('duties', dutyActs.record);
  await record('competences', competenceActs.record);
  await whole('applicabilities', (entries) => draft(work, entries, ids));
  await each('statementApprovals', (item) =>
    run(statementActs.approve, work, { ...withIds(item, ids), approvedById: idOf(ids.people)(item.approvedBy) }),
  );
  await each('treatmentPlans', (item) => loadPlan(work, item, ids));
  ids.findings = await each('findings', (item) => loadFinding(work, item, ids));
  await record('documents', documentActs.record);
  ids.suppliers = await record('suppliers', supplierActs.record);
  await each('aiResources', async (item) => {
    const result = await run(aiResourceActs.record, work, withIds(item, ids));
    if (result.ok) ids.aiResources.set(String(item.key), result.value.id);
    return result;
  });
  await each('impactAssessments', (item) => loadAssessment(work, item, ids));
  await each('aiSystemDetails', ({ aiSystem, ...details }) =>
    run(aiSystemActs.change, work, { ...details, id: idOf(ids.aiSystems)(aiSystem), expectedVersion: 1 }),
  );
  await each('assetDependencies', ({ asset, dependencies }) =>
    run(assetActs.change, work, {
      id: idOf(ids.assets)(asset),
      expectedVersion: 1,
      dependencyIds: ofEach(dependencies, idOf(ids.assets)),
    }),
  );
  await each('managementReviews', (item) => loadReview(work, item, ids));
}

/** The rules check every input, so what comes from a file may stand for one. */
export const run = <I, T>(act: Act<I, T>, work: Work, input: Json): Promise<Result<T>> => act(work, input as I);

/** The thing after an act with each of the inputs; the first refusal ends it. */
async function follow<I, T extends Recorded>(
  recorded: Promise<Result<T>>,
  work: Work,
  act: Act<I, T>,
  inputs: readonly Json[],
): Promise<Result<T>> {
  let result = await recorded;
  for (const input of inputs) {
    if (!result.ok) return result;
    const { id, version } = result.value;
    result = await run(act, work, { ...input, id, expectedVersion: version });
  }
  return result;
}

function draft(work: Work, said: readonly Json[], ids: ManagementIds): Promise<Result<unknown>> {
  const entries = said.map(({ catalogue, reference, ...entry }) => {
    const key = itemKey(catalogue, reference);
    const id = applicabilityId(work.organization.id, ids.catalogueItems.get(key) ?? key);
    return { ...withIds(entry, ids), id, expectedVersion: 0 };
  });
  return run(applicabilityActs.draft, work, { entries });
}

/** The approval of a thing, in the words of its act. */
const approvalsOf = ({ approval }: Json, ids: ManagementIds) =>
  objectsIn([approval]).map(
    ({ approvedBy, ...rest }): Json => ({ ...rest, approvedById: idOf(ids.people)(approvedBy) }),
  );

function loadAssessment(work: Work, item: Json, ids: ManagementIds): Promise<Result<Recorded>> {
  const approvals = approvalsOf(item, ids);
  const before = yearBefore(work, approvals[0]?.expiresOn);
  const recorded = run(impactAssessmentActs.record, work, withIds(item, ids));
  return follow(recorded, before, impactAssessmentActs.approve, approvals);
}

function loadReview(work: Work, item: Json, ids: ManagementIds): Promise<Result<Recorded>> {
  const held = objectsIn([item.held]).map((one) => withIds(one, ids));
  const recorded = run(managementReviewActs.record, work, withIds(item, ids));
  const done = follow(recorded, work, managementReviewActs.hold, held);
  return follow(done, work, managementReviewActs.act, objectsIn(item.completed));
}

function loadPolicy(work: Work, item: Json, ids: ManagementIds): Promise<Result<Recorded>> {
  const approvals = approvalsOf(item, ids);
  const before = yearBefore(work, approvals[0]?.reviewDueOn);
  return follow(run(policyActs.record, work, withIds(item, ids)), before, policyActs.approve, approvals);
}

async function loadPlan(work: Work, item: Json, ids: ManagementIds): Promise<Result<TreatmentPlan>> {
  const keys = Array.isArray(item.approvedBy) ? item.approvedBy : [];
  const approvals = keys.map((key) => ({ approvedById: idOf(ids.people)(key) }));
  const recorded = run(treatmentPlanActs.record, work, withIds(item, ids));
  const approved = follow(recorded, work, treatmentPlanActs.approve, approvals);
  return follow(approved, work, treatmentPlanActs.act, objectsIn(item.completed));
}

async function loadFinding(work: Work, item: Json, ids: ManagementIds): Promise<Result<Finding>> {
  const inputs = (value: unknown) => objectsIn([value]).map((one) => withIds(one, ids));
  const recorded = run(findingActs.record, work, withIds(item, ids));
  const analysed = follow(recorded, work, findingActs.analyse, inputs(item.analysis));
  const acted = follow(analysed, work, findingActs.act, objectsIn(item.completed));
  const verified = follow(acted, work, findingActs.verify, inputs(item.check));
  return follow(verified, work, findingActs.close, inputs(item.close));
}

/** What must lie ahead in the file did so when it was said: the demo must load in later years as well. */
export function yearBefore(work: Work, day: unknown): Work {
  const ahead = new Date(String(day)).getTime();
  const then = new Date(ahead - 365 * 24 * 3600 * 1000);
  return ahead > work.now.getTime() || Number.isNaN(ahead) ? work : { ...work, now: then };
}
