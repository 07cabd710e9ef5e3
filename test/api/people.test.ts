import { type ExecutionResult, graphql } from 'graphql';
import { apiSchema, createApiContext } from '../../src/api/index';
import { openRegister, type Register } from './register';

let register: Register;
beforeAll(async () => {
  register = await openRegister(3);
});
afterAll(() => register.close());

// biome-ignore lint: the shape is what each test says of it
async function ask(source: string, input: object = {}): Promise<any> {
  const { services, caller } = register;
  const contextValue = createApiContext({ services, caller, now: () => new Date('2026-11-26T09:00:00Z') });
  const result: ExecutionResult = await graphql({
    schema: apiSchema(),
    source,
    contextValue,
    variableValues: { input },
  });
  expect(result.errors).toBeUndefined();
  return result.data;
}

const basis = { kind: 'ELICITED', note: 'workshop' };
const assess = `mutation A($input: RiskAssessInput!) { riskAssess(input: $input) {
  risk { version people { class probability affected { unit text p05 p50 p95 mean spec { range { low } exact } basis { note } } } }
  problems { __typename code message path } } }`;

test('persons are part of the assessment of a risk: sorted by class, echoed as quantiles, in its history', async () => {
  const { riskRecord } = await ask(
    `mutation R($input: RiskRecordInput!) { riskRecord(input: $input) {
      risk { id version people { class } } problems { path } } }`,
    {
      name: 'Refused by a machine',
      kind: 'AI_HARM',
      dimensions: ['DISCRIMINATION'],
      frequency: { frequency: { eventsPerYear: { exact: 2 } }, basis },
      severity: { severity: { exact: 1000 }, basis },
      people: [{ class: 'MAXIMUM', probability: 0.01, affected: { exact: 1 }, basis }],
    },
  );
  const { id, version, people } = riskRecord.risk;
  expect(people).toEqual([{ class: 'MAXIMUM' }]);
  const impacts = [
    { class: 'SIGNIFICANT', probability: 0.2, affected: { range: { low: 10, high: 1000 } }, basis },
    { class: 'NEGLIGIBLE', affected: { exact: 50 }, basis },
  ];
  const { riskAssess } = await ask(assess, { id, expectedVersion: version, people: impacts });
  expect(riskAssess.problems).toEqual([]);
  const [least, grave] = riskAssess.risk.people;
  expect(least).toMatchObject({
    class: 'NEGLIGIBLE',
    probability: 1,
    affected: { unit: 'PERSONS_PER_EVENT', text: '50 persons per event', p05: 50, p95: 50, spec: { exact: 50 } },
  });
  expect(grave).toMatchObject({ class: 'SIGNIFICANT', probability: 0.2, affected: { basis: { note: 'workshop' } } });
  expect(grave.affected.p05).toBeCloseTo(10, 9);
  expect(grave.affected.p50).toBeCloseTo(100, 9);
  expect(grave.affected.p95).toBeCloseTo(1000, 8);
  const same = await ask(assess, { id, expectedVersion: riskAssess.risk.version, people: impacts });
  expect(same.riskAssess.risk.version).toBe(riskAssess.risk.version);
  const { risk } = await ask(
    `{ risk(id: "${id}") { history(first: 1) { nodes { act fields { field before after } } } } }`,
  );
  const [change] = risk.history.nodes;
  expect(change.act).toBe('riskAssess');
  expect(change.fields).toMatchObject([{ field: 'people', before: [{ class: 'MAXIMUM' }] }]);
});

test('each fault of an assessment has its path, and nothing is written', async () => {
  const id = register.ids.Risk[1];
  const { riskAssess } = await ask(assess, {
    id,
    expectedVersion: 1,
    people: [
      { class: 'LIMITED', probability: 1.5, affected: { range: { low: 9, high: 3 } }, basis },
      { class: 'LIMITED', affected: { exact: 1 }, basis: { kind: 'MEASURED', note: ' ' } },
    ],
  });
  expect(riskAssess.risk).toBeNull();
  expect(riskAssess.problems.map(({ path }: { path: string[] }) => path.join('.'))).toEqual([
    'input.people.0.probability',
    'input.people.0.affected.range.low',
    'input.people.1.basis.note',
  ]);
  const twice = await ask(assess, {
    id,
    expectedVersion: 1,
    people: [1, 2].map((exact) => ({ class: 'LIMITED', affected: { exact }, basis })),
  });
  expect(twice.riskAssess.problems).toMatchObject([{ path: ['input', 'people', '1', 'class'] }]);
  const { risk } = await ask(`{ risk(id: "${id}") { version people { class } } }`);
  expect(risk).toEqual({ version: 1, people: [{ class: 'LIMITED' }] });
});

