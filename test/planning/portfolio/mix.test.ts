import fc from 'fast-check';
import { type PortfolioInstance, portfolioViolations, SurrogateLoss } from '../../../src/planning';
import { countings, plan } from '../support';
import { randomInstance } from './random-instance';

const choicesOf = ({ actions }: PortfolioInstance) =>
  [...countings(actions.map(({ options }) => options.length + 1))].map((digits) => digits.map((digit) => digit - 1));

const worst = (values: readonly number[], level: number): number => {
  const sorted = values.toSorted((a, b) => b - a);
  let [left, sum] = [(1 - level) * values.length, 0];
  const count = left;
  for (const value of sorted) {
    const part = Math.min(1, left);
    sum += part * value;
    left -= part;
    if (left <= 1e-12) break;
  }
  return sum / count;
};

/** TVaR + weight · mean + charges, by plain sums over the years. */
function valueOf(instance: PortfolioInstance, choice: readonly number[], meanWeight: number): number {
  const { actions, losses, years, risks, level } = instance;
  const annual = Array.from({ length: years }, (_, year) =>
    risks.reduce((sum, _name, risk) => {
      const left = actions.reduce((share, { options }, i) => {
        const own = options[choice[i]!]?.survivals.find((one) => one.risk === risk);
        return share * (own?.share ?? 1);
      }, 1);
      return sum + left * losses[risk * years + year]!;
    }, 0),
  );
  const charged = actions.reduce((sum, { options }, i) => sum + (options[choice[i]!]?.charge ?? 0), instance.base ?? 0);
  return worst(annual, level) + meanWeight * (annual.reduce((sum, loss) => sum + loss, 0) / years) + charged;
}

/** The instance with charges, some below 0, and a coverage of two items of which each action puts one to work. */
function withCharges(instance: PortfolioInstance, needed: number): PortfolioInstance {
  const actions = instance.actions.map((action, i) => ({
    ...action,
    options: action.options.map((option, k) => ({ ...option, charge: 3_000 * ((i + k) % 3) - 2_000 })),
  }));
  const items = [0, 1].map((item) => actions.flatMap((_, i) => (i % 2 === item ? [i] : [])));
  return { ...instance, actions, base: 5_000, coverages: [{ name: 'at work: A', needed, items }] };
}

test('a mix of tail, mean and charges is minimised, and coverage holds or is named', async () => {
  let [planned, named] = [0, 0];
  await fc.assert(
    fc.asyncProperty(
      randomInstance,
      fc.integer({ min: 0, max: 3 }),
      fc.constantFrom(0, 0.5, 2),
      async (drawn, needed, meanWeight) => {
        const instance = withCharges(drawn, needed);
        const answer = await plan('portfolio', { instance, objective: { meanWeight }, gap: 0, frontier: false });
        const allowed = choicesOf(instance).filter((choice) => portfolioViolations(instance, choice).length === 0);
        if (allowed.length === 0) {
          expect(answer.status).toBe('INFEASIBLE');
          if (answer.relax!.some(({ constraint }) => constraint === 'at work: A')) named++;
          return;
        }
        planned++;
        const best = Math.min(...allowed.map((choice) => valueOf(instance, choice, meanWeight)));
        expect(answer.status).toBe('OPTIMAL');
        expect(Math.abs(answer.objective! - best)).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(best)) + 1e-3);
        const loss = new SurrogateLoss(instance);
        for (const choice of allowed.slice(0, 5)) {
          expect(loss.value({ meanWeight }, choice)).toBeCloseTo(valueOf(instance, choice, meanWeight), 3);
        }
      },
    ),
    { numRuns: 50, seed: 5, endOnFailure: true },
  );
  expect(planned).toBeGreaterThan(15);
  expect(named).toBeGreaterThan(3);
}, 60_000);

test('an item counts once, whoever puts it to work', () => {
  const option = { label: 'one', cost: 0, uses: [0], survivals: [], points: 0 };
  const action = (id: string) => ({ id, mandatory: false, options: [option] });
  const instance: PortfolioInstance = {
    risks: ['R'],
    years: 1,
    losses: Float64Array.of(1),
    level: 0,
    actions: [action('A'), action('B'), action('C')],
    limits: [{ name: 'budget', unit: 'money', capacity: 1 }],
    prerequisites: [],
    exclusions: [],
    floor: 0,
    coverages: [{ name: 'at work', needed: 2, items: [[0, 1], [2]] }],
  };
  const rules = (choice: number[]) => portfolioViolations(instance, choice).map(({ rule }) => rule);
  expect(rules([0, 0, -1])).toEqual(['COVERAGE']);
  expect(rules([0, -1, 0])).toEqual([]);
});
