import { graphql } from 'graphql';
import { apiSchema, createApiContext } from '../../src/api/index';
import { storeOrganization, valueOf } from '../support/register';
import { openRegister, type Register } from './register';

let register: Register;
beforeAll(async () => {
  register = await openRegister(7);
});
afterAll(() => register.close());

// biome-ignore lint: the shape is what each test says of it
async function ask(source: string, variableValues: Record<string, unknown> = {}, day = '2026-11-23'): Promise<any> {
  const { services, caller } = register;
  const now = () => new Date(`${day}T12:00:00Z`);
  const contextValue = createApiContext({ services, caller, now });
  const { data, errors } = await graphql({ schema: apiSchema(), source, variableValues, contextValue });
  if (errors) throw new Error(errors.map(({ message }) => message).join('; '));
  return data;
}

/** Every id of a list, page by page. */
async function walk(list: string, first: number, args = ''): Promise<{ ids: string[]; pages: number; total: number }> {
  const ids: string[] = [];
  let after: string | null = null;
  for (let pages = 1; ; pages++) {
    const source = `query ($first: Int!, $after: String) {
      list: ${list}(first: $first, after: $after ${args}) {
        totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { id } }
      } }`;
    const { list: page } = await ask(source, { first, after });
    ids.push(...page.edges.map(({ node }: { node: { id: string } }) => node.id));
    expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
    expect(page.pageInfo.endCursor).toBe(page.edges.at(-1)?.cursor ?? null);
    if (!page.pageInfo.hasNextPage) return { ids, pages, total: page.totalCount };
    after = page.pageInfo.endCursor;
  }
}

describe('nodes', () => {
  test('every noun is found by its id, in the order asked, in one statement a noun', async () => {
    const { Asset, Risk, Control, Person, AiSystem, Driver, CascadeLink, CatalogueItem, Organization } = register.ids;
    const ids = [Asset, Risk, Control, Person, AiSystem, Driver, CascadeLink, CatalogueItem, Organization].flat();
    register.statements();
    const { nodes } = await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', { ids });
    expect(nodes.map(({ id }: { id: string }) => id)).toEqual(ids);
    expect(new Set(nodes.map(({ __typename }: { __typename: string }) => __typename)).size).toBe(9);
    expect(register.statements()).toHaveLength(9);
  });

  test('an unknown, a malformed and a foreign id are answered alike', async () => {
    const foreigner = await storeOrganization(register.database, 'Foreign Ltd');
    const foreign = { organizationId: foreigner.id, actor: 'tester' };
    const theirs = valueOf(await register.services.person.record(foreign, { name: 'Eve' }));
    const ids = [theirs.id, foreigner.id, 'per_none', 'nonsense', '', 'rsk_'];
    const { nodes } = await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
    expect(nodes).toEqual(ids.map(() => null));
    const { changes } = await ask('{ changes(first: 200) { nodes { nounId } } }');
    expect(changes.nodes.map(({ nounId }: { nounId: string }) => nounId)).not.toContain(theirs.id);
  });

  test('an id of another kind names nothing', async () => {
    const [id] = register.ids.Asset;
    expect(await ask('query ($id: ID!) { risk(id: $id) { id } asset(id: $id) { id } }', { id })).toEqual({
      risk: null,
      asset: { id },
    });
  });
});

describe('paging', () => {
  test.each([1, 2, 3, 7, 200])('visits every risk once with pages of %i', async (first) => {
    const { ids, pages, total } = await walk('risks', first);
    expect([...ids].sort()).toEqual([...register.ids.Risk].sort());
    expect([pages, total]).toEqual([Math.ceil(7 / first), 7]);
  });

  test('keeps the order asked', async () => {
    const up = await walk('risks', 2, ', order: {field: CREATED_AT}');
    const down = await walk('risks', 3, ', order: {field: CREATED_AT, direction: DESC}');
    expect(up.ids).toEqual(register.ids.Risk);
    expect(down.ids).toEqual([...register.ids.Risk].reverse());
  });

  test('of an inverse list visits every row once, and history comes newest first', async () => {
    const [id] = register.ids.Risk;
    for (let version = 1; version < 6; version++) {
      valueOf(
        await register.services.risk.change(register.caller, {
          id: id!,
          expectedVersion: version,
          description: `v${version}`,
        }),
      );
    }
    const seen: number[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const source =
        'query ($id: ID!, $after: String) { risk(id: $id) { history(first: 2, after: $after) { totalCount nodes { nounVersion } pageInfo { hasNextPage endCursor } } } }';
      const { history } = (await ask(source, { id, after })).risk;
      expect(history.totalCount).toBe(6);
      seen.push(...history.nodes.map(({ nounVersion }: { nounVersion: number }) => nounVersion));
      ({ hasNextPage: more, endCursor: after } = history.pageInfo);
    }
    expect(seen).toEqual([6, 5, 4, 3, 2, 1]);
  });
});

