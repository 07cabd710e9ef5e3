import { openRegister, type Register } from '../api/register';
import { startTestServer, type TestServer } from './support';

let register: Register;
let server: TestServer;
beforeAll(async () => {
  register = await openRegister(3);
  const { services, caller } = register;
  server = await startTestServer({ services, caller });
});
afterAll(async () => {
  await server.close();
  await register.close();
});

const PROBLEMS = `problems { __typename code message path
  ... on InvalidInputProblem { reason } ... on NotFoundProblem { id }
  ... on StaleVersionProblem { expectedVersion actualVersion }
  ... on CascadeLoopProblem { spectralRadius risks { id } } }`;
const basis = { kind: 'ELICITED', note: 'workshop' };
const range = (low: number, high: number) => ({ severity: { range: { low, high } }, basis });
const frequency = { frequency: { eventsPerYear: { exact: 0.5 } }, basis };

/** Everything that is stored, as a client can see it. */
async function everything(): Promise<string> {
  const { text } = await server.graphql(`{
    organization { version }
    risks(first: 200, filter: {includeRetired: true}) { nodes { id version updatedAt } }
    controls(first: 200) { nodes { id version } }
    cascadeLinks(first: 200) { nodes { id version probability } }
    changes(first: 200) { totalCount }
  }`);
  return text;
}

/** Runs an act, makes sure that it was refused and that nothing was written, and answers its problems. */
async function refused(act: string, noun: string, input: object): Promise<Record<string, unknown>[]> {
  const before = await everything();
  const type = `${act.charAt(0).toUpperCase()}${act.slice(1)}Input`;
  const answer = await server.graphql(
    `mutation ($input: ${type}!) { ${act}(input: $input) { ${noun} { id } ${PROBLEMS} } }`,
    { input },
  );
  expect([answer.status, answer.body.errors]).toEqual([200, undefined]);
  expect(answer.body.data[act][noun]).toBeNull();
  expect(await everything()).toBe(before);
  return answer.body.data[act].problems;
}

test('a range whose ends are the wrong way round', async () => {
  const problems = await refused('riskRecord', 'risk', {
    name: 'Bad range',
    kind: 'AI_HARM',
    dimensions: ['SAFETY'],
    frequency,
    severity: range(50_000, 1_000),
  });
  expect(problems).toEqual([
    {
      __typename: 'InvalidInputProblem',
      code: 'INVALID_INPUT',
      reason: expect.stringMatching(/^[A-Z_]+$/),
      message: expect.stringMatching(/low|high/),
      path: ['input', 'severity', 'severity', 'range', expect.stringMatching(/^(low|high)$/)],
    },
  ]);
});

test('everything that is wrong is named at once', async () => {
  const problems = await refused('riskRecord', 'risk', {
    name: ' ',
    kind: 'AI_HARM',
    dimensions: [],
    ownerId: 'per_none',
    frequency: { frequency: { annualProbability: { probability: 1.5, reading: 'POISSON' } }, basis },
    severity: range(1, 2),
  });
  expect(problems.map(({ path }) => path)).toEqual(
    expect.arrayContaining([
      ['input', 'name'],
      ['input', 'dimensions'],
      ['input', 'ownerId'],
      ['input', 'frequency', 'frequency', 'annualProbability', 'probability'],
    ]),
  );
  expect(problems).toHaveLength(4);
});

test('a version that somebody else has moved on', async () => {
  const id = register.ids.Risk[0];
  const change = (name: string, expectedVersion: number) =>
    server.graphql(
      'mutation ($input: RiskChangeInput!) { riskChange(input: $input) { risk { version name } problems { code } } }',
      {
        input: { id, expectedVersion, name },
      },
    );
  expect((await change('Renamed', 1)).body.data.riskChange).toEqual({
    risk: { version: 2, name: 'Renamed' },
    problems: [],
  });
  const problems = await refused('riskChange', 'risk', { id, expectedVersion: 1, name: 'Renamed again' });
  expect(problems).toEqual([
    {
      __typename: 'StaleVersionProblem',
      code: 'STALE_VERSION',
      message: expect.any(String),
      path: ['input', 'expectedVersion'],
      expectedVersion: 1,
      actualVersion: 2,
    },
  ]);
});

test('ids that name nothing, or a thing of another kind', async () => {
  const notFound = (path: string[], id: string | undefined) => ({
    __typename: 'NotFoundProblem',
    code: 'NOT_FOUND',
    message: expect.any(String),
    path,
    id,
  });
  expect(await refused('riskTreat', 'risk', { id: 'rsk_none', expectedVersion: 1, treatment: 'AVOID' })).toEqual([
    notFound(['input', 'id'], 'rsk_none'),
  ]);
  const asset = register.ids.Asset[0];
  const effects = [{ riskId: asset, frequencyReduction: 0.5 }];
  expect(await refused('controlRecord', 'control', { name: 'Wrong target', effects })).toEqual([
    notFound(['input', 'effects', '0', 'riskId'], asset),
  ]);
});

