import express from 'express';
import { exportsRouter } from '../../src/server/exports';
import { type Listening, listen } from '../../src/server/listen';
import { createLog } from '../../src/server/log';
import { openQuantifiedRegister, type QuantifiedRegister, recordBank } from '../support/quantified';
import { startTestServer, type TestServer } from './support';
import { catalogueFiles } from '../support/seeds';
import { loadCatalogues } from '../../src/services/index';
import { valueOf } from '../support/register';

const ISMS = 'ISO_IEC_27001_2022';

// Over HTTP alone: an audit is planned, confirmed and done; what it finds lowers a control and moves the residual year.
let register: QuantifiedRegister;
let server: TestServer;
let files: Listening;
let controlId: string;
let auditId: string;
let findingId: string;
const residual: number[] = [];

beforeAll(async () => {
  register = await openQuantifiedRegister();
  const { services, caller, parts } = register;
  valueOf(await loadCatalogues(parts, catalogueFiles()));
  await recordBank(register);
  [controlId] = (await services.control.all(caller, { states: ['IMPLEMENTED'] })).map(({ id }) => id) as [string];
  server = await startTestServer({ services: services as never, caller });
  const app = express().use('/exports', exportsRouter({ services, caller, log: createLog('silent') }));
  files = await listen(app, '127.0.0.1', 0);
});
afterAll(async () => {
  await server.close();
  await files.close();
  await register.dispose();
});

const ask = async (query: string, variables: object = {}) => {
  const { body } = await server.graphql(query, variables);
  expect(body.errors).toBeUndefined();
  return body.data;
};
async function act(mutation: string, input: object, noun: string) {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
  const fields = `${noun} { id version } problems { code message path }`;
  const data = await ask(`mutation ($input: ${type}) { act: ${mutation}(input: $input) { ${fields} } }`, { input });
  expect(data.act.problems).toEqual([]);
  return data.act[noun] as { id: string; version: number };
}
async function simulatedMean(): Promise<number> {
  const { outcome } = await register.simulate({ trials: 20_000, seed: 1 });
  return outcome!.residual.mean.value!;
}
const neverAudited = async (): Promise<string[]> => {
  const { readiness } = await ask(`{ readiness(standard: ${ISMS}) { gates { code blockers } } }`);
  const [{ gates }] = readiness;
  return gates.find(({ code }: { code: string }) => code === 'INTERNAL_AUDIT').blockers;
};
const control = async () => {
  const query = `query ($id: ID!) { control(id: $id) { availabilityUpdate {
    stated { mean } updated { mean } steps { evidence { __typename ... on Finding { id } } } } } }`;
  return (await ask(query, { id: controlId })).control;
};

test('an audit that is held leads to a finding, to a lower availability, to a larger residual loss', async () => {
  residual.push(await simulatedMean());
  expect((await control()).availabilityUpdate).toBeNull();
  const { id: siteId } = await act('siteRecord', { name: 'Namur, "old" wing' }, 'site');
  const { id: personId } = await act('personRecord', { name: 'Lea, lead' }, 'person');
  const dayRate = { amount: '600', currency: 'EUR' };
  const able = { standards: [ISMS], leadStandards: [ISMS], homeSiteId: siteId, halfDaysPerMonth: 4 };
  const { id: auditorId } = await act('auditorRecord', { personId, dayRate, ...able }, 'auditor');
  const items = await ask(
    `{ catalogue(first: 1, filter: { catalogues: ["${ISMS}"], references: ["A.8.5"] }) { nodes { id } } }`,
  );
  const plan = {
    ...{ name: 'Technological controls', standards: [ISMS], process: 'TECHNOLOGICAL_CONTROLS', siteId },
    ...{ catalogueItemIds: [items.catalogue.nodes[0].id], startOn: '2026-11-02', endOn: '2026-11-20' },
    ...{ halfDays: 3, team: [{ auditorId, halfDays: 3 }], leadId: auditorId },
  };
  const planned = await act('auditRecord', plan, 'audit');
  auditId = planned.id;
  // 30 clauses and 93 controls, of which ten are named.
  expect(await neverAudited()).toEqual([expect.stringMatching(/ and 113 more$/)]);
  const confirmed = await act('auditConfirm', { id: auditId, expectedVersion: planned.version }, 'audit');
  const found = {
    ...{ name: 'Provenance was not checked', grade: 'MAJOR', source: 'INTERNAL_AUDIT', foundOn: '2026-11-18' },
    ...{ standards: [ISMS], controlIds: [controlId] },
  };
  findingId = (await act('findingRecord', found, 'finding')).id;
  const outcome = { conclusion: 'NOT_CONFORMING', finishedOn: '2026-11-19', findingIds: [findingId] };
  await act('auditFinish', { id: auditId, expectedVersion: confirmed.version, ...outcome }, 'audit');
  expect(await neverAudited()).toEqual([expect.stringMatching(/ and 112 more$/)]);
  // One open major finding: a factor of 0.5 on an availability of 1.
  expect((await control()).availabilityUpdate).toMatchObject({
    stated: { mean: 1 },
    updated: { mean: 0.5 },
    steps: [{ evidence: { __typename: 'Finding', id: findingId } }],
  });
  residual.push(await simulatedMean());
  expect(residual[1]!).toBeGreaterThan(residual[0]! * 1.05);
});

test('the audit is in the table and in the calendar, names as they are written', async () => {
  const csv = await fetch(`${files.url}/exports/audits.csv`);
  expect([csv.status, csv.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
  const [head, row, ...rest] = (await csv.text()).split('\r\n').filter((line) => line !== '');
  expect(rest).toEqual([]);
  expect(head!.startsWith('id,name,state,standards,process,site,start_on,end_on,half_days,lead,team')).toBe(true);
  expect(row).toContain(
    `${auditId},Technological controls,DONE,${ISMS},TECHNOLOGICAL_CONTROLS,"Namur, ""old"" wing",` +
      '2026-11-02,2026-11-20,3,"Lea, lead","Lea, lead: 3"',
  );
  expect(row).toContain(`${ISMS} A.8.5,NOT_CONFORMING,2026-11-19,${findingId}`);
  const ics = await fetch(`${files.url}/exports/audits.ics`);
  expect([ics.status, ics.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
  expect(ics.headers.get('content-disposition')).toBe('attachment; filename="audits.ics"');
  const text = (await ics.text()).replaceAll('\r\n ', '').split('\r\n');
  expect(text.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
  // The last day of an event of whole days is the day after it.
  expect(text).toEqual(
    expect.arrayContaining([
      'SUMMARY:Technological controls',
      'DTSTART;VALUE=DATE:20261102',
      'DTEND;VALUE=DATE:20261121',
      'LOCATION:Namur\\, "old" wing',
      'STATUS:CONFIRMED',
    ]),
  );
  expect(text.find((line) => line.startsWith('DESCRIPTION:'))).toContain('Lead: Lea\\, lead');
});
