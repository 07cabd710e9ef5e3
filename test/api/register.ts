import { type CatalogueItem, ID_PREFIX, type Noun } from '../../src/domain/index';
import { type Caller, createPlanning, createQuantification, type Services } from '../../src/services/index';
import { inlineJob } from '../../src/planning/index';
import { inlineRunner, type Runner } from '../../src/simulation/index';
import type { TaskInput, TaskName, TaskOutput } from '../../src/simulation/tasks';
import { catalogueItems, crosswalks, type Database, simulations } from '../../src/storage/index';
import { readAuditTimeTables } from '../../src/server/seeds';
import { openTestRegister, valueOf as value } from '../support/register';
import { approveStatement, recordManagement, standardItems } from './management';
import { recordEvidence } from './evidence';

export interface Register {
  services: Services;
  caller: Caller;
  database: Database;
  /** SQL statements since the last call, without those that begin and end transactions. */
  statements(): string[];
  /** Ids of what was recorded, by noun, in that order. */
  ids: Record<Noun, string[]>;
  /** Simulates the register as it is, in 2,000 years, and waits for the outcome. */
  simulate(): Promise<void>;
  /** Stores a simulation that waits and that nobody computes; its id becomes the last one. */
  queueSimulation(): Promise<void>;
  /** Plans improvements and a roadmap of them, waits for both, and orders others that are stopped. */
  plan(): Promise<void>;
  /** Waits until nothing is computed in the background any more. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

const item = (n: number, catalogue: string): CatalogueItem => ({
  id: `cat_${catalogue}_${n}`,
  catalogue,
  reference: `A.${n}`,
  kind: 'CONTROL',
  title: `Control ${n} of ${catalogue}`,
  description: null,
  parentReference: n === 1 ? null : 'A.1',
  auditable: true,
  position: n,
});

/** Runs tasks in this thread, without the check by the exact method, which is tried elsewhere and takes its time. */
export function quickRunner(): Runner {
  const runner = inlineRunner();
  const refusals = [{ code: 'NOT_APPLICABLE', path: '', message: 'the test leaves it out' }];
  return {
    ...runner,
    run: async <K extends TaskName>(name: K, input: TaskInput<K>, signal?: AbortSignal) =>
      name === 'exact' ? ({ refusals } as TaskOutput<K>) : runner.run(name, input, signal),
  };
}

/** A register with `rows` of everything, each connected with the next, in a fresh embedded database. */
export async function openRegister(rows: number): Promise<Register> {
  const { database, services: register, parts, caller, statements, dispose } = await openTestRegister();
  const onFault = (fault: unknown) => {
    throw fault;
  };
  const auditTimeTables = await readAuditTimeTables();
  const quantification = createQuantification({
    ...parts,
    runner: quickRunner(),
    onFault,
    plan: inlineJob,
    baseRates: [],
    auditTimeTables,
  });
  const planning = createPlanning({ ...parts, auditTimeTables, controlRelevance: [] });
  const services = { ...register, ...planning, ...quantification.services };
  const ids = Object.fromEntries(Object.keys(ID_PREFIX).map((noun) => [noun, [] as string[]])) as Register['ids'];
  ids.Organization.push(caller.organizationId);
  const numbers = Array.from({ length: rows }, (_, index) => index + 1);
  ids.CatalogueItem.push(...(await storeCatalogues(database, numbers)));
  for (const n of numbers) {
    await recordOne(services, caller, ids, n);
    await recordManagement(services, caller, ids, n);
  }
  await approveStatement(services, caller, ids);
  for (const n of numbers) await recordEvidence(services, caller, ids, n);
  return {
    services,
    caller,
    database,
    statements,
    ids,
    simulate: async () => {
      const { id } = value(await services.simulation.start(caller, { method: 'SIMULATION', trials: 2_000 }));
      const ended = await services.simulation.settled(caller, id);
      if (ended?.state !== 'SUCCEEDED') throw new Error(ended?.failure ?? 'no simulation');
      ids.Simulation.push(id);
    },
    plan: async () => {
      const order = { budget: 2_000, planningTrials: 1_000, trials: 1_000, samples: 1 };
      const { id } = value(await services.improvementPlan.start(caller, order));
      const ended = await services.improvementPlan.settled(caller, id);
      if (ended?.state !== 'SUCCEEDED') throw new Error(ended?.failure ?? 'no plan');
      const other = value(await services.improvementPlan.start(caller, { ...order, seed: 2 }));
      value(await services.improvementPlan.cancel(caller, { id: other.id }));
      ids.ImprovementPlan.push(id, other.id);
      const schedule = { planId: id, startOn: '2027-01-01', quarters: 2, trials: 1_000 };
      const roadmap = value(await services.improvementRoadmap.start(caller, schedule));
      const done = await services.improvementRoadmap.settled(caller, roadmap.id);
      if (done?.state !== 'SUCCEEDED') throw new Error(done?.failure ?? 'no roadmap');
      const another = value(await services.improvementRoadmap.start(caller, { ...schedule, quarters: 3 }));
      value(await services.improvementRoadmap.cancel(caller, { id: another.id }));
      ids.ImprovementRoadmap.push(roadmap.id, another.id);
    },
    idle: async () => {
      const states = ['QUEUED' as const, 'RUNNING' as const];
      for (const runs of [services.simulation, services.improvementPlan, services.improvementRoadmap]) {
        for (const { id } of await runs.all(caller, { states })) await runs.settled(caller, id);
      }
    },
    queueSimulation: async () => {
      const [done] = await services.simulation.byIds(caller, ids.Simulation);
      const id = parts.newId('Simulation');
      const waiting = { id, state: 'QUEUED' as const, progress: 0, startedAt: null, finishedAt: null, outcome: null };
      await database.write((tx) => simulations.insert(tx, [{ ...done!, ...waiting }]));
      ids.Simulation.push(id);
    },
    close: async () => {
      await quantification.close();
      await dispose();
    },
  };
}

/** Two catalogues whose items are twins of each other; answers the ids of the first. */
async function storeCatalogues(database: Database, numbers: readonly number[]): Promise<string[]> {
  const twins = numbers.map((n) => ({ ours: item(n, 'ALPHA'), theirs: item(n, 'BETA') }));
  const pairs = twins.map(({ ours, theirs }, n) => ({
    id: `cwk_${n}`,
    fromItemId: ours.id,
    toItemId: theirs.id,
    strength: 'STRONG' as const,
    reuseCredit: 0.5,
  }));
  const standards = numbers.map((n) => standardItems(n));
  const crossed = standards.map((items, n) => ({
    id: `cws_${n}`,
    fromItemId: items[1]!.id,
    toItemId: items[3]!.id,
    strength: 'PARTIAL' as const,
    reuseCredit: 0.5,
  }));
  await database.write(async (tx) => {
    await catalogueItems.insert(tx, standards.flat());
    await catalogueItems.insert(
      tx,
      twins.flatMap(({ ours, theirs }) => [ours, theirs]),
    );
    await crosswalks.insert(tx, [...pairs, ...crossed]);
  });
  return twins.map(({ ours }) => ours.id);
}

async function recordOne(services: Services, caller: Caller, ids: Register['ids'], n: number): Promise<void> {
  const basis = { kind: 'ELICITED' as const, note: 'workshop' };
  const person = value(await services.person.record(caller, { name: `Person ${n}` }));
  const cia = { confidentiality: 3, integrity: 3, availability: 3 };
  const asset = value(
    await services.asset.record(caller, { name: `Asset ${n}`, form: 'DIGITAL', ...cia, ownerId: person.id }),
  );
  const driver = value(
    await services.driver.record(caller, { name: `Driver ${n}`, distribution: { type: 'gamma', shape: 2 } }),
  );
  const aiSystem = value(
    await services.aiSystem.record(caller, {
      name: `System ${n}`,
      lifecycleStage: 'MONITORING',
      roles: ['PROVIDER'],
      assetIds: [asset.id],
      ownerId: person.id,
    }),
  );
  const risk = value(
    await services.risk.record(caller, {
      name: `Risk ${n}`,
      kind: n % 2 === 0 ? 'AI_HARM' : 'SECURITY_THREAT',
      dimensions: ['INTEGRITY', 'DISCRIMINATION'],
      ownerId: person.id,
      assetIds: [asset.id],
      aiSystemIds: [aiSystem.id],
      catalogueItemIds: [`cat_ALPHA_${n}`],
      frequency: { frequency: { eventsPerYear: n <= 3 ? { range: { low: 0.1, high: 2 } } : { exact: 0.5 } }, basis },
      severity: { severity: { range: { low: 1_000, high: 50_000 } }, basis },
      drivers: [{ driverId: driver.id, frequencyLoading: 0.5, severityLoading: 0 }],
      ...(n % 2 === 0 && {
        people: [{ class: 'LIMITED', probability: 0.5, affected: { range: { low: 5, high: 500 } }, basis }],
      }),
    }),
  );
  const previous = ids.Risk.at(-1);
  if (previous !== undefined) {
    const link = value(
      await services.cascadeLink.record(caller, { fromRiskId: previous, toRiskId: risk.id, probability: 0.2 }),
    );
    ids.CascadeLink.push(link.id);
    const pair = { riskIds: [previous, risk.id], spearman: 0.3 };
    ids.RiskCorrelation.push(value(await services.riskCorrelation.record(caller, pair)).id);
  }
  const linkEffects = ids.CascadeLink.slice(-1).map((linkId) => ({ linkId, probabilityReduction: 0.5 }));
  const control = value(
    await services.control.record(caller, {
      name: `Control ${n}`,
      state: 'IMPLEMENTED',
      ownerId: person.id,
      catalogueItemIds: [`cat_ALPHA_${n}`, `cat_ISO_IEC_27001_2022_CONTROL_${n}`],
      effects: [
        { riskId: risk.id, frequencyReduction: 0.3, severityReduction: 0.1, peopleReduction: 0.4 },
        ...linkEffects,
      ],
      annualCost: { amount: '1200.50', currency: 'EUR' },
    }),
  );
  const scenario = value(
    await services.scenario.record(caller, {
      name: `Scenario ${n}`,
      overlays: [
        {
          rateControl: {
            controlId: control.id,
            effects: [{ riskId: risk.id, frequencyReduction: 0.6 }, ...linkEffects],
          },
        },
        {
          assessRisk: {
            riskId: risk.id,
            severity: { exact: 10_000 * n },
            people: [{ class: 'SIGNIFICANT', affected: { exact: n } }],
          },
        },
        { retireAssetId: asset.id },
        { fixDriver: { driverId: driver.id, at: { multiple: 2 } } },
      ],
    }),
  );
  ids.Scenario.push(scenario.id);
  ids.Person.push(person.id);
  ids.Asset.push(asset.id);
  ids.Driver.push(driver.id);
  ids.AiSystem.push(aiSystem.id);
  ids.Risk.push(risk.id);
  ids.Control.push(control.id);
}
