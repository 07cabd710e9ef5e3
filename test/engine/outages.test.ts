import fc from 'fast-check';
import { ageingFactor, availabilityOf, survivalOf } from '../../src/engine/controls';
import type { ControlEffect, ModelControl, Reliability } from '../../src/engine/model';
import { outageLaw } from '../../src/engine/outages';
import { yearlySurvivalOf, type YearlyGroup } from '../../src/engine/yearly-survival';

const stateful = (
  failuresPerYear: number,
  daysToRestore: number,
  formula: 'fairCam' | 'alternatingRenewal' = 'fairCam',
) =>
  ({
    availability: { failuresPerYear, daysToRestore, formula },
    variantEfficacy: 0.25,
    mode: 'stateful',
  }) satisfies Reliability;

const meanOf = (law: { shares: readonly number[]; probabilities: readonly number[] }): number =>
  law.shares.reduce((sum, share, i) => sum + share * law.probabilities[i]!, 0);

describe('the law of the share of a year that a control is out', () => {
  it('keeps the mean of the availability formula', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-3, max: 364, noNaN: true }),
        fc.double({ min: 1e-2, max: 2000, noNaN: true }),
        fc.constantFrom('fairCam' as const, 'alternatingRenewal' as const),
        (failures, days, formula) => {
          const reliability = stateful(failures, days, formula);
          const law = outageLaw(reliability);
          if (law === null) return;
          expect(meanOf(law)).toBeCloseTo(1 - availabilityOf(reliability), 12);
          expect(law.probabilities.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12);
          expect(law.shares).toEqual([...new Set(law.shares)].sort((a, b) => a - b));
          expect(law.shares.at(-1)).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is all or nothing where an outage lasts a year', () => {
    const law = outageLaw(stateful(1, 365, 'alternatingRenewal'))!;
    expect(law.shares).toEqual([0, 1]);
    expect(law.probabilities[1]).toBeCloseTo(0.5, 14);
  });

  it('is Poisson(VF) outages of VD days, nearly, where they are rare and short', () => {
    const law = outageLaw(stateful(0.5, 1))!;
    expect(law.shares.slice(0, 3)).toEqual([0, 1 / 365, 2 / 365]);
    expect(law.probabilities[0]).toBeCloseTo(Math.exp(-0.5), 3);
    expect(law.probabilities[1]).toBeCloseTo(0.5 * Math.exp(-0.5), 3);
  });

  it('is none for averaged controls and those that are never or always out', () => {
    expect(outageLaw({ ...stateful(1, 10), mode: 'averaged' })).toBeNull();
    expect(outageLaw(stateful(0, 10))).toBeNull();
    expect(outageLaw(stateful(365, 10))).toBeNull();
    expect(outageLaw({ availability: 0.5, variantEfficacy: 0 })).toBeNull();
  });
});

test('ageing takes the mean of 2^(−t/h) over the coming year', () => {
  const [halfLife, age, steps] = [2.5, 1.25, 10_000];
  let sum = 0;
  for (let i = 0; i < steps; i++) sum += 2 ** (-(age + (i + 0.5) / steps) / halfLife);
  expect(ageingFactor({ halfLife, age })).toBeCloseTo(sum / steps, 9);
  expect(ageingFactor(undefined)).toBe(1);
});

/** Mean of a group by going through all states of its outages; an uncertain efficacy has its mean, for it enters linearly. */
function meanOfGroup({ coverage, constant, efficacies }: YearlyGroup): number {
  const left = efficacies.reduce((product, { aged, reduction, lost, outages }) => {
    const states = outages ?? { shares: [0], probabilities: [1] };
    const mean = states.shares.reduce(
      (sum, u, i) => sum + states.probabilities[i]! * (1 - aged * reduction * (1 - lost * u)),
      0,
    );
    return product * mean;
  }, constant);
  return 1 - coverage + coverage * left;
}

test('the mean over the years of what controls leave is what averaged controls leave', () => {
  const reductionOf = (effect: ControlEffect): number | null => ('risk' in effect ? effect.frequencyReduction : null);
  const base = { coverage: 0.7, reliability: stateful(3, 30) };
  const effects = (frequencyReduction: number) => [{ risk: 'R', frequencyReduction, severityReduction: 0 }];
  const controls: ModelControl[] = [
    { ...base, id: 'A', effects: effects(0.6) },
    { ...base, id: 'B', effects: effects(0.5), coverageGroup: 'G', efficacySampleSize: 5 },
    {
      ...base,
      id: 'C',
      effects: effects(0.4),
      coverageGroup: 'G',
      reliability: { availability: 0.9, variantEfficacy: 0 },
    },
    {
      ...base,
      id: 'D',
      effects: effects(0.3),
      reliability: { availability: 0.8, variantEfficacy: 0.5 },
      efficacySampleSize: 2,
    },
    { ...base, id: 'E', effects: effects(0.2), reliability: { availability: 0.8, variantEfficacy: 0.5 } },
    { ...base, id: 'F', effects: effects(0.9), ageing: { halfLife: 2, age: 3 }, reliability: stateful(0.3, 500) },
  ];
  const yearly = yearlySurvivalOf(controls, reductionOf)!;
  const mean = yearly.groups.reduce((product, group) => product * meanOfGroup(group), yearly.constant);
  expect(mean).toBeCloseTo(survivalOf(controls, reductionOf), 13);
  expect(yearlySurvivalOf([controls[2]!, controls[4]!], reductionOf)).toBeNull();
});
