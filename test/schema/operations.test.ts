import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ExecutionResult, graphql, parse, specifiedRules, validate } from 'graphql';
import { apiSchema, createApiContext, operationRules } from '../../src/api/index';
import { recordAudits } from '../api/audits';
import { openRegister, type Register } from '../api/register';
import { recordSpare, type Spare } from '../api/spare';
import { BEGINS_AT_ONCE, type Case } from './case';
import { managementCases } from './management-cases';
import { removalCases } from './removal-cases';

const folder = join(__dirname, '..', '..', 'schema', 'operations');
const files = readdirSync(folder).filter((file) => file.endsWith('.graphql'));
const sourceOf = (file: string) => readFileSync(join(folder, file), 'utf8');

const basis = { kind: 'ELICITED', note: 'workshop' };
const frequency = { frequency: { annualProbability: { probability: 0.2, reading: 'POISSON' } }, basis };
const severity = { severity: { threePoint: { min: 1_000, mode: 5_000, max: 90_000 } }, basis };
const people = [{ class: 'LIMITED', probability: 0.5, affected: { range: { low: 5, high: 80 } }, basis }];
const lossForms = {
  forms: [
    { form: 'RESPONSE', severity: { range: { low: 1_000, high: 9_000 } } },
    { form: 'FINES_AND_JUDGMENTS', secondary: true, severity: { exact: 50_000 }, basis },
  ],
  secondaryProbability: { threePoint: { min: 0, mode: 0.1, max: 0.5 } },
};
const at = (id: string | undefined) => ({ id: id!, expectedVersion: 1 });

const model = {
  format: 'riskweave-model/1',
  currency: 'EUR',
  risks: [{ id: 'A', frequency: { type: 'poisson', rate: 0.5 }, severity: { type: 'exponential', mean: 1_000 } }],
};

