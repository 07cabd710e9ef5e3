import { inlineJob, type RunJob } from '../../src/planning/index';
import { loadCatalogues } from '../../src/services/index';
import { quickRunner } from '../api/register';
import { openQuantifiedRegister } from '../support/quantified';
import { valueOf } from '../support/register';
import { catalogueFiles } from '../support/seeds';

const STANDARDS = ['ISO_IEC_27001_2022' as const, 'ISO_IEC_42001_2023' as const];

test('an audit programme under way tells its first plan; the greedy one is told before the search', async () => {
  let goOn = (): void => undefined;
  const looked = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const told: { objective: number | null; bound: number | null }[] = [];
  const held: RunJob = async (name, order, hooks) => {
    if (hooks.onProgress === undefined) return inlineJob(name, order, hooks);
    // What the store drops for coming too soon is told again.
    const answer = await inlineJob(name, order, { ...hooks, onProgress: (progress) => told.push(progress) });
    hooks.onProgress(told[0]!);
    await looked;
    return answer;
  };
  const register = await openQuantifiedRegister(quickRunner(), 'sqlite', held);
  const { services, caller, parts } = register;
  valueOf(await loadCatalogues(parts, catalogueFiles()));
  const homeSiteId = valueOf(await services.site.record(caller, { name: 'Head office' })).id;
  const personId = valueOf(await services.person.record(caller, { name: 'Lea' })).id;
  const dayRate = { amount: '600', currency: 'EUR' };
  const able = { standards: STANDARDS, leadStandards: STANDARDS, halfDaysPerMonth: 20 };
  valueOf(await services.auditor.record(caller, { personId, homeSiteId, dayRate, ...able }));
  const { id } = valueOf(await services.auditProgramme.start(caller, { startOn: '2027-01-01', periods: 4 }));
  const live = async () => (await services.auditProgramme.byIds(caller, [id]))[0]!;
  for (let tries = 0; tries < 200 && (await live()).search === null; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect((await live()).search).toEqual({ objective: told[0]!.objective, bound: null, gap: null });
  expect(told[0]!.objective).toBeGreaterThan(0);
  goOn();
  const ended = await services.auditProgramme.settled(caller, id);
  expect(ended).toMatchObject({ state: 'SUCCEEDED', search: null });
  expect(ended!.result!.figures.objective!).toBeLessThanOrEqual(told[0]!.objective!);
  await register.dispose();
}, 60_000);
