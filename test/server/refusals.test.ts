import { request } from 'node:http';
import type { Services } from '../../src/services/index';
import { startTestServer, type TestServer } from './support';

/** Only what these tests ask for; everything else fails as a fault would. */
const services = {
  risk: {
    page: async () => {
      throw new Error('secret: the password of the database is hunter2');
    },
    count: async () => 7,
  },
} as unknown as Services;

let server: TestServer;
let production: TestServer;
beforeAll(async () => {
  server = await startTestServer({ services });
  production = await startTestServer({ services, introspection: false });
});
afterAll(async () => {
  await server.close();
  await production.close();
});

const code = (answer: { body: { errors: { extensions: { code: string } }[] } }) =>
  answer.body.errors[0]!.extensions.code;

describe('what is refused before it is read', () => {
  test('a simple request that a foreign page could make a browser send', async () => {
    const answer = await server.fetch('/graphql?query={__typename}');
    expect([answer.status, code(answer)]).toEqual([400, 'BAD_REQUEST']);
    const form = await server.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: '{"query":"{__typename}"}',
    });
    expect([form.status, code(form)]).toEqual([400, 'BAD_REQUEST']);
  });

  test('a Host header that names another machine', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const { port } = new URL(server.url);
      const call = request(
        { port, host: '127.0.0.1', path: '/health/live', headers: { host: 'evil.example' } },
        (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        },
      );
      call.on('error', reject).end();
    });
    expect(status).toBe(403);
  });

  test('a body over 1 MB, in JSON', async () => {
    const answer = await server.graphql(`{ __typename } #${'x'.repeat(1_100_000)}`);
    expect([answer.status, code(answer)]).toEqual([413, 'BAD_REQUEST']);
  });

  test.each([
    ['broken JSON', '{"query":'],
    ['no object', '[]'],
    ['a number', '7'],
    ['null', 'null'],
    ['an empty object', '{}'],
    ['a query that is no text', '{"query":{"kind":"Document"}}'],
    ['variables that are no object', '{"query":"{__typename}","variables":"{}"}'],
    ['a batch', '[{"query":"{__typename}"},{"query":"{__typename}"}]'],
  ])('%s', async (_name, body) => {
    const answer = await server.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect([answer.status, code(answer)]).toEqual([400, 'BAD_REQUEST']);
    expect(answer.body.errors[0].extensions.requestId).toBe(answer.headers.get('x-request-id'));
  });

  test('other methods, encodings and addresses', async () => {
    const put = await server.fetch('/graphql', {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{__typename}"}',
    });
    expect([put.status, code(put)]).toEqual([405, 'BAD_REQUEST']);
    const encoded = await server.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-encoding': 'zstd-not' },
      body: '{}',
    });
    expect([encoded.status, code(encoded)]).toEqual([415, 'BAD_REQUEST']);
    const nowhere = await server.fetch('/nowhere');
    expect([nowhere.status, code(nowhere)]).toEqual([404, 'BAD_REQUEST']);
    const broken = await server.fetch('/%E0%A4%A');
    expect([broken.status, code(broken)]).toEqual([404, 'BAD_REQUEST']);
  });
});