/** The documents in the order in which they run; each change meets things that none before it has changed. */
const cases: Record<string, Case> = {
  // The programme that is there: nothing has changed since.
  'audit-programme-start': {
    statements: BEGINS_AT_ONCE,
    variables: ({ Auditor }) => ({ input: { startOn: '2027-01-01', periods: 4, auditorIds: Auditor.slice(0, 3) } }),
  },
  'register-overview': { statements: 6, variables: () => ({ first: 100 }) },
  'risk-detail': { statements: 13, variables: ({ Risk }) => ({ id: Risk[1] }) },
  controls: { statements: 6, variables: () => ({ first: 100 }) },
  'cascade-map': { statements: 4, variables: () => ({}) },
  catalogue: { statements: 7, variables: () => ({ first: 200 }) },
  history: {
    statements: 10,
    variables: () => ({
      first: 200,
      filter: { nouns: 'PERSON ASSET AI_SYSTEM RISK CONTROL CASCADE_LINK DRIVER SCENARIO'.split(' ') },
    }),
  },
  inventory: { statements: 9, variables: () => ({ first: 100 }) },
  people: { statements: 4, variables: () => ({ first: 100 }) },
  drivers: { statements: 2, variables: () => ({ first: 100 }) },
  nodes: {
    statements: 5,
    variables: ({ Risk, Control, Asset, AiSystem, CascadeLink }) => ({
      ids: [...Risk, ...Control, ...Asset, ...AiSystem, ...CascadeLink],
    }),
  },
  'people-affected': { statements: 3, variables: () => ({}) },
  workbench: { statements: 13, variables: () => ({}) },
  progress: { statements: 1, variables: () => ({}) },
  'heat-map': { statements: 5, variables: () => ({}) },
  'simulation-cancel': { statements: 2, variables: ({ Simulation }) => ({ input: { id: Simulation[1] } }) },
  'simulation-outcome': { statements: 3, variables: ({ Simulation }) => ({ id: Simulation[0] }) },
  'risk-aggregate': { statements: 3, variables: () => ({ groupBy: ['KIND', 'LIFECYCLE_STAGE'] }) },
  'loss-aggregate': { statements: 4, variables: () => ({ groupBy: ['KIND', 'CASCADE_ROOT_KIND'] }) },
  'model-quantify': { statements: 0, variables: () => ({ input: { model, trials: 1_000 } }) },
  'audit-time': {
    statements: 0,
    variables: () => ({
      input: {
        isms: { persons: 60 },
        aims: { persons: 60, role: 'DEVELOPER_PROVIDER_USER' },
        integrationLevel: 1,
        teamAbility: 1,
        dayRate: { amount: '1200.00', currency: 'EUR' },
      },
    }),
  },
  sensitivity: {
    statements: 18,
    variables: () => ({ input: { severityFactor: 1.5, linkFactor: 2, controlFactor: 2 } }),
  },
  scenarios: { statements: 8, variables: () => ({}) },
  'scenario-choice': { statements: 1, variables: () => ({}) },
  'scenario-compare': {
    statements: 22,
    variables: ({ Risk, Control, Driver, Scenario }) => ({
      input: {
        method: 'SIMULATION',
        trials: 1_000,
        scenarioIds: Scenario.slice(0, 3),
        scenarios: [
          { name: 'Less', overlays: [{ removeControlId: Control[0] }] },
          {
            name: 'Failed',
            overlays: [
              { fixDriver: { driverId: Driver[0], at: { quantile: 0.95 } } },
              { assessRisk: { riskId: Risk[2], severity: { exact: 5_000 } } },
            ],
          },
        ],
      },
    }),
  },
  'scenario-record': {
    statements: 24,
    variables: ({ Control, Asset }) => ({
      input: { name: 'New', overlays: [{ removeControlId: Control[1] }, { retireAssetId: Asset[0] }] },
    }),
  },
  'scenario-revise': {
    statements: 23,
    variables: ({ Scenario }) => ({ input: { ...at(Scenario[0]), name: 'Other' } }),
  },
  'scenario-retire': { statements: 4, variables: ({ Scenario }) => ({ input: at(Scenario[1]) }) },
  'control-value': { statements: 16, variables: () => ({ input: { permutations: 2 } }) },
  'person-record': { statements: 3, variables: () => ({ input: { name: 'Somebody' } }) },
  'asset-record': {
    statements: 4,
    variables: ({ Person }) => ({
      input: { name: 'Ledger', form: 'PAPER', confidentiality: 5, integrity: 4, availability: 3, ownerId: Person[0] },
    }),
  },
  'asset-reach': { statements: 10, variables: ({ Asset }) => ({ id: Asset[0] }) },
  'asset-change': {
    statements: 9,
    variables: ({ Asset }) => ({ input: { ...at(Asset[1]), dependencyIds: [Asset[0]] } }),
  },
  'ai-system-record': {
    statements: 7,
    variables: ({ Asset }) => ({
      input: { name: 'Scoring', lifecycleStage: 'DESIGN', roles: ['PRODUCER'], assetIds: [Asset[0]] },
    }),
  },
  'ai-system-stage-set': {
    statements: 8,
    variables: ({ AiSystem }) => ({ input: { ...at(AiSystem[0]), lifecycleStage: 'RETIREMENT' } }),
  },
  'driver-record': {
    statements: 3,
    variables: () => ({
      input: { name: 'Bad years', distribution: { twoState: { probability: 0.1, multiplier: 3 } } },
    }),
  },
  'appetite-set': {
    statements: 3,
    variables: () => ({ input: { expectedVersion: 1, points: [{ loss: 1e6, probability: 0.05 }] } }),
  },
  'people-appetite-set': {
    statements: 3,
    variables: () => ({
      input: { expectedVersion: 2, points: [{ class: 'SIGNIFICANT', people: 50, probability: 0.1 }] },
    }),
  },
  'risk-record': {
    statements: 21,
    variables: ({ Asset }) => ({
      input: { name: 'New', kind: 'AI_HARM', dimensions: ['SAFETY'], assetIds: [Asset[0]], frequency, severity },
    }),
  },
  'risk-change': { statements: 5, variables: ({ Risk }) => ({ input: { ...at(Risk[0]), causes: ['haste'] } }) },
  'risk-assess': {
    statements: 19,
    variables: ({ Risk }) => ({ input: { ...at(Risk[1]), frequency, severity: { lossForms, basis }, people } }),
  },
  'risk-treat': {
    statements: 4,
    variables: ({ Risk }) => ({
      input: { ...at(Risk[2]), treatment: 'MODIFY', rationale: 'cheap', reviewDueOn: '2099-01-31' },
    }),
  },
  'control-record': {
    statements: 21,
    variables: ({ Risk }) => ({ input: { name: 'New', effects: [{ riskId: Risk[0], frequencyReduction: 0.5 }] } }),
  },
  'control-rate': {
    statements: 19,
    variables: ({ Control }) => ({
      input: {
        ...at(Control[0]),
        coverage: 0.8,
        reliability: { failuresPerYear: 2, daysToRestore: 5, mode: 'STATEFUL' },
        efficacySampleSize: 20,
        ageing: { halfLife: 2, renewedOn: '2026-01-31' },
      },
    }),
  },
  'risk-correlations': { statements: 4, variables: () => ({ first: 100 }) },
  'risk-correlation-record': {
    statements: 23,
    variables: ({ Risk }) => ({ input: { riskIds: [Risk[0], Risk[2]], spearman: 0.4, rationale: 'one shop' } }),
  },
  'risk-correlation-change': {
    statements: 20,
    variables: ({ RiskCorrelation }) => ({ input: { ...at(RiskCorrelation[0]), spearman: -0.2 } }),
  },
  'risk-correlation-remove': {
    statements: 5,
    variables: ({ RiskCorrelation }) => ({ input: at(RiskCorrelation[1]) }),
  },
  'dependence-set': {
    statements: 3,
    variables: () => ({ input: { expectedVersion: 3, copula: 'T', degreesOfFreedom: 4 } }),
  },
  'cascade-link-record': {
    statements: 22,
    variables: ({ Risk }) => ({ input: { fromRiskId: Risk[0], toRiskId: Risk[2], meanEvents: 0.1 } }),
  },
  'risk-accept': {
    statements: 6,
    variables: ({ Risk, Person }) => ({
      input: { id: Risk[2], expectedVersion: 2, acceptedById: Person[0], expiresOn: '2099-12-31', rationale: 'small' },
    }),
  },
  incidents: { statements: 7, variables: () => ({ first: 100 }) },
  indicators: { statements: 5, variables: () => ({ first: 100 }) },
  'risk-evidence': { statements: 30, variables: ({ Risk }) => ({ id: Risk[1] }) },
  'evidence-effect': {
    statements: 16,
    variables: ({ Incident }) => ({ input: { evidenceId: Incident[0], method: 'SIMULATION', trials: 1_000 } }),
  },
  'evidence-trail': {
    statements: 23,
    variables: () => ({
      input: { startOn: '2025-01-01', endOn: '2026-12-31', method: 'SIMULATION', trials: 1_000 },
    }),
  },
  'base-rate-table': { statements: 0, variables: () => ({ kinds: ['FREQUENCY'] }) },
  'estimate-pool': {
    statements: 0,
    variables: () => ({
      input: {
        experts: [
          { low: 1, high: 5 },
          { low: 2, high: 20, weight: 2 },
        ],
      },
    }),
  },
  'back-test': { statements: 9, variables: () => ({ input: { firstYear: 2021, lastYear: 2025, trials: 1_000 } }) },
  'expert-calibration': { statements: 2, variables: () => ({ first: 50 }) },
  'expert-judgement-record': {
    statements: 5,
    variables: ({ Person }) => ({
      input: { personId: Person[0], question: 'How many?', unit: 'events', low: 1, high: 5, statedOn: '2026-02-01' },
    }),
  },
  'expert-judgement-settle': {
    statements: 5,
    variables: ({ ExpertJudgement }) => ({
      input: { ...at(ExpertJudgement[0]), outcome: 12, settledOn: '2026-06-01' },
    }),
  },
  'expert-judgement-remove': { statements: 5, variables: ({ ExpertJudgement }) => ({ input: at(ExpertJudgement[1]) }) },
  improvements: { statements: 6, variables: () => ({ first: 50 }) },
  'improvement-record': {
    statements: 7,
    variables: ({ Risk, Improvement }) => ({
      input: {
        name: 'New',
        prerequisiteIds: [Improvement[0]],
        levels: [
          {
            name: 'Half',
            implementationCost: { amount: '10', currency: 'EUR' },
            annualCost: { amount: '1', currency: 'EUR' },
            effects: [{ riskId: Risk[0], severityReduction: 0.5 }],
          },
        ],
      },
    }),
  },
  'improvement-change': {
    statements: 5,
    variables: ({ Improvement }) => ({ input: { ...at(Improvement[1]), mandate: 'LEGAL' } }),
  },
  'improvement-plan': { statements: 2, variables: ({ ImprovementPlan }) => ({ id: ImprovementPlan[0] }) },
  'efficient-frontier': { statements: 1, variables: ({ ImprovementPlan }) => ({ planId: ImprovementPlan[0] }) },
  'improvement-roadmap': {
    statements: 5,
    variables: ({ ImprovementRoadmap }) => ({ id: ImprovementRoadmap[0] }),
  },
  'improvement-roadmap-choose': {
    statements: 11,
    variables: ({ ImprovementRoadmap, Improvement, Person }) => ({
      input: {
        id: ImprovementRoadmap[0],
        expectedVersion: 3,
        owners: [{ improvementId: Improvement[0], ownerId: Person[0] }],
      },
    }),
  },
  'improvement-plan-choose': {
    statements: 8,
    variables: ({ ImprovementPlan }) => ({ input: { id: ImprovementPlan[0], expectedVersion: 3 } }),
  },
  'improvement-start': {
    statements: 4,
    variables: ({ Improvement }) => ({ input: { id: Improvement[1], expectedVersion: 2, level: 'Full' } }),
  },
  'improvement-finish': {
    statements: 27,
    variables: ({ Improvement }) => ({ input: { id: Improvement[1], expectedVersion: 3 } }),
  },
  'improvement-reject': { statements: 4, variables: ({ Improvement }) => ({ input: at(Improvement[2]) }) },
  'incident-record': {
    statements: 23,
    variables: ({ Risk, Incident }) => ({
      input: {
        name: 'New',
        occurredOn: '2025-12-01',
        riskId: Risk[2],
        causedById: Incident[0],
        losses: [{ amount: { amount: '10.50', currency: 'EUR' } }],
        externalReference: 'SOC-1',
      },
    }),
  },
  'incident-change': {
    statements: 20,
    variables: ({ Incident }) => ({ input: { ...at(Incident[0]), resolvedOn: '2025-07-31' } }),
  },
  'exposure-period-record': {
    statements: 36,
    variables: ({ Risk }) => ({ input: { riskId: Risk[2], startOn: '2024-01-01', endOn: '2024-12-31' } }),
  },
  'exposure-period-change': {
    statements: 36,
    variables: ({ ExposurePeriod }) => ({ input: { ...at(ExposurePeriod[0]), endOn: '2025-11-30' } }),
  },
  'exposure-period-remove': { statements: 19, variables: ({ ExposurePeriod }) => ({ input: at(ExposurePeriod[2]) }) },
  'control-test-record': {
    statements: 37,
    variables: ({ Control, Person }) => ({
      input: { controlId: Control[0], performedOn: '2026-02-01', samples: 5, passes: 5, testerId: Person[0] },
    }),
  },
  'control-test-remove': { statements: 19, variables: ({ ControlTest }) => ({ input: at(ControlTest[2]) }) },
  'indicator-record': {
    statements: 5,
    variables: ({ Control }) => ({
      input: {
        name: 'New',
        unit: '%',
        direction: 'LOWER_IS_WORSE',
        warningThreshold: 95,
        criticalThreshold: 80,
        warningFactor: 0.9,
        criticalFactor: 0.5,
        controlId: Control[0],
      },
    }),
  },
  'indicator-change': {
    statements: 20,
    variables: ({ Indicator }) => ({ input: { ...at(Indicator[0]), warningThreshold: 13 } }),
  },
  'indicator-read': {
    statements: 22,
    variables: ({ Indicator }) => ({ input: { indicatorId: Indicator[0], measuredOn: '2026-03-31', value: 31 } }),
  },
  'indicator-reading-remove': {
    statements: 19,
    variables: ({ IndicatorReading }) => ({ input: at(IndicatorReading[2]) }),
  },
  'indicator-remove': { statements: 5, variables: ({ Indicator }) => ({ input: at(Indicator[2]) }) },
  'incident-remove': { statements: 20, variables: ({ Incident }) => ({ input: at(Incident.at(-1)) }) },
  'incident-import': {
    statements: 23,
    variables: () => ({ input: { csv: 'name,occurredOn,risk,loss\nRow,2025-03-01,Risk 1,12.50\n' } }),
  },
  'evidence-weights-set': { statements: 3, variables: () => ({ input: { expectedVersion: 4, losses: 8 } }) },
  'improvement-roadmap-cancel': {
    statements: 2,
    variables: ({ ImprovementRoadmap }) => ({ input: { id: ImprovementRoadmap[1] } }),
  },
  'improvement-roadmap-start': {
    statements: BEGINS_AT_ONCE,
    variables: ({ ImprovementPlan }) => ({ input: { planId: ImprovementPlan[0], quarters: 2, trials: 1_000 } }),
  },
  'improvement-plan-cancel': {
    statements: 2,
    variables: ({ ImprovementPlan }) => ({ input: { id: ImprovementPlan[1] } }),
  },
  audits: { statements: 6, variables: () => ({ first: 100 }) },
  auditors: { statements: 4, variables: () => ({ first: 100 }) },
  'site-record': { statements: 3, variables: () => ({ input: { name: 'New', processes: ['SUPPORT'] } }) },
  'site-change': { statements: 4, variables: ({ Site }) => ({ input: { ...at(Site[0]), processes: ['SUPPORT'] } }) },
  'auditor-record': {
    statements: 6,
    variables: ({ Person, Site }) => ({
      input: {
        personId: Person.at(-1)!,
        standards: ['ISO_IEC_27001_2022'],
        homeSiteId: Site[0],
        dayRate: { amount: '500', currency: 'EUR' },
        halfDaysPerMonth: 2,
        ties: [{ process: 'SUPPORT', kind: 'OWNS' }],
      },
    }),
  },
  'auditor-change': {
    statements: 4,
    variables: ({ Auditor }) => ({
      input: { ...at(Auditor[0]), blackouts: [{ firstOn: '2027-07-01', lastOn: '2027-07-31' }] },
    }),
  },
  'audit-record': {
    statements: 8,
    variables: ({ Auditor, CatalogueItem }) => ({
      input: {
        name: 'New',
        standards: ['ISO_IEC_27001_2022'],
        catalogueItemIds: [CatalogueItem[0]],
        startOn: '2026-09-01',
        endOn: '2026-09-30',
        halfDays: 3,
        team: [{ auditorId: Auditor[1], halfDays: 3 }],
        leadId: Auditor[1],
      },
    }),
  },
  'audit-change': {
    statements: 5,
    variables: ({ Audit }) => ({ input: { ...at(Audit[0]), description: 'Only the start' } }),
  },
  'audit-confirm': {
    statements: 5,
    variables: ({ Audit }) => ({ input: { id: Audit[0], expectedVersion: 2 } }),
  },
  'audit-finish': {
    statements: 4,
    variables: ({ Audit }) => ({
      input: {
        id: Audit[0],
        expectedVersion: 3,
        conclusion: 'CONFORMING_WITH_FINDINGS',
        finishedOn: '2026-02-20',
      },
    }),
  },
  'audit-cancel': { statements: 4, variables: ({ Audit }) => ({ input: at(Audit[1]) }) },
  'gap-analysis': { statements: 10, variables: () => ({}) },
  'latest-plans': { statements: 2, variables: () => ({}) },
  certificates: { statements: 2, variables: () => ({ first: 100 }) },
  'certificate-synchronisation': {
    statements: 2,
    variables: ({ Certificate }) => ({
      input: {
        ismsCertificateId: Certificate[0],
        aimsCertificateId: Certificate[1],
        startOn: '2027-01-01',
        dayRate: { amount: '1200.00', currency: 'EUR' },
      },
    }),
  },
  'certificate-record': {
    statements: 4,
    variables: ({ Site }) => ({
      input: { name: 'New', standard: 'ISO_IEC_27001_2022', targetOn: '2028-01-31', persons: 9, siteId: Site[0] },
    }),
  },
  'certificate-change': {
    statements: 4,
    variables: ({ Certificate }) => ({ input: { ...at(Certificate[0]), body: 'Another body' } }),
  },
  'certificate-advance': {
    statements: 4,
    variables: ({ Certificate }) => ({ input: { ...at(Certificate[1]), heldOn: '2026-10-01' } }),
  },
  'certificate-withdraw': {
    statements: 4,
    variables: ({ Certificate }) => ({ input: { id: Certificate[0], expectedVersion: 2 } }),
  },
  'audit-programme': { statements: 6, variables: ({ AuditProgramme }) => ({ id: AuditProgramme[0] }) },
  'audit-programme-choose': {
    statements: 29,
    variables: ({ AuditProgramme }) => ({ input: { id: AuditProgramme[0], expectedVersion: 3 } }),
  },
  'audit-programme-cancel': {
    statements: 3,
    variables: ({ AuditProgramme }) => ({ input: { id: AuditProgramme[1] } }),
  },
  ...managementCases,
  ...removalCases,
  'risk-retire': { statements: 4, variables: ({ Risk }) => ({ input: { id: Risk[1], expectedVersion: 2 } }) },
  'simulation-start': {
    statements: BEGINS_AT_ONCE,
    variables: () => ({ input: { method: 'SIMULATION', trials: 1_000 } }),
  },
  'improvement-plan-start': {
    statements: BEGINS_AT_ONCE,
    variables: () => ({ input: { budget: 2_000, planningTrials: 1_000, trials: 1_000, samples: 0 } }),
  },
};

