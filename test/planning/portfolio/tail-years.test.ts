import fc from 'fast-check';
import { addScaled, tailYears } from '../../../src/planning/portfolio/tail-years';
import { SurrogateLoss } from '../../../src/planning/portfolio/surrogate';
import { tailMean } from '../../../src/planning/portfolio/tail-mean';
import { countings } from '../support';
import { randomInstance } from './random-instance';

const action = (share: number) => ({
  id: 'C',
  mandatory: false,
  options: [{ label: 'one', cost: 1, uses: [1], points: 0, survivals: [{ risk: 0, share }] }],
});

/** Ten years of one risk, of which the worst two count. */
const byHand = (share: number) => ({
  ...{ risks: ['R'], years: 10, losses: Float64Array.from([5, 9, 1, 4, 10, 4.5, 2, 0, 8, 3]), level: 0.8 },
  ...{ actions: [action(share)], limits: [], prerequisites: [], exclusions: [], floor: 0 },
});

test('a year is kept where it loses no less than the last of the worst does with every action', () => {
  // The second worst year loses 9, with the action 4.5.
  expect([...tailYears(byHand(0.5)).losses]).toEqual([5, 9, 10, 4.5, 8]);
  expect([...tailYears(byHand(1)).losses]).toEqual([9, 10]);
  expect(tailYears(byHand(0)).years).toBe(10);
  expect(tailYears(byHand(0.5)).count).toBe(2);
});

test('the mean of the worst years is to the last bit that of all years, whatever is chosen', () => {
  fc.assert(
    fc.property(randomInstance, (instance) => {
      const loss = new SurrogateLoss(instance);
      const { count } = tailYears(instance);
      for (const digits of countings(instance.actions.map(({ options }) => options.length + 1))) {
        const choice = digits.map((digit) => digit - 1);
        const shares = loss.survivals(choice);
        const annual = addScaled(new Float64Array(instance.years), instance, shares);
        const { mean, threshold, above, at } = tailMean(annual, count);
        const { value, slopes } = loss.conditionalValueAtRisk(shares);
        expect(value).toBe(mean);
        expect(loss.value('cvar', choice)).toBe(mean);
        expect(loss.value({ meanWeight: 2 }, choice)).toBe(mean + 2 * loss.mean(shares).value);
        slopes.forEach((slope, risk) => {
          let whole = 0;
          annual.forEach((year, s) => {
            if (year >= threshold) {
              whole += (year > threshold ? above : at) * instance.losses[risk * instance.years + s]!;
            }
          });
          expect(slope).toBe(whole);
        });
      }
    }),
    { numRuns: 100 },
  );
});
