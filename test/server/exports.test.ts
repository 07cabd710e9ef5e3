import express from 'express';
import { exportsRouter } from '../../src/server/exports';
import { type Listening, listen } from '../../src/server/listen';
import { createLog } from '../../src/server/log';
import type { Simulation } from '../../src/domain/index';
import { type Bank, openQuantifiedRegister, type QuantifiedRegister, recordBank } from '../support/quantified';

let register: QuantifiedRegister;
let bank: Bank;
let simulation: Simulation;
let server: Listening;

async function get(path: string) {
  const response = await fetch(server.url + path);
  const text = await response.text();
  const [head = '', ...lines] = text.split('\r\n').filter((line) => line !== '');
  const columns = head.split(',');
  const rows = lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [columns[i]!, cell])));
  return { status: response.status, type: response.headers.get('content-type'), columns, rows, text };
}

beforeAll(async () => {
  register = await openQuantifiedRegister();
  const { services, caller } = register;
  const app = express().use('/exports', exportsRouter({ services, caller, log: createLog('silent') }));
  app.use((_request, response) => response.status(404).end());
  server = await listen(app, '127.0.0.1', 0);
});
afterAll(async () => {
  await server.close();
  await register.dispose();
});

test('an empty register has its columns, and no simulation is not found', async () => {
  const { status, type, columns, rows } = await get('/exports/risks.csv');
  expect([status, type]).toEqual([200, 'text/csv; charset=utf-8']);
  expect(columns).toEqual([
    'id',
    'name',
    'kind',
    'dimensions',
    'threat_class',
    'owner_id',
    'asset_ids',
    'ai_system_ids',
    'events_per_year_mean',
    'events_per_year_p05',
    'events_per_year_p95',
    'loss_per_event_mean',
    'loss_per_event_p05',
    'loss_per_event_p95',
    'treatment',
    'review_due_on',
    'accepted_until',
    'retired_at',
    'version',
    'created_at',
    'updated_at',
    'loss_forms',
    'rate_multiplier_p05',
    'rate_multiplier_p95',
    'loss_multiplier_p05',
    'loss_multiplier_p95',
  ]);
  expect(rows).toEqual([]);
  expect((await get('/exports/controls.csv')).columns).toContain('annual_cost_currency');
  for (const path of ['exceedance.csv', 'loss-by-kind.csv', 'secrets.csv', 'risks.json', '..%2fdata.csv']) {
    expect((await get(`/exports/${path}`)).status).toBe(404);
  }
});

describe('of a simulated register', () => {
  beforeAll(async () => {
    bank = await recordBank(register);
    simulation = await register.simulate({ trials: 5_000, levels: [0.9, 0.95] });
  });

  test('risks and controls, row by row', async () => {
    const risks = (await get('/exports/risks.csv')).rows;
    expect(risks.map(({ name }) => name)).toEqual(['Poison', 'Breach', 'Bias', 'Fine']);
    expect(risks[0]).toMatchObject({
      id: bank.poison,
      events_per_year_mean: '0.8',
      dimensions: 'INTEGRITY | MISUSE | PRIVACY',
    });
    const controls = (await get('/exports/controls.csv')).rows;
    expect(controls.map(({ name, state }) => [name, state])).toEqual([
      ['Provenance', 'IMPLEMENTED'],
      ['Some day', 'PLANNED'],
    ]);
    expect(controls[0]!.link_ids).toBe(bank.poisonToBias);
    expect(controls[0]).toMatchObject({ availability: '1', reliability_mode: 'AVERAGED', renewed_on: '' });
  });

  test('losses by a dimension add up to the outcome, at each level, on both ledgers', async () => {
    const { rows, columns } = await get(`/exports/loss-by-dimension.csv?simulation=${simulation.id}`);
    expect(columns.slice(0, 8)).toEqual([
      'simulation_id',
      'ledger',
      'dimension',
      'value',
      'label',
      'level',
      'risk_count',
      'mean',
    ]);
    for (const [name, ledger] of [
      ['RESIDUAL', simulation.outcome!.residual],
      ['INHERENT', simulation.outcome!.inherent!],
    ] as const) {
      for (const [i, level] of [0.9, 0.95].entries()) {
        const group = rows.filter((row) => row.ledger === name && row.level === String(level));
        const total = (column: string) => group.reduce((sum, row) => sum + Number(row[column]), 0);
        expect(group).toHaveLength(6);
        expect(total('mean')).toBe(ledger.mean.value);
        expect(total('tail_contribution')).toBe(ledger.tailValueAtRisk[i]!.value);
      }
    }
  });

  test('owners whose names look like formulas are escaped', async () => {
    const { text } = await get('/exports/loss-by-owner.csv');
    expect(text).toContain("'=Eve");
    expect(text).not.toMatch(/,=Eve/);
  });

  test('the curves and the contributions are those of the outcome', async () => {
    const { exceedance, largestEventExceedance, risks } = simulation.outcome!.residual;
    const curve = (await get('/exports/exceedance.csv')).rows.filter(({ ledger }) => ledger === 'RESIDUAL');
    const points = (name: string) =>
      curve.filter((row) => row.curve === name).map(({ loss, probability }) => [Number(loss), Number(probability)]);
    expect(points('ANNUAL')).toEqual(exceedance.map(({ loss, probability }) => [loss, probability]));
    expect(points('LARGEST_EVENT')).toEqual(largestEventExceedance.map(({ loss, probability }) => [loss, probability]));
    const contributions = (await get('/exports/contributions.csv')).rows.filter(({ ledger }) => ledger === 'RESIDUAL');
    expect(contributions).toHaveLength(2 * risks.length);
    expect(Number(contributions[0]!.tail_contribution)).toBe(risks[0]!.tailContribution[0]!.value);
  });

  test('an unknown simulation is not found', async () => {
    expect((await get('/exports/contributions.csv?simulation=sim_none')).status).toBe(404);
  });
});
