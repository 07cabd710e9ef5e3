import { inlineJob, type RunJob } from '../../src/planning/index';
import { quickRunner } from '../api/register';
import { openQuantifiedRegister, recordBank } from '../support/quantified';
import { valueOf } from '../support/register';

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const euros = (amount: number) => ({ amount: String(amount), currency: 'EUR' });

test('a plan under way tells its best value, bound and gap; after it ended its result does', async () => {
  let goOn = (): void => undefined;
  const looked = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const told = { objective: 200, bound: 150 };
  const slow: RunJob = async (name, order, hooks) => {
    if (hooks.onProgress) {
      await pause(300);
      hooks.onProgress(told);
      await looked;
    }
    return inlineJob(name, order, hooks);
  };
  const register = await openQuantifiedRegister(quickRunner(), 'sqlite', slow);
  const { services, caller } = register;
  const { poison } = await recordBank(register);
  const level = { name: 'Full', implementationCost: euros(10), annualCost: euros(1) };
  const levels = [{ ...level, effects: [{ riskId: poison, severityReduction: 0.5 }] }];
  valueOf(await services.improvement.record(caller, { name: 'Strong', levels }));
  const order = { budget: 100, planningTrials: 1_000, trials: 1_000, samples: 0 };
  const { id } = valueOf(await services.improvementPlan.start(caller, order));
  const live = async () => (await services.improvementPlan.byIds(caller, [id]))[0]!;
  for (let tries = 0; tries < 100 && (await live()).search === null; tries++) await pause(50);
  expect(await live()).toMatchObject({ state: 'RUNNING', search: { ...told, gap: 0.25 }, result: null });
  goOn();
  const ended = await services.improvementPlan.settled(caller, id);
  expect(ended).toMatchObject({ state: 'SUCCEEDED', search: null, result: { status: 'OPTIMAL' } });
  await register.dispose();
});
