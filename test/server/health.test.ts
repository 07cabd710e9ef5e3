import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Services } from '../../src/services/index';
import { startTestServer } from './support';

const services = {} as Services;

test('a process that runs is live; it is ready when it can work', async () => {
  let ready = async () => true;
  const server = await startTestServer({ services, ready: () => ready() });
  const live = await server.fetch('/health/live');
  expect([live.status, live.body]).toEqual([200, { status: 'live' }]);
  expect(await server.fetch('/health/ready')).toMatchObject({ status: 200, body: { status: 'ready' } });
  ready = async () => false;
  expect(await server.fetch('/health/ready')).toMatchObject({ status: 503, body: { status: 'not ready' } });
  ready = async () => {
    throw new Error('the database is gone');
  };
  expect((await server.fetch('/health/ready')).status).toBe(503);
  expect((await server.fetch('/health/live')).status).toBe(200);
  await server.close();
});

test('the built page is served where there is one', async () => {
  const webDirectory = await mkdtemp(join(tmpdir(), 'riskweave-web-'));
  await writeFile(join(webDirectory, 'index.html'), '<!doctype html><title>Riskweave</title>');
  const server = await startTestServer({ services, webDirectory });
  const page = await server.fetch('/');
  expect([page.status, page.text]).toEqual([200, '<!doctype html><title>Riskweave</title>']);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
  expect(page.headers.get('x-powered-by')).toBeNull();
  expect((await server.fetch('/../package.json')).status).toBe(404);
  await server.close();
  await rm(webDirectory, { recursive: true });
});

test('without a page the root is a JSON 404', async () => {
  const server = await startTestServer({ services });
  const answer = await server.fetch('/');
  expect([answer.status, answer.body.errors[0].extensions.code]).toEqual([404, 'BAD_REQUEST']);
  await server.close();
});
