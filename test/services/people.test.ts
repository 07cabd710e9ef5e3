import type { PeopleAppetitePoint } from '../../src/domain/index';
import { testPool } from '../support/pool';
import { openQuantifiedRegister, type QuantifiedRegister } from '../support/quantified';
import { riskInput, valueOf } from '../support/register';

const basis = { kind: 'ELICITED' as const, note: 'Workshop' };
const pool = testPool();

let register: QuantifiedRegister;
beforeAll(async () => {
  register = await openQuantifiedRegister({ ...pool, close: () => Promise.resolve() });
  const { services, caller } = register;
  // Two events a year; each affects three persons with probability a half: Poisson with mean 1, times 3.
  const risk = riskInput({
    kind: 'AI_HARM',
    frequency: { frequency: { eventsPerYear: { exact: 2 } }, basis },
    severity: { severity: { exact: 1000 }, basis },
    people: [{ class: 'SIGNIFICANT', probability: 0.5, affected: { exact: 3 }, basis }],
  });
  valueOf(await services.risk.record(caller, risk));
});
afterAll(() => register.dispose());

/** P(Poisson(1) > n). */
function moreThan(n: number): number {
  let [term, sum] = [Math.exp(-1), 0];
  for (let k = 0; k <= n; k++) {
    sum += term;
    term /= k + 1;
  }
  return 1 - sum;
}

async function appetiteOf(points: PeopleAppetitePoint[]) {
  const { services, caller } = register;
  const { version } = await services.organization.get(caller);
  valueOf(await services.organization.peopleAppetiteSet(caller, { expectedVersion: version, points }));
  return (await services.appetite(caller, null))!;
}

const POINTS: PeopleAppetitePoint[] = [
  { class: 'SIGNIFICANT', people: 3, probability: moreThan(1) * 1.1 },
  { class: 'SIGNIFICANT', people: 6, probability: moreThan(2) * 0.9 },
  { class: 'MAXIMUM', people: 0, probability: 0.01 },
];

test.each(['EXACT', 'SIMULATION'] as const)(
  'the appetite for persons is judged by the law of the year: %s',
  async (method) => {
    const { outcome } = await register.simulate({ method, trials: 200_000 });
    expect(outcome!.method).toBe(method);
    const { people, peopleVerdict, verdict } = await appetiteOf(POINTS);
    expect(verdict).toBeNull();
    expect(peopleVerdict).toBe('BREACH');
    expect(people.map((point) => [point.class, point.people, point.verdict])).toEqual([
      ['SIGNIFICANT', 3, 'WITHIN'],
      ['SIGNIFICANT', 6, 'BREACH'],
      ['MAXIMUM', 0, 'WITHIN'],
    ]);
    // Ids, and with them the draws, are new in every run of the test: an interval of 95 % may miss, five errors do not.
    const errors = method === 'EXACT' ? 0 : 5 * Math.sqrt((moreThan(1) * (1 - moreThan(1))) / 200_000);
    expect(people[0]!.probability.low - errors).toBeLessThanOrEqual(moreThan(1));
    expect(people[0]!.probability.high + errors).toBeGreaterThanOrEqual(moreThan(1));
    expect(people[2]!.probability).toEqual({ value: 0, low: 0, high: 0 });
    // Asked again it is answered from what was kept.
    expect((await register.services.appetite(register.caller, null))!.people).toEqual(people);
  },
);

test('curves and contributions of persons are datasets', async () => {
  const { services, caller } = register;
  const run = (await services.simulation.latest(caller))!;
  const curve = (await services.dataset(caller, 'people-exceedance', run.id))!;
  const rows = [...(curve.rows as Iterable<unknown[]>)];
  expect(curve.columns.slice(0, 4)).toEqual(['simulation_id', 'ledger', 'class', 'people']);
  expect(rows.length).toBeGreaterThan(2);
  expect(new Set(rows.map(([id, side, counted]) => [id, side, counted].join()))).toEqual(
    new Set([`${run.id},RESIDUAL,SIGNIFICANT`]),
  );
  const parts = (await services.dataset(caller, 'people-contributions', run.id))!;
  const [first] = [...(parts.rows as Iterable<unknown[]>)];
  expect(first!.slice(2, 8)).toEqual(['SIGNIFICANT', expect.any(String), expect.any(String), 'AI_HARM', 0.9, 3]);
});