describe('operations that ask too much', () => {
  const nested = (levels: number) =>
    `{ risks { ${'nodes { triggers { nodes { toRisk { '.repeat(levels)} id ${'} } } }'.repeat(levels)} } }`;

  test.each([
    ['a document of more than 4,000 tokens', `{ ${'__typename '.repeat(4_100)} }`, 'GRAPHQL_PARSE_FAILED'],
    ['one level too many', nested(3), 'GRAPHQL_VALIDATION_FAILED'],
    [
      'too many aliases',
      `{ ${Array.from({ length: 61 }, (_, i) => `a${i}: __typename`).join(' ')} }`,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'fragments that double at every level',
      `{ ...f0 } ${Array.from({ length: 30 }, (_, i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`).join(' ')} fragment f30 on Query { __typename }`,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['a fragment within itself', '{ ...f } fragment f on Query { __typename ...f }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'pages within pages within pages',
      '{ risks(first: 200) { nodes { controls(first: 50) { nodes { history(first: 50) { nodes { id } } } } } } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'the same by fragments',
      '{ persons { nodes { ...p } } } fragment p on Person { risks(first: 100) { nodes { ...r } } } fragment r on Risk { history(first: 100) { nodes { id } } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['a page of 201 rows', '{ risks(first: 201) { nodes { id } } }', 'BAD_USER_INPUT'],
    ['a page of no rows', '{ risks(first: 0) { nodes { id } } }', 'BAD_USER_INPUT'],
    ['201 ids', `{ nodes(ids: [${'"rsk_1",'.repeat(201)}]) { id } }`, 'BAD_USER_INPUT'],
  ])('%s', async (_name, query, expected) => {
    const answer = await server.graphql(query);
    expect([answer.status, code(answer)]).toEqual([400, expected]);
  });

  test('what stays within the limits is answered', async () => {
    const answer = await server.graphql(`{ ${Array.from({ length: 60 }, (_, i) => `a${i}: __typename`).join(' ')} }`);
    expect([answer.status, Object.keys(answer.body.data)]).toEqual([200, expect.any(Array)]);
    expect(answer.body.errors).toBeUndefined();
  });
});

describe('operations that are wrong', () => {
  test.each([
    ['a syntax error', '{ risks( }', 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', '{ nonsense }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'two operations without a name to choose',
      'query A { __typename } query B { __typename }',
      'OPERATION_RESOLUTION_FAILURE',
    ],
    ['a subscription', 'subscription { risks { id } }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'two members of a one-of input',
      'mutation { riskAssess(input: {id: "rsk_1", expectedVersion: 1, severity: {severity: {exact: 1, range: {low: 1, high: 2}}, basis: {kind: ELICITED, note: "x"}}}) { problems { code } } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
  ])('%s', async (_name, query, expected) => {
    const answer = await server.graphql(query);
    expect([answer.status, code(answer)]).toEqual([400, expected]);
  });

  test('variables that do not fit', async () => {
    const answer = await server.graphql('query ($first: Int!) { risks(first: $first) { totalCount } }', {
      first: 'many',
    });
    expect([answer.status, code(answer)]).toEqual([400, 'BAD_USER_INPUT']);
  });

  test('a cursor that is none of an inverse list', async () => {
    const services = {
      asset: { byIds: async () => [{ id: 'ast_1' }] },
      risk: { all: async () => [] },
    } as unknown as Services;
    const own = await startTestServer({ services });
    const answer = await own.graphql('{ asset(id: "ast_1") { risks(after: "xx") { nodes { id } } } }');
    await own.close();
    expect([answer.status, code(answer)]).toEqual([400, 'BAD_USER_INPUT']);
  });
});

describe('faults', () => {
  test('are masked and found again in the log by the request id', async () => {
    const answer = await server.graphql('{ risks { totalCount nodes { id } } }');
    const [error] = answer.body.errors;
    expect(answer.text).not.toMatch(/secret|hunter2|stack/i);
    expect(error.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', requestId: answer.headers.get('x-request-id') });
    const logged = server.lines.find((line) => line.requestId === error.extensions.requestId && 'err' in line);
    expect(JSON.stringify(logged)).toContain('hunter2');
  });

  test('only what is asked is computed', async () => {
    const answer = await server.graphql('{ risks { totalCount } }');
    expect(answer.body).toEqual({ data: { risks: { totalCount: 7 } } });
  });
});

describe('in production', () => {
  test('the schema is not told', async () => {
    const answer = await production.graphql('{ __schema { types { name } } }');
    expect([answer.status, code(answer)]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
  });

  test('nothing is suggested', async () => {
    expect((await server.graphql('{ risk { id } risksss { id } }')).text).toContain('Did you mean');
    expect((await production.graphql('{ risk { id } risksss { id } }')).text).not.toContain('Did you mean');
  });
});

test('the usual introspection of tools is answered', async () => {
  const { getIntrospectionQuery } = await import('graphql');
  const answer = await server.graphql(getIntrospectionQuery());
  expect(answer.body.errors).toBeUndefined();
  expect(answer.body.data.__schema.types.length).toBeGreaterThan(100);
});