test('a control takes persons away from a risk and not from a link', async () => {
  const rate = `mutation C($input: ControlRateInput!) { controlRate(input: $input) {
    control { effects { ... on RiskEffect { peopleReduction severityReduction } } } problems { code path } } }`;
  const [id] = register.ids.Control;
  const [riskId] = register.ids.Risk;
  const linkId = register.ids.CascadeLink[0];
  const wrong = await ask(rate, {
    id,
    expectedVersion: 1,
    effects: [
      { riskId, peopleReduction: 2 },
      { linkId, probabilityReduction: 0.1, peopleReduction: 0.1 },
    ],
  });
  expect(wrong.controlRate.problems.map(({ path }: { path: string[] }) => path.join('.'))).toEqual([
    'input.effects.0.peopleReduction',
    'input.effects.1.peopleReduction',
  ]);
  const right = await ask(rate, { id, expectedVersion: 1, effects: [{ riskId, severityReduction: 0.5 }] });
  expect(right.controlRate.control.effects).toEqual([{ peopleReduction: 0, severityReduction: 0.5 }]);
  const { version } = (await ask(`{ control(id: "${id}") { version } }`)).control;
  const again = await ask(rate, { id, expectedVersion: version, effects: [{ riskId, peopleReduction: 0.25 }] });
  expect(again.controlRate.control.effects).toEqual([{ peopleReduction: 0.25, severityReduction: 0 }]);
});

test('a scenario supposes other persons, and shows them as they were handed in', async () => {
  const riskId = register.ids.Risk[1];
  const { scenarioRecord } = await ask(
    `mutation S($input: ScenarioRecordInput!) { scenarioRecord(input: $input) { problems { path } scenario { overlays {
      assessRisk { severity { exact } people { class probability affected { exact } } }
      rateControl { effects { peopleReduction frequencyReduction } } } } } }`,
    {
      name: 'Fewer',
      overlays: [
        { assessRisk: { riskId, people: [{ class: 'LIMITED', affected: { exact: 3 } }] } },
        { rateControl: { controlId: register.ids.Control[1], effects: [{ riskId, peopleReduction: 0 }] } },
      ],
    },
  );
  expect(scenarioRecord.problems).toEqual([]);
  expect(scenarioRecord.scenario.overlays).toEqual([
    {
      assessRisk: { severity: null, people: [{ class: 'LIMITED', probability: 1, affected: { exact: 3 } }] },
      rateControl: null,
    },
    { assessRisk: null, rateControl: { effects: [{ peopleReduction: 0, frequencyReduction: null }] } },
  ]);
});

test('scenarios are compared by the persons that they affect', async () => {
  const riskId = register.ids.Risk[1];
  const { scenarioCompare } = await ask(
    `query C($input: ScenarioCompareInput!) { scenarioCompare(input: $input) { problems { path } comparison {
      base { people { class mean { value } risks { risk { id } } } peopleAppetite { class } }
      scenarios { figures { people { class mean { value } } }
        difference { mean { value } people { class mean { value standardError } tailValueAtRisk { level value low } } } } } } }`,
    {
      method: 'SIMULATION',
      trials: 2_000,
      scenarios: [
        {
          name: 'Known',
          overlays: [{ assessRisk: { riskId, people: [{ class: 'LIMITED', affected: { exact: 4 } }] } }],
        },
      ],
    },
  );
  expect(scenarioCompare.problems).toEqual([]);
  const { base, scenarios } = scenarioCompare.comparison;
  const at = base.people.findIndex((one: { class: string }) => one.class === 'LIMITED');
  const [scenario] = scenarios;
  expect(base.people[at].risks).toEqual([{ risk: { id: riskId } }]);
  expect(base.peopleAppetite).toEqual([]);
  expect(scenario.difference.mean.value).toBe(0);
  expect(scenario.difference.people[at].class).toBe('LIMITED');
  expect(scenario.difference.people[at].mean.value).toBeCloseTo(
    scenario.figures.people[at].mean.value - base.people[at].mean.value,
    6,
  );
  expect(scenario.difference.people[at].mean.value).toBeLessThan(0);
  expect(scenario.difference.people[at].tailValueAtRisk[0].low).not.toBeNull();
});