describe('relations', () => {
  test('lead there and back', async () => {
    const [, id] = register.ids.Risk;
    const { risk } = await ask(
      `query ($id: ID!) { risk(id: $id) {
        owner { risks { nodes { id } } controls { totalCount } }
        assets { risks { nodes { id } } aiSystems { nodes { id } } }
        aiSystems { assets { id } risks { nodes { id } } }
        catalogueItems { reference parent { reference } twins { strength item { catalogue twins { item { id } } } } risks { nodes { id } } controls { totalCount } }
        drivers { driver { risks { nodes { id } } } }
        triggers { nodes { fromRisk { id } toRisk { triggeredBy { nodes { fromRisk { id } } } } } }
        triggeredBy { nodes { toRisk { id } controls { nodes { effects { __typename } } } } }
        controls { nodes { annualCost { amount currency } effects { __typename } } }
      } }`,
      { id },
    );
    const back = { nodes: [{ id }] };
    expect(risk.owner).toEqual({ risks: back, controls: { totalCount: 1 } });
    expect(risk.assets).toEqual([{ risks: back, aiSystems: { nodes: [{ id: register.ids.AiSystem[1] }] } }]);
    expect(risk.aiSystems).toEqual([{ assets: [{ id: register.ids.Asset[1] }], risks: back }]);
    expect(risk.catalogueItems).toEqual([
      {
        reference: 'A.2',
        parent: { reference: 'A.1' },
        twins: [{ strength: 'STRONG', item: { catalogue: 'BETA', twins: [{ item: { id: 'cat_ALPHA_2' } }] } }],
        risks: back,
        controls: { totalCount: 1 },
      },
    ]);
    expect(risk.drivers).toEqual([{ driver: { risks: back } }]);
    expect(risk.triggers.nodes).toEqual([
      { fromRisk: { id }, toRisk: { triggeredBy: { nodes: [{ fromRisk: { id } }] } } },
    ]);
    const both = { effects: [{ __typename: 'RiskEffect' }, { __typename: 'LinkEffect' }] };
    expect(risk.triggeredBy.nodes).toEqual([{ toRisk: { id }, controls: { nodes: [both] } }]);
    expect(risk.controls.nodes).toEqual([{ annualCost: { amount: '1200.50', currency: 'EUR' }, ...both }]);
  });

  test('a retired risk leaves the lists but not its history', async () => {
    const id = register.ids.Risk.at(-1)!;
    valueOf(await register.services.risk.retire(register.caller, { id, expectedVersion: 1 }));
    expect((await ask('{ risks { totalCount } }')).risks.totalCount).toBe(6);
    expect((await ask('{ risks(filter: {includeRetired: true}) { totalCount } }')).risks.totalCount).toBe(7);
    const { risk } = await ask('query ($id: ID!) { risk(id: $id) { retiredAt history { totalCount } } }', { id });
    expect(risk).toEqual({ retiredAt: '2026-11-23T09:00:00.000Z', history: { totalCount: 2 } });
  });
});

test('an acceptance holds on its last day and no longer on the next', async () => {
  const [, , id] = register.ids.Risk;
  const input = {
    id: id!,
    expectedVersion: 1,
    acceptedById: register.ids.Person[0]!,
    expiresOn: '2027-01-31',
    rationale: 'small',
  };
  valueOf(await register.services.risk.accept(register.caller, input));
  const source = 'query ($id: ID!) { risk(id: $id) { acceptance { expiresOn expired acceptedBy { id } } } }';
  const acceptedBy = { id: input.acceptedById };
  expect((await ask(source, { id }, '2027-01-31')).risk.acceptance).toEqual({
    expiresOn: '2027-01-31',
    expired: false,
    acceptedBy,
  });
  expect((await ask(source, { id }, '2027-02-01')).risk.acceptance).toEqual({
    expiresOn: '2027-01-31',
    expired: true,
    acceptedBy,
  });
});

test('an estimate tells what was said and what it means', async () => {
  const source = `mutation ($input: RiskAssessInput!) { riskAssess(input: $input) { problems { message } risk {
    frequency { unit text mean p05 p50 p95 basis { kind note } spec { annualProbability { probability reading } exact } }
    severity { unit text mean p05 p50 p95 spec { threePoint { min mode max shape } distribution } } } } }`;
  const basis = { kind: 'MEASURED', note: 'own records' };
  const input = {
    id: register.ids.Risk[3],
    expectedVersion: 1,
    frequency: { frequency: { annualProbability: { probability: 0.2, reading: 'POISSON' } }, basis },
    severity: { severity: { threePoint: { min: 0, mode: 2_000, max: 10_000 } }, basis },
  };
  const { riskAssess } = await ask(source, { input });
  const rate = expect.closeTo(-Math.log(0.8), 12);
  expect(riskAssess.problems).toEqual([]);
  expect(riskAssess.risk.frequency).toEqual({
    unit: 'EVENTS_PER_YEAR',
    text: 'probability of 20% a year',
    mean: rate,
    p05: rate,
    p50: rate,
    p95: rate,
    basis,
    spec: { annualProbability: { probability: 0.2, reading: 'POISSON' }, exact: null },
  });
  expect(riskAssess.risk.severity).toMatchObject({
    unit: 'CURRENCY_PER_EVENT',
    text: '0 to 10,000 per event, most likely 2,000',
    // PERT: (min + 4 mode + max) / 6.
    mean: expect.closeTo(3_000, 9),
    spec: { threePoint: { min: 0, mode: 2_000, max: 10_000, shape: 4 }, distribution: null },
  });
});