test('every document is tried here', () => {
  expect(files.map((file) => file.replace('.graphql', '')).sort()).toEqual(Object.keys(cases).sort());
});

test.each(files)('%s fits the schema and its limits', (file) => {
  const document = parse(sourceOf(file), { maxTokens: 4_000 });
  expect(validate(apiSchema(), document, [...specifiedRules, ...operationRules])).toEqual([]);
  expect(sourceOf(file)).toMatch(/^# \S.*\.\n/);
});

// The statements must not grow with the rows; more of these would cost time only, where documents compute.
describe.each([3, 12])('over a register of %i rows', (rows) => {
  let register: Register;
  let spare: Spare | undefined;
  beforeAll(async () => {
    register = await openRegister(rows);
    await register.plan();
    await register.simulate();
    await register.queueSimulation();
    await recordAudits(register);
  }, 240_000);
  afterAll(() => register.close());

  test.each(Object.entries(cases))('%s', async (name, { statements, variables }) => {
    const { services, caller, ids } = register;
    const contextValue = createApiContext({ services, caller, now: () => new Date() });
    // Only now, so that no other document meets what is there to be taken out.
    if (name in removalCases) spare ??= await recordSpare(register);
    register.statements();
    const variableValues = variables(ids, spare!) as Record<string, unknown>;
    const result: ExecutionResult = await graphql({
      schema: apiSchema(),
      source: sourceOf(`${name}.graphql`),
      contextValue,
      variableValues,
    });
    expect(result.errors).toBeUndefined();
    expect(problemsIn(result.data)).toEqual([]);
    expect(result.data).not.toBeNull();
    const counted = register.statements().length;
    // What an order computes in the background must not be counted with the next document.
    await register.idle();
    if (statements === BEGINS_AT_ONCE) expect(counted).toBeLessThanOrEqual(30);
    else expect([name, counted]).toEqual([name, statements]);
  });
});

/** The problems of a mutation's payload; none of a query. */
function problemsIn(data: unknown): unknown[] {
  const fields = Object.values(data as Record<string, unknown>);
  return fields.flatMap((field) => (field as { problems?: unknown[] } | null)?.problems ?? []);
}
