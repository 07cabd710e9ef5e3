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
async function ask(source: string, variableValues: object = {}, services: Services = register.services): Promise<any> {
  const contextValue = createApiContext({ services, caller: register.caller, now: () => new Date() });
  const schema = apiSchema();
  const result: ExecutionResult = await graphql({
    schema,
    source,
    contextValue,
    variableValues: { ...variableValues },
  });
  return result;
}

const MODEL = {
  format: 'riskweave-model/1',
  currency: 'EUR',
  risks: [
    { id: 'A', kind: 'AI_HARM', frequency: { type: 'poisson', rate: 1 }, severity: { type: 'fixed', value: 10 } },
  ],
};

describe('before any simulation', () => {
  test('views are null and an unknown id is null', async () => {
    const { data, errors } = await ask(
      '{ heatMap { currency } appetite { verdict } lossAggregate { trials } simulation(id: "sim_none") { id } }',
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({ heatMap: null, appetite: null, lossAggregate: null, simulation: null });
  });

  test('an order outside its bounds is a problem with its path', async () => {
    const document = `mutation Start($input: SimulationStartInput!) {
      simulationStart(input: $input) { simulation { id } problems { __typename code message path } }
    }`;
    const { data } = await ask(document, { input: { trials: 10, seed: -1, levels: [2] } });
    expect(data.simulationStart.simulation).toBeNull();
    expect(data.simulationStart.problems).toMatchObject([
      { __typename: 'InvalidInputProblem', code: 'INVALID_INPUT', path: ['input', 'trials'] },
      { __typename: 'InvalidInputProblem', code: 'INVALID_INPUT', path: ['input', 'seed'] },
      { __typename: 'InvalidInputProblem', code: 'INVALID_INPUT', path: ['input', 'levels', '0'] },
    ]);
  });
});

describe('a simulation', () => {
  beforeAll(() => register.simulate());

  test('is a node that says what was asked and what was found', async () => {
    const [id] = register.ids.Simulation;
    const fields = `id state progress method trials seed levels outcome {
      method trials relativeErrorEstimate
      residual { risks { riskKey risk { id kind } } roots { rootKey root { id } risk { id } } links { fromKey from { id } to { id } } }
    }`;
    const { data, errors } = await ask(`query Q($id: ID!) { node(id: $id) { ... on Simulation { ${fields} } } }`, {
      id,
    });
    expect(errors).toBeUndefined();
    expect(data.node).toMatchObject({
      id,
      state: 'SUCCEEDED',
      progress: 1,
      method: 'SIMULATION',
      trials: 2_000,
      seed: '1',
      levels: [0.9, 0.95, 0.99, 0.995, 0.999],
      outcome: { method: 'SIMULATION', trials: 2_000, relativeErrorEstimate: null },
    });
    const { risks, roots, links } = data.node.outcome.residual;
    expect(risks.map((figure: { risk: { id: string } }) => figure.risk.id)).toEqual(register.ids.Risk);
    for (const { riskKey, risk } of risks) expect(risk.id).toBe(riskKey);
    for (const { rootKey, root } of roots) expect(root.id).toBe(rootKey);
    expect(links).toHaveLength(2);
    for (const { fromKey, from } of links) expect(from.id).toBe(fromKey);
  });

  test('cancelled after its end is a conflict', async () => {
    const document = `mutation Cancel($input: SimulationCancelInput!) {
      simulationCancel(input: $input) { simulation { id } problems { __typename code path } }
    }`;
    const { data } = await ask(document, { input: { id: register.ids.Simulation[0] } });
    expect(data.simulationCancel).toEqual({
      simulation: null,
      problems: [{ __typename: 'ConflictProblem', code: 'CONFLICT', path: ['input', 'id'] }],
    });
  });

  test('grouped as it cannot be is an error of the request', async () => {
    const { data, errors } = await ask('{ lossAggregate(level: 0.5, limit: 0, groupBy: [KIND]) { trials } }');
    expect(data).toEqual({ lossAggregate: null });
    expect(errors[0].extensions).toMatchObject({ code: 'BAD_USER_INPUT', http: { status: 400 } });
    expect(errors[0].message).toMatch(/limit is 0.*level is 0.5/);
  });

  test('too much work waiting is told with the time to come back', async () => {
    const busy = { ...register.services, appetite: () => Promise.reject(new OverloadError()) };
    const { errors } = await ask('{ appetite { verdict } }', {}, busy);
    expect(errors[0].extensions.code).toBe('OVERLOADED');
    expect(errors[0].extensions.http.status).toBe(503);
    expect(errors[0].extensions.http.headers.get('retry-after')).toBe('5');
  });
});

describe('how a simulation is drawn and kept', () => {
  const document = `query Quantify($input: ModelQuantifyInput!) {
    modelQuantify(input: $input) {
      outcome { trials sampling randomisations bucketWidth convergence { state level targetError reachedError mostTrials } }
      problems { code path message }
    }
  }`;
  const losses = {
    id: 'A',
    frequency: { type: 'poisson', rate: 1 },
    severity: { type: 'lognormal', mu: 9, sigma: 1.5 },
  };
  const model = { format: 'riskweave-model/1', currency: 'EUR', risks: [losses] };
  const asked = async (input: object) => {
    const { data, errors } = await ask(document, { input: { model, method: 'SIMULATION', ...input } });
    expect(errors).toBeUndefined();
    return data.modelQuantify;
  };

  test('a target begins with the years of stratified sampling, which AUTO then takes', async () => {
    const { outcome } = await asked({ target: { error: 0.2 } });
    expect(outcome).toMatchObject({ trials: 262_144, sampling: 'STRATIFIED', randomisations: 16, bucketWidth: null });
    expect(outcome.convergence).toMatchObject({ state: 'CONVERGED', level: 0.99, mostTrials: 10_000_000 });
    expect(outcome.convergence.reachedError).toBeLessThan(0.2);
  });

  test('histograms are kept where asked; without a target losses are independent', async () => {
    const { outcome } = await asked({ trials: 20_000, memory: 'CONSTANT' });
    expect(outcome).toEqual({
      trials: 20_000,
      sampling: 'INDEPENDENT',
      randomisations: null,
      bucketWidth: 2 ** -12,
      convergence: null,
    });
  });

  test('a target outside its bounds is a problem with its path', async () => {
    const { outcome, problems } = await asked({ target: { error: 0, level: 1, mostTrials: 10 } });
    expect(outcome).toBeNull();
    expect(problems.map(({ path }: { path: string[] }) => path)).toEqual([
      ['input', 'target', 'error'],
      ['input', 'target', 'level'],
      ['input', 'target', 'mostTrials'],
    ]);
  });
});

describe('modelQuantify', () => {
  const document = `query Quantify($input: ModelQuantifyInput!) {
    modelQuantify(input: $input) {
      outcome { method trials residual { mean { value standardError } risks { riskKey risk { id } } cascadeShare { share } } }
      result
      problems { code path message }
    }
  }`;

  test('answers what the command answers', async () => {
    const { data, errors } = await ask(document, {
      input: { model: MODEL, method: 'SIMULATION', trials: 1_000, seed: 9 },
    });
    expect(errors).toBeUndefined();
    const { outcome, result, problems } = data.modelQuantify;
    expect(problems).toEqual([]);
    expect(outcome).toMatchObject({
      method: 'SIMULATION',
      trials: 1_000,
      residual: {
        mean: { value: 10, standardError: 0 },
        risks: [{ riskKey: 'A', risk: null }],
        cascadeShare: { share: 0 },
      },
    });
    expect(result).toMatchObject({ seed: '9', currency: 'EUR', residual: { mean: { value: 10, standardError: 0 } } });
    expect(Object.keys(result)).not.toContain('inherent');
  });

  test('names every fault with its path, and stores nothing', async () => {
    const faulty = { ...MODEL, risks: [{ ...MODEL.risks[0]!, severity: { type: 'fixed', value: -1 }, extra: 1 }] };
    register.statements();
    const { data } = await ask(document, { input: { model: faulty, trials: 5 } });
    expect(data.modelQuantify).toMatchObject({ outcome: null, result: null });
    expect(data.modelQuantify.problems.map(({ path }: { path: string[] }) => path)).toEqual(
      expect.arrayContaining([
        ['input', 'trials'],
        ['input', 'model', 'risks', '0', 'severity', 'value'],
        ['input', 'model', 'risks', '0', 'extra'],
      ]),
    );
    expect(register.statements()).toEqual([]);
    const { data: none } = await ask(document, { input: { model: 'nothing' } });
    expect(none.modelQuantify.problems).toMatchObject([{ path: ['input', 'model'] }]);
  });
});
