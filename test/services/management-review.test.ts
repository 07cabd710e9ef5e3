import express from 'express';
import { STANDARDS } from '../../src/domain/index';
import { listen } from '../../src/server/listen';
import { reportsRouter } from '../../src/server/reports';
import { DIALECTS } from '../support/database';
import { openTestRegister, problemsOf, riskInput, type TestRegister, valueOf } from '../support/register';

const at = ({ id, version }: { id: string; version: number }) => ({ id, expectedVersion: version });
const paths = (result: Parameters<typeof problemsOf>[0]) => problemsOf(result).map(({ path }) => path.join('.'));
const standards = [STANDARDS[0]];

describe.each(DIALECTS)('management reviews on %s', (dialect) => {
  let register: TestRegister;
  let chief: string;
  beforeAll(async () => {
    register = await openTestRegister(dialect);
    chief = valueOf(await register.services.person.record(register.caller, { name: 'Chief' })).id;
  });
  afterAll(() => register.dispose());

  test('are planned, held once with frozen inputs, and their actions return to the next review', async () => {
    const { managementReview, finding, objective, risk } = register.services;
    const period = { startsOn: '2026-01-01', endsOn: '2026-12-31' };
    const plan = { name: 'Review <2026>', standards, ...period, chairId: chief };
    expect(paths(await managementReview.record(register.caller, { ...plan, endsOn: '2025-12-31' }))).toEqual([
      'endsOn',
    ]);
    let review = valueOf(await managementReview.record(register.caller, plan));
    const found = { grade: 'MINOR' as const, source: 'INTERNAL_AUDIT' as const, standards };
    valueOf(await finding.record(register.caller, { name: 'Old & open', foundOn: '2026-02-10', ...found }));
    valueOf(
      await finding.record(register.caller, {
        name: 'Other system',
        foundOn: '2026-02-10',
        ...found,
        standards: [STANDARDS[1]],
      }),
    );
    const goal = valueOf(
      await objective.record(register.caller, {
        name: 'Faster',
        standards,
        measure: 'Days',
        baseline: 20,
        target: 10,
        dueOn: '2027-01-31',
      }),
    );
    valueOf(await objective.measure(register.caller, { ...at(goal), measuredOn: '2026-05-01', value: 15 }));
    valueOf(await risk.record(register.caller, riskInput()));

    const pack = (await managementReview.pack(register.caller, review.id))!;
    const figure = (code: string, label: string, inputs = pack.inputs) =>
      inputs.find((input) => input.code === code)!.figures.find((one) => one.label === label)!.value;
    expect(pack.inputs.map(({ code }) => code)).toEqual([
      'PREVIOUS_ACTIONS',
      'ISSUES',
      'INTERESTED_PARTIES',
      'NONCONFORMITIES',
      'MEASUREMENT',
      'AUDITS',
      'OBJECTIVES',
      'FEEDBACK',
      'RISKS',
      'IMPROVEMENT',
      'READINESS',
    ]);
    expect(figure('NONCONFORMITIES', 'open, minor')).toBe(1);
    expect(figure('NONCONFORMITIES', 'overdue')).toBe(1);
    expect(figure('RISKS', 'not treated')).toBe(1);
    expect(pack.inputs.find(({ code }) => code === 'OBJECTIVES')!.lines).toEqual([
      'Faster: 50 % of the way, due 2027-01-31',
    ]);
    expect(pack.nonconformities.map(({ minor }) => minor)).toEqual([0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]);

    const held = {
      heldOn: '2026-11-20',
      participantIds: [chief],
      decisions: ['Hire an auditor'],
      actions: [{ description: 'Advertise', ownerId: chief, dueOn: '2026-11-21' }],
    };
    expect(
      paths(
        await managementReview.hold(register.caller, { ...at(review), ...held, participantIds: [], decisions: [] }),
      ).sort(),
    ).toEqual(['decisions', 'participantIds']);
    review = valueOf(await managementReview.hold(register.caller, { ...at(review), ...held }));
    expect(paths(await managementReview.hold(register.caller, { ...at(review), ...held }))).toEqual(['id']);
    expect(paths(await managementReview.change(register.caller, { ...at(review), name: 'Other' }))).toEqual(['id']);
    valueOf(await finding.record(register.caller, { name: 'Later', foundOn: '2026-11-01', ...found }));
    const frozen = (await managementReview.pack(register.caller, review.id))!;
    expect(frozen.inputs).toEqual(pack.inputs);

    const next = valueOf(await managementReview.record(register.caller, { ...plan, name: 'Next' }));
    const inputs = (await managementReview.pack(register.caller, next.id))!.inputs;
    expect(figure('PREVIOUS_ACTIONS', 'overdue', inputs)).toBe(1);
    expect(figure('NONCONFORMITIES', 'open, minor', inputs)).toBe(2);
    review = valueOf(
      await managementReview.act(register.caller, { ...at(review), action: 1, completedOn: '2026-11-22' }),
    );
    const after = (await managementReview.pack(register.caller, next.id))!.inputs;
    expect([figure('PREVIOUS_ACTIONS', 'overdue', after), figure('PREVIOUS_ACTIONS', 'completed', after)]).toEqual([
      0, 1,
    ]);
    const gates = valueOf(await register.services.readiness.of(register.caller))[0]!.gates;
    expect(gates.find(({ code }) => code === 'MANAGEMENT_REVIEW')!.passed).toBe(true);
    expect(await managementReview.pack(register.caller, 'mrv_none')).toBeNull();

    const view = await register.services.pdca(register.caller, period, STANDARDS[0]);
    const times = (phase: number, act: string) => view.phases[phase]!.acts.find((one) => one.act === act)?.times;
    expect(view.phases.map(({ phase }) => phase)).toEqual(['PLAN', 'DO', 'CHECK', 'ACT']);
    // The finding of the other system does not count; the risk is a threat.
    expect([times(0, 'riskRecord'), times(2, 'findingRecord'), times(3, 'managementReviewAct')]).toEqual([1, 2, 1]);
    const now = valueOf(await register.services.readiness.of(register.caller))[0]!;
    expect(view.readiness).toEqual([
      {
        ...{ on: '2026-11-20', standard: STANDARDS[0], clauseScore: expect.any(Number), controlScore: 0 },
        ...{ verdict: null, gatesPassed: null },
      },
      // Before the organisation was founded there is nothing to judge.
      {
        ...{ on: '2026-11-23', standard: STANDARDS[0], clauseScore: now.clauseScore, controlScore: 0 },
        ...{ verdict: 'NOT_READY', gatesPassed: now.gates.filter(({ passed }) => passed).length },
      },
    ]);
    const other = await register.services.pdca(register.caller, { startsOn: '2025-01-01', endsOn: '2025-12-31' }, null);
    expect(other.phases.map(({ total }) => total)).toEqual([0, 0, 0, 0]);

    const app = express().use('/reports', reportsRouter({ services: register.services, caller: register.caller }));
    app.use((_request, response) => response.status(404).end());
    const server = await listen(app, '127.0.0.1', 0);
    const page = await fetch(`${server.url}/reports/management-review/${review.id}`);
    const html = await page.text();
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(html).toContain('<h1>Review &lt;2026&gt;</h1>');
    expect(html).toContain('Old &amp; open');
    expect(html).toContain('<svg');
    expect(html).not.toContain('<script');
    expect((await fetch(`${server.url}/reports/management-review/mrv_none`)).status).toBe(404);
    await server.close();
  });
});
