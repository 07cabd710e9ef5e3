import type { PeopleImpactSpec, ScenarioOverlay } from '../../src/domain';
import type { Model } from '../../src/engine';
import { applyScenario, compareScenarios, type Comparison, compileModel } from '../../src/simulation';
import { testPool } from '../support/pool';
import { outcomeOf } from '../support/run';
import { riskOf, smallRegister } from '../support/snapshot';

const pool = testPool();
const LEVELS = [0.9, 0.99];
const TRIALS = 40_000;
const basis = { kind: 'ELICITED', note: 'workshop' } as const;
const limited: PeopleImpactSpec = {
  class: 'LIMITED',
  probability: 0.5,
  affected: { form: 'RANGE', low: 10, high: 200, confidence: 0.9 },
};
const small = smallRegister();
const register = {
  ...small,
  // Without the risk that follows two drivers, so that both methods are quick.
  risks: [
    ...small.risks.filter(({ id }) => id !== 'rsk_3'),
    riskOf('rsk_7', { kind: 'AI_HARM', people: [{ ...limited, basis }] }),
  ],
};
const modelWith = (...overlays: ScenarioOverlay[]): Model => compileModel(applyScenario(register, { overlays })).model;
const assess = (people: PeopleImpactSpec[]): Model =>
  modelWith({ kind: 'ASSESS_RISK', riskId: 'rsk_7', frequency: null, severity: null, people });
const base = modelWith();
const twice = assess([{ ...limited, affected: { form: 'RANGE', low: 20, high: 400, confidence: 0.9 } }]);
const grave = assess([{ ...limited, class: 'MAXIMUM' }]);
const peopleAppetite = [
  { class: 'LIMITED', people: 100, probability: 0.1 },
  { class: 'MAXIMUM', people: 0, probability: 0.05 },
] as const;

async function compare(scenarios: Model[], method: 'exact' | 'simulation'): Promise<Comparison> {
  const options = { method, precision: 1e-6, trials: TRIALS, seed: 7, levels: LEVELS };
  const order = { base, scenarios, options, appetite: [], peopleAppetite, largestEvent: false };
  const result = await compareScenarios(order, pool);
  if ('refusals' in result) throw new Error(JSON.stringify(result.refusals));
  return result;
}

describe.each(['simulation', 'exact'] as const)('persons compared by %s', (method) => {
  let comparison: Comparison;
  beforeAll(async () => {
    comparison = await compare([base, twice, grave], method);
  });

  test('figures are those of the models by themselves; equal models differ by exactly nothing', async () => {
    const [ofClass] = comparison.people;
    expect(ofClass!.class).toBe('LIMITED');
    for (const [ledger, model] of [
      [ofClass!.base.ledger, base],
      [ofClass!.scenarios[1]!.ledger, twice],
    ] as const) {
      const { residual } = await outcomeOf(pool, model, { method, trials: TRIALS, seed: 7, levels: LEVELS });
      const alone = residual.people![0]!;
      expect(ledger.mean).toEqual(alone.mean);
      expect(ledger.tailValueAtRisk).toEqual(alone.tailValueAtRisk);
    }
    expect(ofClass!.scenarios[0]!.mean).toEqual({ value: 0, standardError: 0, low: 0, high: 0 });
    expect(ofClass!.scenarios[0]!.tailValueAtRisk.map(({ value }) => value)).toEqual([0, 0]);
  });

  test('twice the persons are twice the persons, and move no loss', () => {
    const [ofClass] = comparison.people;
    const [, doubled] = ofClass!.scenarios;
    expect(doubled!.mean.value! / ofClass!.base.ledger.mean.value!).toBeCloseTo(1, 6);
    doubled!.tailValueAtRisk.forEach(({ value }, l) => {
      expect(value! / ofClass!.base.ledger.tailValueAtRisk[l]!.value!).toBeCloseTo(1, 4);
    });
    expect(comparison.scenarios[1]!.mean.value).toBe(0);
  });

  test('a class that only a scenario states is nobody in the base', () => {
    const ofClass = comparison.people[1]!;
    expect(ofClass.class).toBe('MAXIMUM');
    expect(ofClass.base.ledger.mean.value).toBe(0);
    expect(ofClass.base.ledger.valueAtRisk.map(({ value }) => value)).toEqual([0, 0]);
    const limitedBase = comparison.people[0]!.base.ledger.mean.value!;
    expect(ofClass.scenarios[2]!.mean.value! / limitedBase).toBeCloseTo(1, 6);
    expect(comparison.people[0]!.scenarios[2]!.mean.value! / limitedBase).toBeCloseTo(-1, 6);
  });
});
