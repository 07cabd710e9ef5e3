import express from 'express';
import { parse } from 'csv-parse/sync';
import { exportsRouter } from '../../src/server/exports';
import { type Listening, listen } from '../../src/server/listen';
import { createLog } from '../../src/server/log';
import type { ImprovementPlan, ImprovementRoadmap } from '../../src/domain/index';
import type { ImprovementRecordInput } from '../../src/services/index';
import { openQuantifiedRegister, type QuantifiedRegister, recordBank } from '../support/quantified';
import { valueOf } from '../support/register';

const euros = (amount: number) => ({ amount: String(amount), currency: 'EUR' });

// Two improvements are worth their money, one nothing; the plan is scheduled twice, the second time one a quarter.
let register: QuantifiedRegister;
let server: Listening;
let plan: ImprovementPlan;
let unlimited: ImprovementRoadmap;
let roadmap: ImprovementRoadmap;
let ids: string[];

async function get(path: string) {
  const response = await fetch(server.url + path);
  const text = await response.text();
  const rows = (response.ok ? parse(text, { columns: true }) : []) as Record<string, string>[];
  return { status: response.status, headers: response.headers, text, rows };
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

test('without a plan or roadmap, or with the id of another thing, nothing is found', async () => {
  for (const name of ['plan', 'roadmap', 'roadmap-quarters']) {
    expect((await get(`/exports/${name}.csv`)).status).toBe(404);
    expect((await get(`/exports/${name}.csv?id=sim_none`)).status).toBe(404);
  }
});

describe('of a plan with roadmaps', () => {
  beforeAll(async () => {
    const { services, caller } = register;
    const bank = await recordBank(register);
    const record = async (name: string, cost: number, effect: object, more: object = {}) => {
      const level = { name: 'Full', implementationCost: euros(cost), annualCost: euros(0), durationQuarters: 1 };
      const effort = [{ role: 'Engineer', personDays: 30 }];
      const input = { name, ownerId: bank.owner, levels: [{ ...level, effort, effects: [effect] }], ...more };
      return valueOf(await services.improvement.record(caller, input as ImprovementRecordInput)).id;
    };
    ids = [
      await record('Strong, "first"', 40_000, { riskId: bank.bias, frequencyReduction: 0.8 }),
      await record('Weak', 40_000, { riskId: bank.breach, severityReduction: 0.2 }, { dueOn: '2027-12-31' }),
      await record('Nothing', 900_000, { riskId: bank.breach, severityReduction: 0.01 }),
    ];
    const order = { budget: 100_000, planningTrials: 1_000, trials: 2_000, samples: 0, level: 0.9 };
    const planned = valueOf(await services.improvementPlan.start(caller, order));
    plan = (await services.improvementPlan.settled(caller, planned.id))!;
    const schedule = async (more: object) => {
      const asked = { planId: plan.id, startOn: '2027-01-01', quarters: 2, trials: 2_000, ...more };
      const { id } = valueOf(await services.improvementRoadmap.start(caller, asked));
      return (await services.improvementRoadmap.settled(caller, id))!;
    };
    unlimited = await schedule({});
    roadmap = await schedule({ budgets: [45_000], roles: [{ role: 'Engineer', personDays: [45] }] });
    expect([plan.failure, unlimited.failure, roadmap.failure]).toEqual([null, null, null]);
  });

  test('the plan tells what is chosen, at what worth, and why the rest is left out', async () => {
    const { status, headers, rows } = await get(`/exports/plan.csv?id=${plan.id}`);
    expect([status, headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(headers.get('content-disposition')).toBe('attachment; filename="plan.csv"');
    const chosen = plan.result!.chosen;
    expect(rows.map((row) => [row.improvement_id, row.chosen, row.left_out_reason])).toEqual([
      ...chosen.map(({ improvementId }) => [improvementId, 'true', '']),
      [ids[2], 'false', 'BUDGET'],
    ]);
    expect(chosen.map(({ improvementId }) => improvementId).sort()).toEqual(ids.slice(0, 2).sort());
    const strong = rows.find(({ improvement_id: id }) => id === ids[0])!;
    const { mean, valueAtRisk, tail, rosi, paybackYears } = chosen.find((one) => one.improvementId === ids[0])!;
    expect(strong).toMatchObject({
      plan_id: plan.id,
      improvement: 'Strong, "first"',
      improvement_level: 'Full',
      cost: '40000',
      person_days: '30',
      level: '0.9',
      mean_saved: String(mean.value),
      mean_saved_low: String(mean.low),
      value_at_risk_saved_high: String(valueAtRisk!.high),
      tail_value_at_risk_saved: String(tail.value),
      rosi: rosi === null ? '' : String(rosi),
      payback_years: String(paybackYears),
      currency: 'EUR',
    });
    expect(mean.value!).toBeGreaterThan(0);
    expect(rows[2]).toMatchObject({ improvement: 'Nothing', improvement_level: '', cost: '', mean_saved: '' });
  });

  test('the roadmap tells when each begins, why then, by whom and until when', async () => {
    const { rows, text } = await get(`/exports/roadmap.csv?id=${roadmap.id}`);
    expect(rows.map((row) => [row.improvement_id, row.start_on, row.done_on, row.start_quarter])).toEqual(
      roadmap.result!.scheduled.map((one) => [one.improvementId, one.startOn, one.doneOn, String(one.startQuarter)]),
    );
    const row = (id: string) => rows.find(({ improvement_id: one }) => one === id)!;
    expect(row(ids[0]!)).toMatchObject({
      ...{ roadmap_id: roadmap.id, improvement: 'Strong, "first"', improvement_level: 'Full' },
      ...{ start_on: '2027-01-01', done_on: '2027-03-31', reason: 'FIRST_QUARTER', due_on: '', overdue: 'false' },
      ...{ cost: '40000', effort: 'Engineer: 30', quarters_moved: '', level: '0.9', currency: 'EUR' },
    });
    expect(row(ids[1]!)).toMatchObject({
      ...{ start_on: '2027-04-01', done_on: '2027-06-30', due_on: '2027-12-31', overdue: 'false' },
    });
    expect(row(ids[1]!).reason).toMatch(/^(BUDGET|PERSON_DAYS)$/);
    const strong = roadmap.result!.scheduled.find(({ improvementId }) => improvementId === ids[0])!;
    expect(row(ids[0]!).tail_value_at_risk_saved).toBe(String(strong.tail.value));
    // A name that looks like a formula is escaped.
    expect(text).toContain("'=Eve");
    expect(text).not.toMatch(/,=Eve/);
  });

  test('its quarters tell money, work and the residual year, in step with the outcome', async () => {
    const { rows } = await get(`/exports/roadmap-quarters.csv?id=${roadmap.id}`);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({
      ...{ roadmap_id: roadmap.id, quarter: '1', start_on: '2027-01-01', end_on: '2027-03-31' },
      ...{ spend: '40000', budget: '45000', person_days: 'Engineer: 30', person_days_limits: 'Engineer: 45' },
      ...{ started: 'Strong, "first"', done: 'Strong, "first"', level: '0.9', currency: 'EUR' },
      iso_iec_27001_2022_verdict: 'NOT_READY',
    });
    for (const [i, { residual, reduction, readiness }] of roadmap.result!.quarters.entries()) {
      expect(rows[i]).toMatchObject({
        mean: String(residual.mean.value),
        value_at_risk_low: String(residual.valueAtRisk.low),
        tail_value_at_risk: String(residual.tail.value),
        mean_saved: String(reduction.mean.value),
        tail_value_at_risk_saved_high: String(reduction.tail.high),
        iso_iec_42001_2023_clause_score: String(
          readiness.find(({ standard }) => standard === 'ISO_IEC_42001_2023')!.clauseScore,
        ),
      });
    }
    expect(Number(rows[1]!.mean)).toBeLessThan(Number(rows[0]!.mean));
  });

  test('without an id the newest is told, and each id its own', async () => {
    const of = async (path: string) => (await get(path)).rows[0]!.roadmap_id;
    expect(await of('/exports/roadmap.csv')).toBe(roadmap.id);
    expect(await of(`/exports/roadmap.csv?id=${unlimited.id}`)).toBe(unlimited.id);
    expect((await get('/exports/plan.csv')).rows[0]!.plan_id).toBe(plan.id);
    expect((await get(`/exports/roadmap.csv?id=${plan.id}`)).status).toBe(404);
    const both = (await get(`/exports/roadmap.csv?id=${unlimited.id}`)).rows;
    expect(both.map(({ start_quarter: quarter }) => quarter)).toEqual(['1', '1']);
  });
});
