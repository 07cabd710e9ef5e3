import type { ImprovementRecordInput } from '../../src/services/index';
import { DIALECTS } from '../support/database';
import { openQuantifiedRegister, type QuantifiedRegister } from '../support/quantified';
import { problemsOf, riskInput, valueOf } from '../support/register';

const euros = (amount: string) => ({ amount, currency: 'EUR' });

describe.each(DIALECTS)('improvements on %s', (dialect) => {
  let register: QuantifiedRegister;
  let riskId: string;
  beforeEach(async () => {
    register = await openQuantifiedRegister(undefined, dialect);
    riskId = valueOf(await register.services.risk.record(register.caller, riskInput())).id;
  });
  afterEach(() => register.dispose());

  const candidate = (differences: Partial<ImprovementRecordInput> = {}): ImprovementRecordInput => ({
    name: 'Check labels twice',
    levels: [0.3, 0.6].map((frequencyReduction, i) => ({
      name: ['Sample', 'All'][i]!,
      implementationCost: euros(['10000', '40000'][i]!),
      annualCost: euros('5000'),
      effort: [{ role: 'Engineer', personDays: 20 }],
      effects: [{ riskId, frequencyReduction }],
    })),
    ...differences,
  });

  test('a level that is started and finished becomes a control that reduces the risk', async () => {
    const { services, caller } = register;
    const { id } = valueOf(await services.improvement.record(caller, candidate()));
    const started = valueOf(await services.improvement.start(caller, { id, expectedVersion: 1, level: 'All' }));
    expect(started).toMatchObject({ state: 'STARTED', chosenLevel: 1 });
    const change = { id, expectedVersion: 2, name: 'Other' };
    expect(problemsOf(await services.improvement.change(caller, change))).toMatchObject([{ code: 'CONFLICT' }]);
    const done = valueOf(await services.improvement.finish(caller, { id, expectedVersion: 2 }));
    expect(done).toMatchObject({ state: 'DONE', version: 3 });
    const [control] = await services.control.byIds(caller, [done.controlId!]);
    expect(control).toMatchObject({
      name: 'Check labels twice',
      state: 'IMPLEMENTED',
      implementationCost: euros('40000'),
      effects: [{ target: 'RISK', riskId, frequencyReduction: 0.6, severityReduction: 0 }],
    });
    expect(problemsOf(await services.improvement.finish(caller, { id, expectedVersion: 3 }))).toMatchObject([
      { code: 'CONFLICT' },
    ]);
  });

  test('a scenario makes an improvement as the control that it would become', async () => {
    const { services, caller } = register;
    const { id } = valueOf(await services.improvement.record(caller, candidate()));
    const made = { name: 'Made', overlays: [{ makeImprovement: { improvementId: id, level: 'Sample' } }] };
    const addControl = { name: 'Same', effects: [{ riskId, frequencyReduction: 0.3 }] };
    const compared = valueOf(
      await services.scenarioCompare(caller, {
        method: 'SIMULATION',
        trials: 5_000,
        scenarios: [made, { name: 'Added', overlays: [{ addControl }] }],
      }),
    );
    const [first, second] = compared.scenarios;
    expect(first!.figures.ledger).toEqual(second!.figures.ledger);
    expect(first!.difference.mean.value! / compared.base.ledger.mean.value!).toBeCloseTo(-0.3, 9);
    const refused = (overlay: object) =>
      services.scenarioCompare(caller, { scenarios: [{ name: 'X', overlays: [overlay] }] });
    expect(problemsOf(await refused({ makeImprovement: { improvementId: id, level: 'None' } }))).toMatchObject([
      { path: ['scenarios', '0', 'overlays', '0', 'makeImprovement', 'level'] },
    ]);
    valueOf(await services.improvement.reject(caller, { id, expectedVersion: 1 }));
    expect(problemsOf(await refused({ makeImprovement: { improvementId: id, level: 'All' } })).length).toBe(1);
  });

  test('what is wrong is named by its field, and nothing is written', async () => {
    const { services, caller } = register;
    const level = { ...candidate().levels[0]!, effort: [{ role: 'Engineer', personDays: -1 }], durationQuarters: 1.5 };
    const refused = await services.improvement.record(
      caller,
      candidate({ levels: [level, level], prerequisiteIds: [riskId] }),
    );
    expect(problemsOf(refused).map(({ path }) => path.join('.'))).toEqual([
      'prerequisiteIds.0',
      'levels.0.effort.0.personDays',
      'levels.0.durationQuarters',
      'levels.1.effort.0.personDays',
      'levels.1.durationQuarters',
    ]);
    expect(await services.improvement.count(caller, {})).toBe(0);
    const a = valueOf(await services.improvement.record(caller, candidate()));
    const b = valueOf(await services.improvement.record(caller, candidate({ prerequisiteIds: [a.id] })));
    const circle = { id: a.id, expectedVersion: 1, prerequisiteIds: [b.id] };
    expect(problemsOf(await services.improvement.change(caller, circle))).toMatchObject([
      { path: ['prerequisiteIds'] },
    ]);
    expect((await services.improvement.all(caller, { riskIds: [riskId] })).map(({ id }) => id)).toEqual([a.id, b.id]);
  });
});
