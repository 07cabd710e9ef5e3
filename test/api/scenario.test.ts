import { type ExecutionResult, graphql } from 'graphql';
import { apiSchema, createApiContext } from '../../src/api/index';
import { OverloadError, type Services } from '../../src/services/index';
import { openRegister, type Register } from './register';

let register: Register;
beforeAll(async () => {
  register = await openRegister(3);
});
afterAll(() => register.close());

// biome-ignore lint: the shape is what each test says of it
async function ask(source: string, input: object, services: Services = register.services): Promise<any> {
  const contextValue = createApiContext({ services, caller: register.caller, now: () => new Date() });
  const result: ExecutionResult = await graphql({
    schema: apiSchema(),
    source,
    contextValue,
    variableValues: { input },
  });
  return result;
}

const compare = `query Compare($input: ScenarioCompareInput!) {
  scenarioCompare(input: $input) {
    comparison {
      method trials seed
      base { mean { value } cascadeShare { share } largestEvent { valueAtRisk { level } } appetite { verdict } }
      scenarios {
        name
        figures { mean { value } exceedance { loss probability } }
        difference { mean { value standardError low high } valueAtRisk { level value } }
        risks { risk { id kind } mean { base scenario difference { value } } tailContribution { level difference { value } } }
        kinds { kind mean { difference { value } } }
      }
    }
    problems { __typename code path message }
  }
}`;
const usual = { method: 'SIMULATION', trials: 2_000, levels: [0.9] };

test('who moved are risks of the register, and kinds', async () => {
  const overlays = [{ removeControlId: register.ids.Control[2] }];
  const { data, errors } = await ask(compare, { ...usual, seed: 3, scenarios: [{ name: 'Less', overlays }] });
  expect(errors).toBeUndefined();
  const { comparison, problems } = data.scenarioCompare;
  expect(problems).toEqual([]);
  expect(comparison).toMatchObject({
    method: 'SIMULATION',
    trials: 2_000,
    seed: 3,
    base: { largestEvent: null, appetite: { verdict: null } },
  });
  const [scenario] = comparison.scenarios;
  expect(scenario.name).toBe('Less');
  expect(scenario.risks).toHaveLength(3);
  expect(scenario.risks[0].risk).toEqual({ id: register.ids.Risk[2], kind: 'SECURITY_THREAT' });
  expect(scenario.kinds.map(({ kind }: { kind: string }) => kind)).toEqual(['AI_HARM', 'SECURITY_THREAT']);
  const { mean } = scenario.difference;
  expect(mean.value).toBeGreaterThan(0);
  expect(mean).toMatchObject({ standardError: 0, low: mean.value, high: mean.value });
  expect(mean.value).toBeCloseTo(scenario.figures.mean.value - comparison.base.mean.value, 6);
});

test('every problem has its path from the argument on', async () => {
  const overlays = [
    { retireAssetId: 'ast_none' },
    { fixDriver: { driverId: register.ids.Driver[0], at: { multiple: 0 } } },
  ];
  const { data } = await ask(compare, { ...usual, trials: 5, scenarios: [{ name: 'Bad', overlays }] });
  const at = ['input', 'scenarios', '0', 'overlays'];
  expect(data.scenarioCompare.comparison).toBeNull();
  expect(data.scenarioCompare.problems).toMatchObject([
    { __typename: 'NotFoundProblem', path: [...at, '0', 'retireAssetId'] },
    { __typename: 'InvalidInputProblem', path: [...at, '1', 'fixDriver', 'at', 'multiple'] },
    { __typename: 'InvalidInputProblem', path: ['input', 'trials'] },
  ]);
});

test('two members of an overlay are no valid request', async () => {
  const overlays = [{ retireAssetId: 'a', removeControlId: 'b' }];
  const { errors } = await ask(compare, { scenarios: [{ name: 'Two', overlays }] });
  expect(errors[0].message).toMatch(/Exactly one key must be specified/);
});

test('too much work waiting is told with the time to come back', async () => {
  const overloaded = () => Promise.reject(new OverloadError());
  const busy = { ...register.services, scenarioCompare: overloaded, controlValue: overloaded };
  const scenarios = [{ name: 'Any', overlays: [] }];
  const answers = [
    await ask(compare, { scenarios }, busy),
    await ask('query V($input: ControlValueInput!) { controlValue(input: $input) { problems { code } } }', {}, busy),
  ];
  for (const { errors } of answers)
    expect(errors[0].extensions).toMatchObject({ code: 'OVERLOADED', http: { status: 503 } });
});

