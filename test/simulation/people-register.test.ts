import type { Evidence, Improvement, PeopleImpactEstimate, ScenarioOverlay } from '../../src/domain';
import { type Model, peopleClassesOf } from '../../src/engine';
import { applyScenario, compileModel, learnRegister, modelDigest } from '../../src/simulation';
import { controlOf, record, riskOf, smallRegister } from '../support/snapshot';

const basis = { kind: 'ELICITED', note: 'workshop' } as const;
const people: PeopleImpactEstimate[] = [
  { class: 'LIMITED', probability: 0.4, affected: { form: 'RANGE', low: 5, high: 80, confidence: 0.9 }, basis },
  { class: 'MAXIMUM', probability: 0.01, affected: { form: 'EXACT', value: 1 }, basis },
];
const plain = smallRegister();
const register = {
  ...plain,
  risks: [...plain.risks, riskOf('rsk_7', { people, assetIds: ['ast_1'] })],
  controls: [
    ...plain.controls,
    controlOf('ctl_7', {
      effects: [
        { target: 'RISK', riskId: 'rsk_7', frequencyReduction: 0, severityReduction: 0.1, peopleReduction: 0.3 },
      ],
    }),
  ],
};
const modelWith = (...overlays: ScenarioOverlay[]): Model => compileModel(applyScenario(register, { overlays })).model;
const riskIn = ({ risks }: Model) => risks.find(({ id }) => id === 'rsk_7');
const effectIn = ({ controls }: Model) => controls.find(({ id }) => id === 'ctl_7')!.effects[0];

test('the register says in the terms of the engine whom events affect and what controls take away of them', () => {
  const model = modelWith();
  expect(riskIn(model)!.people).toEqual([
    { class: 'LIMITED', probability: 0.4, affected: { type: 'lognormalInterval', low: 5, high: 80, confidence: 0.9 } },
    { class: 'MAXIMUM', probability: 0.01, affected: { type: 'fixed', value: 1 } },
  ]);
  expect(effectIn(model)).toEqual({
    risk: 'rsk_7',
    frequencyReduction: 0,
    severityReduction: 0.1,
    peopleReduction: 0.3,
  });
});

test('a register without persons is the model that it was before there were any', () => {
  const { model } = compileModel(plain);
  expect(peopleClassesOf(model)).toEqual([]);
  for (const risk of model.risks) expect(risk).not.toHaveProperty('people');
  expect(JSON.stringify(model)).not.toContain('peopleReduction');
});

test('a scenario supposes other persons; null keeps, an empty list says nobody', () => {
  const assess = (supposed: (ScenarioOverlay & { kind: 'ASSESS_RISK' })['people']) =>
    modelWith({ kind: 'ASSESS_RISK', riskId: 'rsk_7', frequency: null, severity: null, people: supposed! });
  expect(modelDigest(assess(null))).toBe(modelDigest(modelWith()));
  expect(riskIn(assess([]))).not.toHaveProperty('people');
  const fewer = assess([{ class: 'SIGNIFICANT', probability: 1, affected: { form: 'EXACT', value: 2 } }]);
  expect(peopleClassesOf(fewer)).toEqual(['SIGNIFICANT']);
  expect(riskIn(fewer)!.severity).toEqual(riskIn(modelWith())!.severity);
});

test('a scenario kept before there were persons still holds', () => {
  const kept = { kind: 'ASSESS_RISK', riskId: 'rsk_7', frequency: null, severity: null } as const;
  expect(modelDigest(modelWith(kept))).toBe(modelDigest(modelWith()));
});

test('a control is rated otherwise for persons alone; what is not given stays', () => {
  const rate = (peopleReduction: number | null) =>
    effectIn(
      modelWith({
        kind: 'RATE_CONTROL',
        controlId: 'ctl_7',
        rating: {
          effects: [
            {
              target: 'RISK',
              riskId: 'rsk_7',
              frequencyReduction: null,
              severityReduction: null,
              peopleReduction,
            },
          ],
          coverage: null,
          coverageGroup: null,
          reliability: null,
        },
      }),
    );
  expect(rate(0.8)).toMatchObject({ severityReduction: 0.1, peopleReduction: 0.8 });
  expect(rate(null)).toEqual(effectIn(modelWith()));
  expect(rate(0)).not.toHaveProperty('peopleReduction');
});

test('an asset that is given up takes the persons of its risks with it', () => {
  expect(peopleClassesOf(modelWith({ kind: 'RETIRE_ASSET', assetId: 'ast_1' }))).toEqual([]);
});

test('an improvement takes persons away as the control that it would become', () => {
  const improvement = {
    ...record('imp_1'),
    name: 'Redress',
    levels: [
      {
        name: 'Full',
        effects: [
          { target: 'RISK', riskId: 'rsk_7', frequencyReduction: 0, severityReduction: 0, peopleReduction: 0.6 },
        ],
      },
    ],
  } as unknown as Improvement;
  const made = { kind: 'MAKE_IMPROVEMENT', improvementId: 'imp_1', level: 'Full' } as const;
  const scenario = applyScenario({ ...register, improvements: [improvement] }, { overlays: [made] });
  const { controls } = compileModel(scenario).model;
  expect(controls.find(({ id }) => id === 'imp_1')!.effects).toEqual([
    { risk: 'rsk_7', frequencyReduction: 0, severityReduction: 0, peopleReduction: 0.6 },
  ]);
});

test('evidence that moves the rate of a risk leaves whom its events affect', () => {
  const rate = { form: 'DISTRIBUTION', distribution: { type: 'gamma', shape: 2, scale: 0.25 } } as const;
  const risk = riskOf('rsk_7', { people }, { form: 'EVENTS_PER_YEAR', rate });
  const exposure = { ...record('exp_1'), riskId: 'rsk_7', startOn: '2022-01-01', endOn: '2025-12-31', eventCount: 6 };
  const evidence: Evidence = {
    incidents: [],
    exposures: [{ ...exposure, note: null }],
    tests: [],
    indicators: [],
    readings: [],
    findings: [],
    assessments: [],
  };
  const { snapshot, updates } = learnRegister({ ...plain, risks: [risk] }, evidence);
  expect(updates.map(({ subjectId }) => subjectId)).toEqual(['rsk_7']);
  expect(snapshot.risks[0]!.frequency).not.toEqual(risk.frequency);
  expect(snapshot.risks[0]!.people).toEqual(people);
});
