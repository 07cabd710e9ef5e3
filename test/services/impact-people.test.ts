import { createRegisterServices } from '../../src/services/index';
import { inlineRunner } from '../../src/simulation/index';
import { openQuantifiedRegister, type QuantifiedRegister } from '../support/quantified';
import { problemsOf, riskInput, valueOf } from '../support/register';

const basis = { kind: 'ELICITED' as const, note: 'Workshop' };
const at = ({ id, version }: { id: string; version: number }) => ({ id, expectedVersion: version });
let register: QuantifiedRegister;
beforeAll(async () => {
  register = await openQuantifiedRegister(inlineRunner());
});
afterAll(() => register.dispose());

test('persons of an approved assessment are in the ledger until it is revised or taken out; the loss never moves', async () => {
  const { services, caller } = register;
  const chief = valueOf(await services.person.record(caller, { name: 'Chief' }));
  const system = valueOf(
    await services.aiSystem.record(caller, { name: 'Scoring', lifecycleStage: 'MONITORING', roles: ['PROVIDER'] }),
  );
  const harm = valueOf(
    await services.risk.record(
      caller,
      riskInput({
        kind: 'AI_HARM',
        dimensions: ['DISCRIMINATION'],
        frequency: { frequency: { eventsPerYear: { exact: 4 } }, basis },
        severity: { severity: { exact: 100 }, basis },
      }),
    ),
  );
  valueOf(
    await services.control.record(caller, {
      name: 'Review by people',
      state: 'IMPLEMENTED',
      effects: [{ riskId: harm.id, frequencyReduction: 0.5, peopleReduction: 0.5 }],
    }),
  );
  const ledger = async () => {
    const order = { method: 'EXACT' as const, levels: [0.95], scenarios: [{ name: 'As it is', overlays: [] }] };
    const { base } = valueOf(await services.scenarioCompare(caller, order));
    return base;
  };
  const before = await ledger();
  expect(before.ledger.mean.value).toBeCloseTo(200, 9);
  expect(before.people).toEqual([]);

  const effect = { subject: 'INDIVIDUALS' as const, group: 'Applicants', effect: 'Refused' };
  const draft = valueOf(
    await services.impactAssessment.record(caller, {
      name: 'Scoring',
      aiSystemId: system.id,
      assessedOn: '2026-11-01',
      riskIds: [harm.id],
      effects: [{ ...effect, severity: 'MODERATE', peoplePerYear: 1_000 }],
    }),
  );
  expect(await ledger()).toEqual(before);
  const approval = { approvedById: chief.id, expiresOn: '2027-12-31' };
  const approved = valueOf(await services.impactAssessment.approve(caller, { ...at(draft), ...approval }));
  const after = await ledger();
  // Half of the events, and half of the persons of each.
  expect(after.people.map((one) => [one.class, one.mean.value])).toEqual([['LIMITED', expect.closeTo(250, 6)]]);
  expect(after.ledger).toEqual(before.ledger);
  const [update] = await services.evidence.updates(caller);
  expect(update).toMatchObject({ subjectId: harm.id, quantity: 'PEOPLE', part: { class: 'LIMITED' } });
  const effectOf = valueOf(
    await services.evidence.effect(caller, { evidenceId: approved.id, method: 'EXACT', levels: [0.95] }),
  );
  expect(effectOf.base.people.map((one) => [one.class, one.mean.value])).toEqual([['LIMITED', 0]]);
  expect(effectOf.scenarios[0]!.figures.people).toEqual(after.people);

  const revised = valueOf(
    await services.impactAssessment.revise(caller, { ...at(approved), conclusion: 'More tests' }),
  );
  expect(await ledger()).toEqual(before);
  const again = valueOf(await services.impactAssessment.approve(caller, { ...at(revised), ...approval }));
  expect(await ledger()).toEqual(after);
  valueOf(await services.impactAssessment.remove(caller, at(again)));
  expect(await ledger()).toEqual(before);
  expect(problemsOf(await services.impactAssessment.remove(caller, at(again)))[0]).toMatchObject({ code: 'NOT_FOUND' });
});

test('a trail tells from which day an assessment counted and from which no longer, also when it has expired since', async () => {
  let clock = new Date('2026-01-10T12:00:00Z');
  const opened = await openQuantifiedRegister(inlineRunner());
  const { caller } = opened;
  const services = createRegisterServices({ ...opened.parts, now: () => clock });
  const chief = valueOf(await services.person.record(caller, { name: 'Chief' }));
  const system = valueOf(
    await services.aiSystem.record(caller, { name: 'Scoring', lifecycleStage: 'MONITORING', roles: ['PROVIDER'] }),
  );
  const frequency = { frequency: { eventsPerYear: { exact: 4 } }, basis };
  const severity = { severity: { exact: 100 }, basis };
  const harm = valueOf(
    await services.risk.record(
      caller,
      riskInput({ kind: 'AI_HARM', dimensions: ['DISCRIMINATION'], frequency, severity }),
    ),
  );
  const assess = async (assessedOn: string, peoplePerYear: number, expiresOn: string, riskIds = [harm.id]) => {
    const effect = { subject: 'INDIVIDUALS' as const, group: 'Applicants', effect: 'Refused' };
    const draft = valueOf(
      await services.impactAssessment.record(caller, {
        ...{ name: `Of ${assessedOn}`, aiSystemId: system.id, assessedOn, riskIds },
        effects: [{ ...effect, severity: 'MODERATE', peoplePerYear }],
      }),
    );
    return valueOf(await services.impactAssessment.approve(caller, { ...at(draft), approvedById: chief.id, expiresOn }))
      .id;
  };
  const first = await assess('2026-01-05', 1_000, '2026-06-30');
  clock = new Date('2026-04-10T12:00:00Z');
  const second = await assess('2026-04-01', 400, '2026-05-31');
  // Names no risk, so it moves nothing.
  await assess('2026-03-31', 9_999, '2026-05-15', []);
  // Asked on the 23rd of November.
  const { evidence } = opened.services;
  const trail = valueOf(
    await evidence.trail(caller, { startOn: '2026-01-01', endOn: '2026-11-23', method: 'EXACT', levels: [0.95] }),
  );
  const told = trail.points.map(({ endOn, items, people }) => [
    endOn,
    items.map(({ evidenceId, noun }) => [evidenceId, noun]),
    people.map((one) => [one.class, Math.round(one.mean.value! * 1e6) / 1e6]),
  ]);
  expect(told).toEqual([
    ['2025-12-31', [], [['LIMITED', 0]]],
    ['2026-01-10', [[first, 'ImpactAssessment']], [['LIMITED', 1_000]]],
    ['2026-04-10', [[second, 'ImpactAssessment']], [['LIMITED', 400]]],
    ['2026-06-01', [[second, 'ImpactAssessment']], [['LIMITED', 1_000]]],
    ['2026-07-01', [[first, 'ImpactAssessment']], [['LIMITED', 0]]],
  ]);
  for (const { ledger } of trail.points) expect(ledger.mean.value).toBeCloseTo(400, 9);
  // Today neither counts.
  expect(await evidence.updates(caller)).toEqual([]);
  await opened.dispose();
});
