import {
  alternatingRenewalAvailability,
  fairCamAvailability,
  operationalEfficacy,
  poissonAvailability,
  seriesSurvival,
  sharedCoverageSurvival,
  survivalOf,
} from '../../src/engine/controls';
import type { ModelControl } from '../../src/engine/model';
import { expectWithin, oracle } from './distributions/oracle';

const control = (id: string, frequencyReduction: number, more: Partial<ModelControl> = {}): ModelControl => ({
  id,
  effects: [{ risk: 'R', frequencyReduction, severityReduction: 0 }],
  coverage: 1,
  reliability: { availability: 1, variantEfficacy: 0 },
  ...more,
});

const survival = (controls: ModelControl[]): number =>
  survivalOf(controls, (effect) => ('risk' in effect && effect.risk === 'R' ? effect.frequencyReduction : null));

test('CTL-REL: three formulas of availability', () => {
  const { inputs, expected } = oracle<{ VF: number; VD: number }, Record<string, number>>('CTL-REL');
  expectWithin(fairCamAvailability(inputs.VF, inputs.VD), expected.fair_cam!, 1e-12);
  expectWithin(poissonAvailability(inputs.VF, inputs.VD), expected.poisson_limit!, 1e-12);
  expectWithin(alternatingRenewalAvailability(inputs.VF, inputs.VD), expected.alternating_renewal!, 1e-12);
});

test('availability at its ends', () => {
  for (const formula of [fairCamAvailability, poissonAvailability, alternatingRenewalAvailability]) {
    expect(formula(0, 30)).toBe(1);
    expect(formula(12, 0)).toBe(1);
  }
  expect(fairCamAvailability(365, 1)).toBe(0);
});

test('CTL-OPEFF: operational efficacy, and three controls in series', () => {
  const { inputs, expected } = oracle<
    { controls: { cov: number; VF: number; VD: number; intended: number; variant: number }[]; lambda0: number },
    { opeff: number[]; susceptibility: number; residual_lambda: number }
  >('CTL-OPEFF');
  const efficacies = inputs.controls.map(({ cov, VF, VD, intended, variant }) =>
    operationalEfficacy(cov, fairCamAvailability(VF, VD), intended, variant),
  );
  efficacies.forEach((efficacy, i) => {
    expectWithin(efficacy, expected.opeff[i]!, 1e-12);
  });
  expectWithin(seriesSurvival(efficacies), expected.susceptibility, 1e-12);
  expectWithin(inputs.lambda0 * seriesSurvival(efficacies), expected.residual_lambda, 1e-12);
  const controls = inputs.controls.map(({ cov, VF, VD, intended, variant }, i) =>
    control(`C${i}`, intended, {
      coverage: cov,
      reliability: {
        availability: { failuresPerYear: VF, daysToRestore: VD, formula: 'fairCam' },
        variantEfficacy: variant / intended,
      },
    }),
  );
  expectWithin(survival(controls), expected.susceptibility, 1e-12);
});

test('CTL-COVCORR: controls that cover the same assets share their coverage', () => {
  const { inputs, expected } = oracle<{ cov: number; eff: number }, Record<string, number>>('CTL-COVCORR');
  const { cov, eff } = inputs;
  expectWithin(seriesSurvival([cov * eff, cov * eff]), expected.independent!, 1e-12);
  expectWithin(sharedCoverageSurvival(cov, [eff, eff]), expected.same_assets!, 1e-12);
  const twice = (group?: string) =>
    ['A', 'B'].map((id) =>
      control(id, eff, { coverage: cov, ...(group === undefined ? {} : { coverageGroup: group }) }),
    );
  expectWithin(survival(twice()), expected.independent!, 1e-12);
  expectWithin(survival(twice('laptops')), expected.same_assets!, 1e-12);
});

test('groups multiply with each other and with ungrouped controls, whatever the order', () => {
  const controls = [
    control('A', 0.5, { coverage: 0.5, coverageGroup: 'g' }),
    control('B', 0.2),
    control('C', 0.4, { coverage: 0.5, coverageGroup: 'g' }),
    control('D', 0.9, { coverage: 0.3, coverageGroup: 'h' }),
  ];
  const expected = (1 - 0.5 + 0.5 * 0.5 * 0.6) * 0.8 * (1 - 0.3 + 0.3 * 0.1);
  expectWithin(survival(controls), expected, 1e-14);
  expectWithin(survival([...controls].reverse()), expected, 1e-14);
});

test('an effect on something else leaves all', () => {
  const elsewhere = control('A', 1);
  expect(survivalOf([elsewhere], () => null)).toBe(1);
});
