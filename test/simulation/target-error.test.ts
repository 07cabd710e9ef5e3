import type { Model, Outcome } from '../../src/engine';
import { inlineRunner, type Target } from '../../src/simulation';
import { everything } from '../support/models';
import { testPool } from '../support/pool';
import { bytesOf, outcomeOf } from '../support/run';

const pool = testPool();
/** With an annual layer the exact method does not apply, so that no time goes into a check against it. */
const model: Model = { ...everything, annualLayer: { deductible: 10_000, limit: 2_000_000, share: 0.8 } };
/** No whole number of blocks, so that the last block of a round is simulated again in the next. */
const TRIALS = 20_000;
const LEVEL = 0.95;

function stopped(runner: typeof pool, target: Target): Promise<Outcome> {
  return outcomeOf(runner, model, { method: 'simulation', trials: TRIALS, target });
}

function halfWidth({ residual }: Outcome): number {
  const figure = residual.valueAtRisk.find(({ level }) => level === LEVEL)!;
  return (figure.high! - figure.low!) / (2 * figure.value!);
}

const plain = (trials: number) => outcomeOf(pool, model, { method: 'simulation', trials });

test('trials double until the interval is narrow enough, and the outcome is that of a run with so many', async () => {
  const [once, twice, four] = [await plain(TRIALS), await plain(2 * TRIALS), await plain(4 * TRIALS)];
  const error = halfWidth(four);
  expect(Math.min(halfWidth(once), halfWidth(twice))).toBeGreaterThan(error);
  const outcome = await stopped(pool, { error, level: LEVEL, mostTrials: 1_000_000 });
  const { convergence, ...figures } = outcome;
  expect(convergence).toEqual({
    state: 'CONVERGED',
    measure: 'valueAtRisk',
    level: LEVEL,
    targetError: error,
    reachedError: error,
    mostTrials: 1_000_000,
  });
  expect(bytesOf(figures)).toBe(bytesOf(four));
});

test('the same bytes with one thread and with two', async () => {
  const target = { error: 0.03, level: 0.9, mostTrials: 50_000 };
  expect(bytesOf(await stopped(inlineRunner(), target))).toBe(bytesOf(await stopped(pool, target)));
});

test('nothing more is simulated when the first trials are enough', async () => {
  const outcome = await stopped(pool, { error: 1, level: LEVEL, mostTrials: 1_000_000 });
  expect(outcome).toMatchObject({ trials: TRIALS, convergence: { state: 'CONVERGED' } });
});

test('what is not reached is a state and a notice, with the trials that were allowed', async () => {
  const outcome = await stopped(pool, { error: 1e-4, level: LEVEL, mostTrials: 50_000 });
  expect(outcome).toMatchObject({
    trials: 50_000,
    convergence: { state: 'NOT_CONVERGED', reachedError: halfWidth(outcome), mostTrials: 50_000 },
  });
  const notice = outcome.notices.find(({ code }) => code === 'NOT_CONVERGED');
  expect(notice?.message).toMatch(/^After 50,000 years.* ± 0.01 % was asked.$/);
});

test('an interval without an upper limit is not converged, whatever was asked', async () => {
  const outcome = await stopped(pool, { error: 1, level: 0.999_99, mostTrials: TRIALS });
  expect(outcome.convergence).toMatchObject({ state: 'NOT_CONVERGED', reachedError: null });
});

test('an exact outcome has no error to reach', async () => {
  const target = { error: 0.01, level: LEVEL, mostTrials: 50_000 };
  const outcome = await outcomeOf(pool, everything, { method: 'exact', target });
  expect(Object.keys(outcome)).not.toContain('convergence');
});