test('a cascade that would feed itself', async () => {
  const [first, , third] = register.ids.Risk;
  const problems = await refused('cascadeLinkRecord', 'cascadeLink', {
    fromRiskId: third,
    toRiskId: first,
    meanEvents: 30,
  });
  expect(problems).toEqual([
    {
      __typename: 'CascadeLoopProblem',
      code: 'SPECTRAL_RADIUS',
      message: expect.any(String),
      path: expect.arrayContaining(['input']),
      spectralRadius: expect.closeTo(Math.cbrt(0.2 * 0.2 * 30), 6),
      risks: expect.arrayContaining(register.ids.Risk.map((id) => ({ id }))),
    },
  ]);
});

test('two links between the same risks', async () => {
  const [fromRiskId, toRiskId] = register.ids.Risk;
  const [problem] = await refused('cascadeLinkRecord', 'cascadeLink', { fromRiskId, toRiskId, probability: 0.1 });
  expect(problem).toMatchObject({ __typename: 'ConflictProblem', code: 'DUPLICATE' });
});

test('a driver whose distribution is wrong names the parameter where the caller gave it', async () => {
  const problems = await refused('driverRecord', 'driver', { name: 'Bad', distribution: { gamma: { shape: -1 } } });
  expect(problems.map(({ path }) => path)).toEqual([['input', 'distribution', 'gamma', 'shape']]);
});

test('absent keeps and null clears', async () => {
  const id = register.ids.Risk[1];
  const run = async (input: object) => {
    const document =
      'mutation ($input: RiskChangeInput!) { riskChange(input: $input) { risk { version description owner { id } causes } problems { path message } } }';
    return (await server.graphql(document, { input: { id, ...input } })).body.data.riskChange;
  };
  const owner = { id: register.ids.Person[1] };
  expect(await run({ expectedVersion: 1, description: 'said' })).toEqual({
    risk: { version: 2, description: 'said', owner, causes: [] },
    problems: [],
  });
  expect(await run({ expectedVersion: 2, causes: ['haste'] })).toMatchObject({
    risk: { version: 3, description: 'said', owner, causes: ['haste'] },
  });
  expect(await run({ expectedVersion: 3, description: null, ownerId: null })).toMatchObject({
    risk: { version: 4, description: null, owner: null },
  });
  expect(await run({ expectedVersion: 4, name: null })).toMatchObject({
    risk: null,
    problems: [{ path: ['input', 'name'] }],
  });
});

test('an insured risk without a limit comes back as it went in', async () => {
  const input = { id: register.ids.Risk[2], expectedVersion: 1, eventLayer: { deductible: 1_000, share: 0.5 } };
  const answer = await server.graphql(
    'mutation ($input: RiskAssessInput!) { riskAssess(input: $input) { risk { eventLayer { deductible limit share } frequency { text } } problems { message } } }',
    { input },
  );
  expect(answer.body.data.riskAssess).toEqual({
    risk: {
      eventLayer: { deductible: 1_000, limit: null, share: 0.5 },
      frequency: { text: '0.1 to 2 events per year (90% interval)' },
    },
    problems: [],
  });
});

test('two acts in one request see each other', async () => {
  const answer = await server.graphql(`mutation {
    one: personRecord(input: {name: "A"}) { person { id version } }
    two: personChange(input: {id: "${register.ids.Person[0]}", expectedVersion: 1, jobTitle: "CISO"}) { person { version jobTitle } }
    three: personChange(input: {id: "${register.ids.Person[0]}", expectedVersion: 2, jobTitle: "CIO"}) { person { version jobTitle } problems { code } }
  }`);
  expect(answer.body.data.three).toEqual({ person: { version: 3, jobTitle: 'CIO' }, problems: [] });
});

test.each([
  ['no cursor at all', 'bm9uc2Vuc2U'],
  ['a cursor of another list', 'WyJhc3NldCBOQU1FIEFTQyIsImEiLCJhc3RfMSJd'],
])('%s is refused as a bad request', async (_name, after) => {
  const answer = await server.graphql('query ($after: String) { risks(after: $after) { nodes { id } } }', { after });
  expect([answer.status, answer.body.errors[0].extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
  expect(answer.body.errors[0].message).toBe('after is not a cursor of this list.');
});
