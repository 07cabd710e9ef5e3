import type { Dependence } from '../../../src/engine/model';
import { everything } from './a-bit-of-everything';
import type { ShortModel } from './portfolio-of';

const stateful = (failuresPerYear: number, daysToRestore: number) => ({
  availability: { failuresPerYear, daysToRestore, formula: 'alternatingRenewal' as const },
  variantEfficacy: 0.2,
  mode: 'stateful' as const,
});

/** The model with every kind of part, and controls that differ between years on all of them. */
export const changing: ShortModel = {
  ...everything,
  controls: [
    { ...everything.controls![0]!, reliability: stateful(1, 90), efficacySampleSize: 12 },
    { ...everything.controls![1]!, coverage: 0.8, coverageGroup: 'G', reliability: stateful(4, 10) },
    { ...everything.controls![2]!, efficacySampleSize: 3, ageing: { halfLife: 3, age: 1 } },
    {
      id: 'STANDARD',
      coverage: 0.8,
      coverageGroup: 'G',
      effects: [
        { risk: 'FINE', frequencyReduction: 0.4, severityReduction: 0.1 },
        { risk: 'FRAUD', frequencyReduction: 0.4, severityReduction: 0 },
        { link: ['BIAS', 'FINE'], probabilityReduction: 0.3 },
      ],
    },
    {
      id: 'DESK',
      effects: [{ risk: 'FRAUD', frequencyReduction: 0.5, severityReduction: 0.5 }],
      reliability: stateful(0.5, 400),
    },
  ],
};

/** The same with uncertain rates and losses, and numbers of events joined by a copula. */
export function varying(copula: Dependence['copula']): ShortModel {
  return {
    ...changing,
    risks: changing.risks.map((risk, i) => ({
      ...risk,
      ...(i % 2 === 0 && { frequencyUncertainty: { type: 'gamma', shape: 3 } as const }),
      ...(i % 3 === 1 && { severityUncertainty: { type: 'lognormal', sigma: 0.4 } as const }),
    })),
    dependence: {
      copula,
      ...(copula === 't' && { degreesOfFreedom: 5 }),
      correlations: [
        { between: ['THEFT', 'POISON'], spearman: 0.4 },
        { between: ['FRAUD', 'OUTAGE'], spearman: -0.3 },
        { between: ['OUTAGE', 'THEFT'], spearman: 0.9 },
        { between: ['POISON', 'OUTAGE'], spearman: -0.6 },
      ],
    },
  };
}