describe('with an appetite and a simulation', () => {
  const set = `mutation P($input: PeopleAppetiteSetInput!) { peopleAppetiteSet(input: $input) {
    organization { version peopleAppetite { class people probability } } problems { code message path } } }`;

  test('the appetite is kept by class and rising number; a contradiction is refused with its path', async () => {
    const points = [
      { class: 'SIGNIFICANT', people: 0, probability: 0.9 },
      { class: 'LIMITED', people: 100_000, probability: 0.01 },
      { class: 'LIMITED', people: 10, probability: 1 },
      { class: 'MAXIMUM', people: 0, probability: 0.001 },
    ];
    const { peopleAppetiteSet } = await ask(set, { expectedVersion: 1, points });
    expect(peopleAppetiteSet.problems).toEqual([]);
    expect(peopleAppetiteSet.organization).toEqual({
      version: 2,
      peopleAppetite: [points[2], points[1], points[0], points[3]],
    });
    const refused = await ask(set, {
      expectedVersion: 2,
      points: [
        { class: 'LIMITED', people: 10, probability: 0.1 },
        { class: 'LIMITED', people: 20, probability: 0.2 },
        { class: 'SIGNIFICANT', people: 5, probability: 0 },
      ],
    });
    expect(refused.peopleAppetiteSet.organization).toBeNull();
    expect(refused.peopleAppetiteSet.problems.map(({ path }: { path: string[] }) => path.join('.'))).toEqual([
      'input.points.2.probability',
    ]);
    const contradiction = await ask(set, {
      expectedVersion: 2,
      points: [
        { class: 'LIMITED', people: 10, probability: 0.1 },
        { class: 'SIGNIFICANT', people: 20, probability: 0.2 },
        { class: 'LIMITED', people: 20, probability: 0.2 },
      ],
    });
    expect(contradiction.peopleAppetiteSet.problems).toMatchObject([{ path: ['input', 'points', '2', 'probability'] }]);
    const stale = await ask(set, { expectedVersion: 1, points: [] });
    expect(stale.peopleAppetiteSet.problems).toMatchObject([{ code: 'STALE_VERSION' }]);
  });

  test('the outcome has a ledger a class, and the appetite a verdict a point', async () => {
    await register.simulate();
    const { simulation, appetite } = await ask(`{
      simulation(id: "${register.ids.Simulation.at(-1)}") { outcome {
        residual { people { class mean { value standardError } probabilityOfAny { value }
          tailValueAtRisk { level value } exceedance { people probability }
          risks { riskKey risk { id } mean { value } tailContribution { level value } } } }
        inherent { people { class mean { value } } }
        reduction { people { class mean { value } valueAtRisk { level } } } } }
      appetite { verdict peopleVerdict people { class people probabilityAllowed verdict probability { value low high } } } }`);
    const { residual, inherent, reduction } = simulation.outcome;
    expect(residual.people.map((one: { class: string }) => one.class)).toEqual([
      'NEGLIGIBLE',
      'LIMITED',
      'SIGNIFICANT',
    ]);
    const limited = residual.people[1];
    expect(limited.risks).toHaveLength(1);
    expect(limited.risks[0].risk.id).toBe(register.ids.Risk[1]);
    expect(limited.risks[0].mean.value).toBeCloseTo(limited.mean.value, 9);
    const [tail] = limited.tailValueAtRisk;
    expect(limited.risks[0].tailContribution[0].value / tail.value).toBeCloseTo(1, 9);
    expect(inherent.people[1].mean.value).toBeGreaterThan(limited.mean.value);
    expect(reduction.people[1].mean.value).toBeCloseTo(inherent.people[1].mean.value - limited.mean.value, 6);

    expect(appetite.verdict).toBeNull();
    expect(appetite.peopleVerdict).toBe('WITHIN');
    expect(appetite.people.map(({ class: at, verdict }: { class: string; verdict: string }) => [at, verdict])).toEqual([
      ['LIMITED', 'WITHIN'],
      ['LIMITED', 'WITHIN'],
      ['SIGNIFICANT', 'WITHIN'],
      ['MAXIMUM', 'WITHIN'],
    ]);
    // No risk of the register states the class any more.
    expect(appetite.people[3].probability).toEqual({ value: 0, low: 0, high: 0 });
    expect(appetite.people[2].probability.value).toBeCloseTo(residual.people[2].probabilityOfAny.value, 12);
  });
});