test('controls are valued as things of the register', async () => {
  const document = `query V($input: ControlValueInput!) {
    controlValue(input: $input) {
      valuation { exact inherentMean residualMean controls { control { id } lastIn firstIn shapley { value standardError } } }
      problems { code path }
    }
  }`;
  const { data, errors } = await ask(document, {});
  expect(errors).toBeUndefined();
  const { valuation } = data.controlValue;
  expect(valuation.controls.map((one: { control: { id: string } }) => one.control.id).sort()).toEqual(
    [...register.ids.Control].sort(),
  );
  const { data: refused } = await ask(document, { permutations: 1 });
  expect(refused.controlValue).toEqual({
    valuation: null,
    problems: [{ code: 'INVALID_INPUT', path: ['input', 'permutations'] }],
  });
});

test('a scenario is kept, found as a node with what it names, compared by its id and retired', async () => {
  const overlays = [
    { removeControlId: register.ids.Control[0] },
    { assessRisk: { riskId: register.ids.Risk[1], severity: { exact: 5_000 } } },
    { fixDriver: { driverId: register.ids.Driver[2], at: { quantile: 0.9 } } },
  ];
  const record = `mutation R($input: ScenarioRecordInput!) {
    scenarioRecord(input: $input) { scenario { id version } problems { __typename code path } }
  }`;
  const { data: recorded } = await ask(record, { name: 'Kept', overlays });
  const { id } = recorded.scenarioRecord.scenario;
  const { data: refused } = await ask(record, { name: 'Bad', overlays: [{ retireAssetId: 'ast_none' }] });
  expect(refused.scenarioRecord).toEqual({
    scenario: null,
    problems: [{ __typename: 'NotFoundProblem', code: 'NOT_FOUND', path: ['input', 'overlays', '0', 'retireAssetId'] }],
  });
  const node = `query N { node(id: "${id}") { ... on Scenario { name retiredAt history { nodes { act noun } } overlays {
    removeControl { id } assessRisk { risk { id } severity { exact } } fixDriver { driver { id } at { quantile } } retireAsset { id }
  } } } }`;
  const { data: found, errors } = await ask(node, {});
  expect(errors).toBeUndefined();
  const none = { removeControl: null, assessRisk: null, fixDriver: null, retireAsset: null };
  expect(found.node).toEqual({
    name: 'Kept',
    retiredAt: null,
    history: { nodes: [{ act: 'scenarioRecord', noun: 'SCENARIO' }] },
    overlays: [
      { ...none, removeControl: { id: register.ids.Control[0] } },
      { ...none, assessRisk: { risk: { id: register.ids.Risk[1] }, severity: { exact: 5_000 } } },
      { ...none, fixDriver: { driver: { id: register.ids.Driver[2] }, at: { quantile: 0.9 } } },
    ],
  });
  const named = compare.replace('scenarios {', 'scenarios { scenario { id }');
  const { data: byId } = await ask(named, { ...usual, scenarioIds: [id] });
  const { data: inline } = await ask(named, { ...usual, scenarios: [{ name: 'Kept', overlays }] });
  const [kept] = byId.scenarioCompare.comparison.scenarios;
  expect(kept.scenario).toEqual({ id });
  expect(inline.scenarioCompare.comparison.scenarios).toEqual([{ ...kept, scenario: null }]);
  const act = (name: string) =>
    `mutation A($input: Scenario${name}Input!) { scenario${name}(input: $input) { problems { __typename path } } }`;
  const { data: stale } = await ask(act('Revise'), { id, expectedVersion: 7, name: 'Other' });
  expect(stale.scenarioRevise.problems).toEqual([
    { __typename: 'StaleVersionProblem', path: ['input', 'expectedVersion'] },
  ]);
  const { data: retired } = await ask(act('Retire'), { id, expectedVersion: 1 });
  expect(retired.scenarioRetire.problems).toEqual([]);
  const { data: gone } = await ask(compare, { ...usual, scenarioIds: [id] });
  expect(gone.scenarioCompare.problems).toMatchObject([
    { __typename: 'ConflictProblem', path: ['input', 'scenarioIds', '0'] },
  ]);
});
