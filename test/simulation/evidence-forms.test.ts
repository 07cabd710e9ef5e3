import type { Evidence, LossFormEstimate, LossForms, Risk } from '../../src/domain/index';
import { learnRegister } from '../../src/simulation/index';
import { controlOf, record, riskOf, snapshotOf } from '../support/snapshot';

const basis = { kind: 'ELICITED', note: 'workshop' } as const;
const lognormal = (form: LossFormEstimate['form'], median: number, sigma: number, secondary = false) =>
  ({
    form,
    secondary,
    basis: null,
    spec: { form: 'DISTRIBUTION', distribution: { type: 'lognormal', mu: Math.log(median), sigma } },
  }) as LossFormEstimate;
const stated: LossForms = {
  form: 'LOSS_FORMS',
  forms: [
    lognormal('RESPONSE', 100, 0.5),
    lognormal('PRODUCTIVITY', 50, 0.3),
    lognormal('FINES_AND_JUDGMENTS', 1_000, 1, true),
  ],
  secondaryProbability: { form: 'EXACT', value: 0.2 },
};
const riskWith = (spec: LossForms): Risk => riskOf('rsk_1', { severity: { basis, spec } });
const incident = (n: number, losses: Record<string, number>, differences = {}) => ({
  ...record(`inc_${n}`),
  riskId: 'rsk_1',
  occurredOn: `2025-0${n}-01`,
  resolvedOn: null,
  causedById: null,
  nearMiss: false,
  lossesComplete: true,
  losses: Object.entries(losses).map(([form, amount]) => ({
    form: form === 'WHOLE' ? null : form,
    amount: { amount: String(amount), currency: 'EUR' },
  })),
  ...differences,
});
const evidenceOf = (...incidents: object[]) =>
  ({
    ...{ exposures: [], tests: [], indicators: [], readings: [], findings: [], assessments: [] },
    incidents,
  }) as unknown as Evidence;
const learn = (evidence: Evidence, spec = stated, controls: Parameters<typeof snapshotOf>[0]['controls'] = []) =>
  learnRegister(snapshotOf({ risks: [riskWith(spec)], controls }), evidence);
const formsOf = ({ snapshot }: ReturnType<typeof learn>) => (snapshot.risks[0]!.severity.spec as LossForms).forms;
const lawOf = (form: LossFormEstimate) => (form.spec as { distribution: { mu: number; sigma: number } }).distribution;

test('each form moves by its own losses, as five losses seen before and one now', () => {
  // Weight 5: μ = (5 ln 100 + ln 200) / 6; scale = 0.25 · 2.5 + ½ · 5/6 · ln² 2 over shape − 1 = 3.
  const learned = learn(evidenceOf(incident(1, { RESPONSE: 200 })));
  const [response, productivity, fines] = formsOf(learned);
  expect(lawOf(response!).mu).toBeCloseTo((5 * Math.log(100) + Math.log(200)) / 6, 12);
  expect(lawOf(response!).sigma ** 2).toBeCloseTo((0.25 * 2.5 + (5 / 12) * Math.log(2) ** 2) / 3, 12);
  expect([productivity, fines]).toEqual(stated.forms.slice(1));
  expect(learned.updates.map(({ quantity, part }) => [quantity, part])).toEqual([
    ['LOSS_FORM', { form: 'RESPONSE', secondary: false }],
    ['SECONDARY_PROBABILITY', undefined],
  ]);
  const [update] = learned.updates;
  expect(update!.steps).toHaveLength(1);
  expect(update!.steps[0]).toMatchObject({ evidenceId: 'inc_1', countsOn: '2025-01-01' });
  expect(update!.stated.mean).toBeCloseTo(100 * Math.exp(0.125), 9);
});

test('the secondary probability is beta-binomial over the events that tell', () => {
  const learned = learn(
    evidenceOf(
      incident(1, { RESPONSE: 200 }),
      incident(2, { RESPONSE: 80, FINES_AND_JUDGMENTS: 3_000 }),
      // A whole beside a form does not tell; neither does an event that cost nothing, a near miss, an open one.
      incident(3, { RESPONSE: 90, WHOLE: 10 }),
      incident(4, {}),
      incident(5, { RESPONSE: 70 }, { nearMiss: true }),
      incident(6, { FINES_AND_JUDGMENTS: 70 }, { lossesComplete: false }),
      incident(7, { RESPONSE: 70 }, { riskId: 'rsk_2' }),
      // A secondary loss tells even beside a whole.
      incident(8, { FINES_AND_JUDGMENTS: 500, WHOLE: 10 }),
    ),
  );
  // Beta(1, 4) after two with and one without: 3 of 8.
  const update = learned.updates.find(({ quantity }) => quantity === 'SECONDARY_PROBABILITY')!;
  expect(update.updated.mean).toBeCloseTo(3 / 8, 12);
  expect(update.steps.map(({ evidenceId }) => evidenceId)).toEqual(['inc_1', 'inc_2', 'inc_8']);
  const { secondaryProbability } = learned.snapshot.risks[0]!.severity.spec as LossForms;
  expect(secondaryProbability).toEqual({ form: 'EXACT', value: update.updated.mean });
  const steps = (form: string) =>
    learned.updates
      .find(({ part }) => part && 'form' in part && part.form === form)!
      .steps.map(({ evidenceId }) => evidenceId);
  expect(steps('RESPONSE')).toEqual(['inc_1', 'inc_2', 'inc_3']);
  expect(steps('FINES_AND_JUDGMENTS')).toEqual(['inc_2', 'inc_8']);
});

test('losses are what controls let through', () => {
  const control = controlOf('ctl_1', {
    effects: [{ target: 'RISK', riskId: 'rsk_1', frequencyReduction: 0, severityReduction: 0.5 }],
  });
  const halved = learn(evidenceOf(incident(1, { RESPONSE: 100 })), stated, [control]);
  const whole = learn(evidenceOf(incident(1, { RESPONSE: 200 })));
  expect(formsOf(halved)).toEqual(formsOf(whole));
});

test('a form stated as primary and as secondary is not moved, nor is another law, nor a risk without secondary ones', () => {
  const twice: LossForms = { ...stated, forms: [...stated.forms, lognormal('RESPONSE', 10, 1, true)] };
  expect(learn(evidenceOf(incident(1, { RESPONSE: 200 })), twice).updates).toEqual([]);
  const exact: LossFormEstimate = { ...stated.forms[0]!, spec: { form: 'EXACT', value: 5 } };
  const known: LossForms = { form: 'LOSS_FORMS', forms: [exact], secondaryProbability: null };
  expect(learn(evidenceOf(incident(1, { RESPONSE: 200 })), known).updates).toEqual([]);
  const plain = snapshotOf({ risks: [riskWith(stated)] });
  expect(learnRegister(plain, evidenceOf()).snapshot).toBe(plain);
});
