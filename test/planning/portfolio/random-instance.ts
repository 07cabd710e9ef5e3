import fc from 'fast-check';
import type { PortfolioInstance } from '../../../src/planning';

const share = fc.oneof(fc.constant(0), fc.constant(1), fc.double({ min: 0.05, max: 1, noNaN: true }));

/** Small instances with every kind of rule; some have no plan. */
export const randomInstance: fc.Arbitrary<PortfolioInstance> = fc
  .record({
    risks: fc.integer({ min: 1, max: 4 }),
    actions: fc.integer({ min: 2, max: 5 }),
    years: fc.integer({ min: 3, max: 30 }),
  })
  .chain(({ risks, actions, years }) => {
    const place = fc.integer({ min: 0, max: actions - 1 });
    const option = fc.record({
      label: fc.constant('one'),
      cost: fc.integer({ min: 0, max: 20 }),
      days: fc.integer({ min: 0, max: 10 }),
      points: fc.integer({ min: 0, max: 3 }),
      shares: fc.array(share, { minLength: risks, maxLength: risks }),
    });
    return fc
      .record({
        losses: fc.array(fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1e6, noNaN: true })), {
          minLength: risks * years,
          maxLength: risks * years,
        }),
        level: fc.constantFrom(0, 0.5, 0.8, 0.95),
        budget: fc.integer({ min: 0, max: 50 }),
        days: fc.integer({ min: 0, max: 30 }),
        floor: fc.constantFrom(0, 0, 3),
        pairs: fc.array(fc.tuple(place, place), { maxLength: 2 }),
        exclusions: fc.array(fc.uniqueArray(place, { minLength: 2, maxLength: 2 }), { maxLength: 1 }),
        stated: fc.array(
          fc.record({
            mandatory: fc.constantFrom(false, false, false, true),
            options: fc.array(option, { minLength: 1, maxLength: 2 }),
          }),
          { minLength: actions, maxLength: actions },
        ),
      })
      .map(
        ({ losses, level, budget, days, floor, pairs, exclusions, stated }): PortfolioInstance => ({
          risks: Array.from({ length: risks }, (_, r) => `R${r}`),
          years,
          losses: Float64Array.from(losses),
          level,
          limits: [
            { name: 'budget', unit: 'money', capacity: budget },
            { name: 'person_days', unit: 'person-days', capacity: days },
          ],
          prerequisites: pairs.filter(([a, b]) => a !== b).map(([action, needs]) => ({ action, needs })),
          exclusions,
          floor,
          actions: stated.map(({ mandatory, options }, i) => ({
            id: `C${i}`,
            mandatory,
            options: options.map(({ label, cost, days: used, points, shares }) => ({
              label,
              cost,
              points,
              uses: [cost, used],
              survivals: shares.map((left, risk) => ({ risk, share: left })),
            })),
          })),
        }),
      );
  });
