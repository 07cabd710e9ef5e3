import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIALECTS } from '../support/database';
import { openEmptyOrganization, type Walker } from './walker';

const standards = ['ISO_IEC_27001_2022', 'ISO_IEC_42001_2023'];
const basis = { kind: 'ELICITED', note: 'First workshop' };

describe.each(DIALECTS)('the guided tour of the README on %s', (dialect) => {
  let walker: Walker;
  beforeAll(async () => {
    walker = await openEmptyOrganization(dialect);
  });
  afterAll(() => walker.close());

  test('leads an empty organisation to its first statement, assessment and readiness', async () => {
    const { send, services, caller, sent } = walker;

    const { version } = await send('organization');
    await send('organization-change', { input: { expectedVersion: version, name: 'Fresh Credit', sector: 'Lending' } });
    const empty = await send('statement-of-applicability');
    expect([empty.controls, empty.entries.length, empty.undecided]).toEqual([131, 131, 131]);
    const nothing = await send('readiness');
    expect(nothing.map((one: { clauses: object[]; verdict: string }) => [one.clauses.length, one.verdict])).toEqual([
      [30, 'NOT_READY'],
      [32, 'NOT_READY'],
    ]);

    const person = async (name: string) => (await send('person-record', { input: { name } })).person.id as string;
    const [chief, officer] = [await person('Chief'), await person('Officer')];
    for (const standard of standards) {
      await send('management-system-record', {
        input: {
          name: `System of ${standard}`,
          standard,
          scope: 'Lending',
          issues: ['New AI rules'],
          ownerId: officer,
        },
      });
    }
    const needs = [{ need: 'Fair decisions', binding: true, response: 'Tests before release' }];
    await send('interested-party-record', { input: { name: 'Borrowers', standards, needs } });
    const duty = { name: 'Direction', role: 'TOP_MANAGEMENT', personId: chief, standards };
    await send('duty-record', { input: duty });
    const { policy } = await send('policy-record', { input: { name: 'Security and AI policy', standards, body: '…' } });
    await send('policy-approve', {
      input: { id: policy.id, expectedVersion: policy.version, approvedById: chief, reviewDueOn: '2027-11-30' },
    });
    await send('objective-record', {
      input: {
        name: 'Fewer overrides',
        standards,
        measure: 'Share of overrides',
        target: 2,
        dueOn: '2027-06-30',
        ownerId: officer,
      },
    });

    const cia = { confidentiality: 4, integrity: 5, availability: 3 };
    const { asset } = await send('asset-record', { input: { name: 'Training data', form: 'DIGITAL', ...cia } });
    const system = { name: 'Scoring', lifecycleStage: 'MONITORING', roles: ['PRODUCER'], assetIds: [asset.id] };
    const { aiSystem } = await send('ai-system-record', { input: system });
    const estimates = {
      ownerId: officer,
      frequency: { frequency: { eventsPerYear: { range: { low: 0.1, high: 1 } } }, basis },
      severity: { severity: { range: { low: 20_000, high: 900_000 } }, basis },
    };
    const threat = { name: 'Data altered', kind: 'SECURITY_THREAT', dimensions: ['INTEGRITY'], assetIds: [asset.id] };
    const harm = {
      name: 'Unfair refusals',
      kind: 'AI_HARM',
      dimensions: ['DISCRIMINATION'],
      aiSystemIds: [aiSystem.id],
    };
    const risks = [];
    for (const risk of [threat, harm])
      risks.push((await send('risk-record', { input: { ...risk, ...estimates } })).risk);
    const link = { fromRiskId: risks[0].id, toRiskId: risks[1].id, probability: 0.3 };
    await send('cascade-link-record', { input: link });
    const items = await send('catalogue', { filter: { catalogues: [standards[0]], references: ['A.8.24'] } });
    const { control } = await send('control-record', {
      input: {
        name: 'Signed data sets',
        state: 'IMPLEMENTED',
        catalogueItemIds: [items.nodes[0].id],
        effects: [{ riskId: risks[0].id, frequencyReduction: 0.6 }],
      },
    });
    const { simulation } = await send('simulation-start', { input: { method: 'SIMULATION', trials: 2_000 } });
    await services.simulation.settled(caller, simulation.id);
    const outcome = await send('simulation-outcome', { id: simulation.id });
    expect(outcome.outcome.residual.mean.value).toBeGreaterThan(0);

    for (const risk of risks) {
      await send('risk-treat', { input: { id: risk.id, expectedVersion: risk.version, treatment: 'MODIFY' } });
    }
    const actions = [{ description: 'Test for bias each quarter', ownerId: officer, dueOn: '2027-03-31' }];
    const plan = { name: 'First plan', riskIds: risks.map(({ id }) => id), controlIds: [control.id], actions };
    const { treatmentPlan } = await send('treatment-plan-record', { input: plan });
    const approval = { id: treatmentPlan.id, expectedVersion: treatmentPlan.version, approvedById: officer };
    expect((await send('treatment-plan-approve', { input: approval })).treatmentPlan.approvedAt).not.toBeNull();

    const entries = empty.entries.map(
      (entry: { id: string; version: number; item: { catalogue: string; reference: string } }) => ({
        id: entry.id,
        expectedVersion: entry.version,
        ...(entry.item.catalogue === standards[0] && entry.item.reference === 'A.7.6'
          ? { applicable: false, justification: 'There are no secure areas: everybody works from home' }
          : { applicable: true, justification: 'Follows from the risk assessment', status: 'PLANNED', maturity: 1 }),
      }),
    );
    const { statementOfApplicability } = await send('statement-of-applicability-draft', { input: { entries } });
    expect(statementOfApplicability).toMatchObject({ controls: 131, applicable: 130, excluded: 1, undecided: 0 });
    const { statementVersion } = await send('statement-of-applicability-approve', { input: { approvedById: chief } });
    expect(statementVersion).toMatchObject({ number: 1, digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) });

    const clauses = await send('catalogue', { first: 200, filter: { catalogues: standards, kinds: ['CLAUSE'] } });
    const scoped = clauses.nodes.filter(({ reference }: { reference: string }) => /^(4|5)\./.test(reference));
    await send('document-record', {
      input: {
        name: 'Manual of both systems',
        kind: 'PROCEDURE',
        digest: 'ab'.repeat(32),
        issuedOn: '2026-11-20',
        authorId: officer,
        catalogueItemIds: scoped.map(({ id }: { id: string }) => id),
      },
    });

    const [security, ai] = await send('readiness');
    for (const [one, before] of [
      [security, nothing[0]],
      [ai, nothing[1]],
    ]) {
      expect(one.clauseScore).toBeGreaterThan(before.clauseScore + 0.1);
      const passed = one.gates.filter((gate: { passed: boolean }) => gate.passed);
      expect(passed.map(({ code }: { code: string }) => code)).toEqual(
        expect.arrayContaining(['RISK_ASSESSMENT', 'RISK_TREATMENT', 'STATEMENT_APPROVED', 'NO_MAJOR_NONCONFORMITY']),
      );
    }
    for (const path of ['ADD_ISO_IEC_42001', 'ADD_ISO_IEC_27001']) {
      const roadmap = await send('roadmap', { path });
      expect(roadmap.steps.at(-1)).toMatchObject({ clausesCovered: 62, controlsCovered: 131, phase: 'CERTIFY' });
      expect(roadmap.progress).toBeGreaterThan(0);
    }
    expect(documentsOfTheTour()).toEqual(sent);
  });
});

/** The documents that the README names in its tour, in that order. */
function documentsOfTheTour(): string[] {
  const readme = readFileSync(join(__dirname, '..', '..', 'README.md'), 'utf8');
  const tour = /## Guided tour[\s\S]*?(?=\n## )/.exec(readme)?.[0] ?? '';
  return [...new Set([...tour.matchAll(/`([a-z0-9-]+)\.graphql`/g)].map(([, name]) => name!))];
}
