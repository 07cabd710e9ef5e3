import type { Evidence } from '../../src/domain/index';
import { availabilityOf } from '../../src/engine/index';
import { learnRegister } from '../../src/simulation/index';
import { controlOf, record, riskOf, snapshotOf, yearly } from '../support/snapshot';

const NONE: Evidence = {
  incidents: [],
  exposures: [],
  tests: [],
  indicators: [],
  readings: [],
  findings: [],
  assessments: [],
};
const exposure = (riskId: string, eventCount: number) => ({
  ...record('exp_1'),
  riskId,
  startOn: '2022-01-01',
  endOn: '2025-12-31',
  eventCount,
  note: null,
});

test('an uncertainty stated beside a known rate is the belief that counts update, and is then in the rate', () => {
  const uncertain = riskOf('rsk_1', { frequencyUncertainty: { form: 'GAMMA', shape: 2 } }, yearly(0.5));
  const evidence = { ...NONE, exposures: [exposure('rsk_1', 6)] } as unknown as Evidence;
  const { snapshot } = learnRegister(snapshotOf({ risks: [uncertain] }), evidence);
  const [risk] = snapshot.risks;
  expect(risk!.frequencyUncertainty).toBeNull();
  // Gamma(2, rate 4) and 6 events in 4 years: Gamma(8, rate 8).
  expect(risk!.frequency.spec).toEqual({
    form: 'EVENTS_PER_YEAR',
    rate: {
      form: 'DISTRIBUTION',
      distribution: { type: 'gamma', shape: expect.closeTo(8, 9), scale: expect.closeTo(1 / 8, 3) },
    },
  });
  const known = riskOf('rsk_1', {}, yearly(0.5));
  expect(learnRegister(snapshotOf({ risks: [known] }), evidence).updates).toEqual([]);
});

test.each(['fairCam', 'alternatingRenewal'] as const)(
  'tests change how often a stateful control is out (%s)',
  (formula) => {
    const availability = { failuresPerYear: 4, daysToRestore: 10, formula };
    const control = controlOf('ctl_1', { reliability: { availability, variantEfficacy: 0.1, mode: 'stateful' } });
    const failed = { ...record('tst_1'), controlId: 'ctl_1', performedOn: '2026-01-01', samples: 10, passes: 5 };
    const evidence = { ...NONE, tests: [failed] } as unknown as Evidence;
    const { snapshot, updates } = learnRegister(
      snapshotOf({ risks: [riskOf('rsk_1')], controls: [control] }),
      evidence,
    );
    const { reliability } = snapshot.controls[0]!;
    expect(reliability).toMatchObject({
      availability: { daysToRestore: 10, formula },
      variantEfficacy: 0.1,
      mode: 'stateful',
    });
    expect(availabilityOf(reliability)).toBeCloseTo(updates[0]!.updated.mean, 12);
    expect(updates[0]!.updated.mean).toBeLessThan(updates[0]!.stated.mean);
  },
);

test('losses that are not split move no loss in forms', () => {
  const risk = riskOf('rsk_1', {
    severity: {
      basis: { kind: 'ELICITED', note: 'workshop' },
      spec: {
        form: 'LOSS_FORMS',
        forms: [{ form: 'RESPONSE', secondary: false, basis: null, spec: { form: 'EXACT', value: 5 } }],
        secondaryProbability: null,
      },
    },
  });
  const incident = {
    ...record('inc_1'),
    riskId: 'rsk_1',
    occurredOn: '2025-03-01',
    resolvedOn: null,
    causedById: null,
    nearMiss: false,
    lossesComplete: true,
    losses: [{ form: null, amount: { amount: '900.00', currency: 'CHF' } }],
  };
  const evidence = { ...NONE, incidents: [incident] } as unknown as Evidence;
  expect(learnRegister(snapshotOf({ risks: [risk] }), evidence).updates).toEqual([]);
});
