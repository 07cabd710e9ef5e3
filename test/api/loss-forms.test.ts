import { apiSchema, createApiContext } from '../../src/api/index';
import { graphql } from 'graphql';
import { openQuantifiedRegister, type QuantifiedRegister } from '../support/quantified';
import { riskInput, TODAY, valueOf } from '../support/register';

const basis = { kind: 'ELICITED' as const, note: 'workshop' };
const published = { kind: 'PUBLISHED' as const, note: 'fines on record' };
const lossForms = {
  forms: [
    { form: 'RESPONSE' as const, severity: { exact: 1_000 } },
    { form: 'FINES_AND_JUDGMENTS' as const, secondary: true, severity: { exact: 20_000 }, basis: published },
  ],
  secondaryProbability: { threePoint: { min: 0, mode: 0.1, max: 0.5 } },
};

let register: QuantifiedRegister;
let riskId: string;
beforeAll(async () => {
  register = await openQuantifiedRegister();
  const { services, caller } = register;
  const frequency = { frequency: { eventsPerYear: { exact: 2 } }, basis };
  riskId = valueOf(await services.risk.record(caller, riskInput({ frequency, severity: { lossForms, basis } }))).id;
});
afterAll(() => register.dispose());

// biome-ignore lint: the shape is what each test says of it
async function ask(source: string, variableValues: object = {}): Promise<any> {
  const { services, caller } = register;
  const contextValue = createApiContext({ services, caller, now: () => TODAY });
  const { errors, data } = await graphql({
    schema: apiSchema(),
    source,
    contextValue,
    variableValues: { ...variableValues },
  });
  expect(errors).toBeUndefined();
  return data;
}

test('a risk shows each form, and its loss as the sum of them', async () => {
  const { risk } = await ask(
    `query Q($id: ID!) { risk(id: $id) {
      severity { unit text mean p05 p95 spec { exact range { low } distribution } basis { kind } }
      lossForms {
        forms { form secondary meanShare severity { unit text mean basis { kind } } }
        secondaryProbability { unit text mean spec { threePoint { mode } } }
      } } }`,
    { id: riskId },
  );
  expect(risk.severity).toEqual({
    unit: 'CURRENCY_PER_EVENT',
    text: 'sum of response; fines and judgments in some events',
    mean: expect.closeTo(4_000, 6),
    p05: expect.closeTo(1_000, -1),
    p95: expect.closeTo(21_000, -2),
    spec: { exact: null, range: null, distribution: null },
    basis: { kind: 'ELICITED' },
  });
  expect(risk.lossForms).toEqual({
    forms: [
      {
        form: 'RESPONSE',
        secondary: false,
        meanShare: expect.closeTo(0.25, 9),
        severity: { unit: 'CURRENCY_PER_EVENT', text: '1,000 per event', mean: 1_000, basis: { kind: 'ELICITED' } },
      },
      {
        form: 'FINES_AND_JUDGMENTS',
        secondary: true,
        meanShare: expect.closeTo(0.75, 9),
        severity: { unit: 'CURRENCY_PER_EVENT', text: '20,000 per event', mean: 20_000, basis: { kind: 'PUBLISHED' } },
      },
    ],
    secondaryProbability: {
      unit: 'SHARE_OF_EVENTS',
      text: '0 to 0.5 of events, most likely 0.1',
      mean: expect.closeTo(0.15, 9),
      spec: { threePoint: { mode: 0.1 } },
    },
  });
});

test('an outcome tells the mean by form of each risk and over the register, the export the same rows', async () => {
  const { services, caller } = register;
  const other = valueOf(await services.risk.record(caller, riskInput({ name: 'Other' })));
  const { id } = await register.simulate({ trials: 5_000 });
  const { simulation } = await ask(
    `query Q($id: ID!) { simulation(id: $id) { outcome { residual {
      mean { value }
      risks { riskKey mean { value } forms { form secondary mean } }
      lossForms { form mean secondaryMean meanShare riskCount } } } } }`,
    { id },
  );
  const { mean, risks, lossForms } = simulation.outcome.residual;
  const [told, untold] = [riskId, other.id].map((key) => risks.find((one: { riskKey: string }) => one.riskKey === key));
  expect(told.forms).toEqual([
    { form: 'RESPONSE', secondary: false, mean: expect.closeTo(2_000, 6) },
    { form: 'FINES_AND_JUDGMENTS', secondary: true, mean: expect.closeTo(6_000, 6) },
  ]);
  expect(untold.forms).toBeNull();
  const fines = told.forms[1].mean;
  expect(lossForms).toEqual([
    { form: 'FINES_AND_JUDGMENTS', mean: fines, secondaryMean: fines, meanShare: fines / mean.value, riskCount: 1 },
    {
      form: 'RESPONSE',
      mean: told.forms[0].mean,
      secondaryMean: 0,
      meanShare: told.forms[0].mean / mean.value,
      riskCount: 1,
    },
  ]);
  const dataset = (await services.dataset(caller, 'loss-forms', id))!;
  const rows = [...(dataset.rows as Iterable<readonly unknown[]>)];
  expect(rows.map((row) => row.slice(1, 3).concat(row.slice(5)))).toEqual(
    told.forms.map((one: { form: string; secondary: boolean; mean: number }) => [
      'RESIDUAL',
      riskId,
      one.form,
      one.secondary,
      one.mean,
      'EUR',
    ]),
  );
});

test('a scenario may state a loss in forms, or take them back; both at once are refused', async () => {
  const compare = (assessRisk: object) =>
    ask(
      `query Q($input: ScenarioCompareInput!) { scenarioCompare(input: $input) {
        comparison { scenarios { difference { mean { value } } } } problems { path } } }`,
      {
        input: {
          method: 'SIMULATION',
          trials: 1_000,
          scenarios: [{ name: 'Other', overlays: [{ assessRisk: { riskId, ...assessRisk } }] }],
        },
      },
    ).then(({ scenarioCompare }) => scenarioCompare);
  const differenceOf = (answer: { comparison: { scenarios: { difference: { mean: { value: number } } }[] } }) =>
    answer.comparison.scenarios[0]!.difference.mean.value;
  const dearer = { forms: [{ form: 'RESPONSE', severity: { exact: 5_000 } }] };
  expect(differenceOf(await compare({ lossForms: dearer }))).toBeCloseTo(2 * 5_000 - 8_000, 6);
  expect(differenceOf(await compare({ severity: { exact: 1_000 } }))).toBeCloseTo(2_000 - 8_000, 6);
  const both = await compare({ severity: { exact: 1_000 }, lossForms: dearer });
  expect(both.problems).toEqual([{ path: ['input', 'scenarios', '0', 'overlays', '0', 'assessRisk', 'lossForms'] }]);
});

test('assessed anew as one amount, a risk has no forms, and its history shows both', async () => {
  const { services, caller } = register;
  const severity = { severity: { exact: 5 }, basis };
  const [{ version }] = (await services.risk.byIds(caller, [riskId])) as [{ version: number }];
  valueOf(await services.risk.assess(caller, { id: riskId, expectedVersion: version, severity }));
  const { risk } = await ask(
    `query Q($id: ID!) { risk(id: $id) { lossForms { forms { form } }
    history(first: 1) { nodes { act fields { field before after } } } } }`,
    { id: riskId },
  );
  expect(risk.lossForms).toBeNull();
  expect(risk.history.nodes[0]).toMatchObject({
    act: 'riskAssess',
    fields: [{ field: 'severity', before: { spec: { form: 'LOSS_FORMS' } }, after: { spec: { form: 'EXACT' } } }],
  });
});
