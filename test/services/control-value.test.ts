import { type Bank, openQuantifiedRegister, type QuantifiedRegister, recordBank } from '../support/quantified';
import { problemsOf, valueOf } from '../support/register';

let register: QuantifiedRegister;
let bank: Bank;
beforeAll(async () => {
  register = await openQuantifiedRegister();
  bank = await recordBank(register);
});
afterAll(() => register.dispose());

test('implemented controls are valued, and add up to inherent less residual of a simulation', async () => {
  const { services, caller } = register;
  const effects = [
    { riskId: bank.poison, frequencyReduction: 0.4 },
    { riskId: bank.breach, severityReduction: 0.3 },
  ];
  const second = valueOf(await services.control.record(caller, { name: 'Second', state: 'IMPLEMENTED', effects }));
  const valuation = valueOf(await services.controlValue(caller, {}));
  const { outcome } = await register.simulate();
  const { residual, inherent } = outcome!;
  expect(valuation).toMatchObject({ currency: 'EUR', exact: true });
  expect(valuation.inherentMean / inherent!.mean.value!).toBeCloseTo(1, 9);
  expect(valuation.residualMean / residual.mean.value!).toBeCloseTo(1, 9);
  expect(valuation.controls).toHaveLength(2);
  expect(valuation.controls.map(({ id }) => id)).toContain(second.id);
  const total = valuation.controls.reduce((sum, { shapley }) => sum + shapley.value!, 0);
  expect(total / (inherent!.mean.value! - residual.mean.value!)).toBeCloseTo(1, 9);
  const [most, least] = valuation.controls;
  expect(most!.shapley.value!).toBeGreaterThan(least!.shapley.value!);
  for (const { firstIn, shapley, lastIn } of valuation.controls) {
    expect(firstIn).toBeGreaterThan(shapley.value!);
    expect(shapley.value!).toBeGreaterThan(lastIn);
  }
});

test('bounds are named with their paths', async () => {
  const result = await register.services.controlValue(register.caller, { permutations: 1, seed: -1 });
  expect(problemsOf(result).map(({ path }) => path)).toEqual([['permutations'], ['seed']]);
});

test('a register without controls has none to value', async () => {
  const empty = await openQuantifiedRegister();
  expect(valueOf(await empty.services.controlValue(empty.caller, {}))).toEqual({
    currency: 'EUR',
    inherentMean: 0,
    residualMean: 0,
    exact: true,
    controls: [],
  });
  await empty.dispose();
});
