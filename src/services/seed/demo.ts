import {
  foundOrganization,
  type Organization,
  type Problem,
  refusal,
  type Result,
  type Risk,
  success,
} from '../../domain/index';
import { catalogueItems, organizations, type WriteTx } from '../../storage/index';
import { openWork, type RegisterParts, type Work, write } from '../act';
import { aiSystemActs } from '../ai-system';
import { assetActs } from '../asset';
import { auditorActs } from '../auditor';
import { cascadeLinkActs } from '../cascade';
import { certificateActs } from '../certificate';
import { controlActs } from '../control';
import { driverActs } from '../driver';
import { appendChange } from '../history';
import { personActs } from '../person';
import { modelProblems } from '../quantifiable';
import { riskActs } from '../risk';
import { scenarioActs } from '../scenario';
import { loadEvidence } from './evidence';
import { loadManagement, run, yearBefore } from './management';
import { objectsIn } from './management-input';
import { siteActs } from '../site';
import {
  aiSystemInput,
  assetInput,
  auditorInput,
  certificateInput,
  controlInput,
  type DemoIds,
  itemKey,
  linkInput,
  linkKey,
  riskInput,
  scenarioInput,
  type Json,
} from './demo-input';

/** Who did it, in the history. */
const ACTOR = 'demo';

/**
 * Founds the organisation of a demo file with all of its register, by the same acts and rules as everybody else, in
 * one write. Refused as a whole when anything in it is faulty, with every problem; paths lead through the file.
 * The catalogues must be loaded before.
 */
export function loadDemo(parts: RegisterParts, file: unknown): Promise<Result<Organization>> {
  return write(parts, async (tx) => {
    const demo = (typeof file === 'object' && file !== null ? file : {}) as Json;
    const founded = foundOrganization(parts.newId('Organization'), demo.organisation as never, parts.now());
    if (!founded.ok) return refusal(...founded.problems.map((problem) => under(['organisation'], problem)));
    const organization = founded.value;
    await organizations.insert(tx, [organization]);
    const work = await openWork(parts, tx, { organizationId: organization.id, actor: ACTOR });
    await appendChange(work, 'Organization', 'organizationFound', null, organization);
    const problems = await loadRegister(work, demo);
    return problems.length > 0 ? refusal(...problems) : success(organization);
  });
}

async function loadRegister(work: Work, demo: Json): Promise<Problem[]> {
  const problems: Problem[] = [];
  const each = (
    list: string,
    load: (item: Json) => Promise<Result<{ id: string }>>,
    keyOf = (item: Json) => String(item.key),
  ) => loadList(demo, list, load, keyOf, problems);
  const none = new Map<string, string>();
  const ids: DemoIds = {
    people: none,
    assets: none,
    aiSystems: none,
    drivers: none,
    risks: none,
    links: none,
    controls: none,
    sites: none,
    catalogueItems: await itemIdsByKey(work.tx),
  };
  ids.people = await each('people', (item) => run(personActs.record, work, item));
  ids.assets = await each('assets', (item) => run(assetActs.record, work, assetInput(item, ids)));
  ids.aiSystems = await each('aiSystems', (item) => run(aiSystemActs.record, work, aiSystemInput(item, ids)));
  ids.drivers = await each('drivers', (item) => run(driverActs.record, work, item));
  ids.risks = await each('risks', (item) => loadRisk(work, item, ids));
  ids.links = await each(
    'links',
    (item) => run(cascadeLinkActs.record, work, linkInput(item, ids)),
    ({ from, to }) => linkKey(from, to),
  );
  ids.controls = await each('controls', (item) => run(controlActs.record, work, controlInput(item, ids)));
  // Last, so that the counted ids of all that figures depend on stay as they are.
  await each('scenarios', (item) => run(scenarioActs.record, work, scenarioInput(item, ids)));
  await loadManagement(work, ids, {
    each,
    whole: (list, load) => loadWhole(demo, list, load, problems),
  });
  ids.sites = await each('sites', (item) => run(siteActs.record, work, item));
  const auditPeople = await each('auditPeople', (item) => run(personActs.record, work, item));
  ids.people = new Map([...ids.people, ...auditPeople]);
  await each('auditors', (item) => run(auditorActs.record, work, auditorInput(item, ids)));
  await loadEvidence(work, ids, each);
  await each('certificates', (item) => run(certificateActs.record, work, certificateInput(item, ids)));
  return problems.length > 0 ? problems : modelProblems(work, '', []);
}

/** Loads the items of a list one after another; answers their ids by key. */
async function loadList(
  demo: Json,
  list: string,
  load: (item: Json) => Promise<Result<{ id: string }>>,
  keyOf: (item: Json) => string,
  problems: Problem[],
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const items = demo[list] ?? [];
  if (!Array.isArray(items)) {
    problems.push({ type: 'INVALID_INPUT', code: 'MALFORMED', message: `${list} must be a list`, path: [list] });
    return ids;
  }
  for (const [index, entry] of (items as unknown[]).entries()) {
    // The rules then say of what is no object that all of its fields are missing.
    const item = typeof entry === 'object' && entry !== null ? (entry as Json) : {};
    const result = await load(item);
    if (result.ok) ids.set(keyOf(item), result.value.id);
    else problems.push(...result.problems.map((problem) => under([list, String(index)], problem)));
  }
  return ids;
}

/** Loads the items of a list, if there are any, in one act. */
async function loadWhole(
  demo: Json,
  list: string,
  load: (items: Json[]) => Promise<Result<unknown>>,
  problems: Problem[],
): Promise<void> {
  const items = objectsIn(demo[list]);
  if (items.length === 0) return;
  const result = await load(items);
  if (!result.ok) problems.push(...result.problems.map((one) => ({ ...one, path: [list, ...one.path.slice(1)] })));
}

/** Records a risk, then decides on its treatment and accepts it, as far as the file says so. */
async function loadRisk(work: Work, item: Json, ids: DemoIds): Promise<Result<Risk>> {
  const { treatment, treatmentRationale, acceptance, ...risk } = item;
  let result: Result<Risk> = await run(riskActs.record, work, riskInput(risk, ids));
  if (result.ok && treatment !== null && treatment !== undefined) {
    const { id, version } = result.value;
    result = await run(riskActs.treat, work, {
      id,
      expectedVersion: version,
      treatment,
      rationale: treatmentRationale,
    });
  }
  if (result.ok && acceptance !== null && acceptance !== undefined) {
    const { id, version } = result.value;
    const { acceptedBy, ...rest } = acceptance as Json;
    const acceptedById = ids.people.get(String(acceptedBy)) ?? acceptedBy;
    result = await run(riskActs.accept, yearBefore(work, rest.expiresOn), {
      id,
      expectedVersion: version,
      acceptedById,
      ...rest,
    });
  }
  return result;
}

async function itemIdsByKey(tx: WriteTx): Promise<Map<string, string>> {
  const items = await catalogueItems.everything(tx);
  return new Map(items.map(({ id, catalogue, reference }) => [itemKey(catalogue, reference), id]));
}

const under = (path: readonly string[], problem: Problem): Problem => ({
  ...problem,
  path: [...path, ...problem.path],
});
