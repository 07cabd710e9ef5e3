import { readPortfolio } from '../../../src/planning';
import { instanceOf } from '../support';

const base = {
  risks: [{ id: 'R1' }, { id: 'R2' }],
  losses: [
    [1, 2],
    [3, 4],
  ],
  alpha: 0.5,
  budget_k: 10,
  actions: [
    { id: 'C1', cost_k: 4, eff: { R1: 0.5 } },
    { id: 'C2', cost_k: 5, eff: { R2: 0.25 } },
    { id: 'C3', cost_k: 1, eff: {} },
  ],
};

test('the same portfolio in other words', () => {
  const other = {
    risks: base.risks,
    losses: base.losses,
    level: 0.5,
    budget: 10,
    actions: [
      { id: 'C1', cost: 4, survival: { R1: 0.5 } },
      { id: 'C2', cost: 5, reductions: { R2: 0.25 } },
      { id: 'C3', levels: [{ cost: 1 }] },
    ],
  };
  const [one, two] = [instanceOf(readPortfolio({ instance: base })), instanceOf(readPortfolio(other))];
  expect({
    ...two,
    limits: [],
    actions: two.actions.map(({ options }) => options.map(({ cost, survivals }) => [cost, survivals])),
  }).toEqual({
    ...one,
    limits: [],
    actions: one.actions.map(({ options }) => options.map(({ cost, survivals }) => [cost, survivals])),
  });
  expect([...one.losses]).toEqual([1, 3, 2, 4]);
});

test('levels, roles and rules', () => {
  const instance = instanceOf(
    readPortfolio({
      ...base,
      person_days: { engineer: 20, lawyer: 3 },
      mandatory: ['C3'],
      prerequisites: { C2: ['C1'] },
      precedence: [['C3', 'C1']],
      exclusive: [['C1', 'C2']],
      compliance_floor: 2,
      actions: [
        {
          id: 'C1',
          person_days: { engineer: 5 },
          levels: [
            { cost: 1, eff: { R1: 0.2 } },
            { id: 'high', cost: 2, eff: { R1: 0.4 }, person_days: { lawyer: 1 } },
          ],
        },
        { id: 'C2', cost: 1, excludes: ['C3'], compliance: 2 },
        { id: 'C3', cost: 1, requires: 'C1' },
      ],
    }),
  );
  expect(instance.limits.map(({ name, capacity }) => [name, capacity])).toEqual([
    ['budget_k', 10],
    ['person_days.engineer', 20],
    ['person_days.lawyer', 3],
  ]);
  expect(instance.actions[0]!.options.map(({ label, uses }) => [label, uses])).toEqual([
    ['1', [1, 5, 0]],
    ['high', [2, 0, 1]],
  ]);
  expect(instance.actions[2]!.mandatory).toBe(true);
  expect(instance.prerequisites).toEqual([
    { action: 2, needs: 0 },
    { action: 1, needs: 0 },
    { action: 0, needs: 2 },
  ]);
  expect(instance.exclusions).toEqual([
    [0, 1],
    [1, 2],
  ]);
  expect(instance.floor).toBe(2);
});

test.each([
  [{ losses: [[1]] }, 'instance.losses[0]', 'LENGTH_MISMATCH'],
  [{ losses: [[1, -2]] }, 'instance.losses[0][1]', 'OUT_OF_RANGE'],
  [{ losses: [[1, null]] }, 'instance.losses[0][1]', 'OUT_OF_RANGE'],
  [{ losses: [] }, 'instance.losses', 'EMPTY'],
  [{ alpha: 1 }, 'instance.alpha', 'OUT_OF_RANGE'],
  [{ alpha: '0.95' }, 'instance.alpha', 'WRONG_TYPE'],
  [{ budget_k: Number.NaN }, 'instance.budget_k', 'NOT_FINITE'],
  [{ budget_k: -1 }, 'instance.budget_k', 'OUT_OF_RANGE'],
  [{ budget_k: undefined }, 'instance.budget', 'MISSING'],
  [{ budget: 3 }, 'instance.budget_k', 'AMBIGUOUS'],
  [{ actions: [{ id: 'C1', cost: 1, eff: { R9: 0.1 } }] }, 'instance.actions[0].eff.R9', 'DANGLING_REFERENCE'],
  [{ actions: [{ id: 'C1', cost: 1, eff: { R1: 1.1 } }] }, 'instance.actions[0].eff.R1', 'OUT_OF_RANGE'],
  [{ actions: [{ id: 'C1', eff: {} }] }, 'instance.actions[0].cost', 'MISSING'],
  [
    {
      actions: [
        { id: 'C1', cost: 1 },
        { id: 'C1', cost: 1 },
      ],
    },
    'instance.actions[1].id',
    'DUPLICATE_ID',
  ],
  [{ mandatory: ['C9'] }, 'instance.mandatory[0]', 'DANGLING_REFERENCE'],
  [{ prerequisites: ['C1'] }, 'instance.prerequisites', 'WRONG_TYPE'],
])('%j is refused at %s', (change, path, code) => {
  const instance = JSON.parse(
    JSON.stringify({ ...base, ...change }, (_, value) => (Number.isNaN(value) ? 'NaN!' : value)),
    (_, value) => (value === 'NaN!' ? Number.NaN : value),
  );
  const read = readPortfolio({ instance });
  expect('faults' in read && read.faults).toEqual(expect.arrayContaining([expect.objectContaining({ path, code })]));
});

test('keys that play no part are noticed', () => {
  const read = readPortfolio({ ...base, budgets: 3, actions: [{ ...base.actions[0], colour: 'red' }] });
  expect('notices' in read && read.notices.map(({ path }) => path)).toEqual(['budgets', 'actions[0].colour']);
});
