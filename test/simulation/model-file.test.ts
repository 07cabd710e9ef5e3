import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseModel } from '../../src/simulation/model-file';

const oracles = join(__dirname, '../engine/oracles');

const example = {
  format: 'riskweave-model/1',
  currency: 'EUR',
  drivers: [{ id: 'CALM', distribution: { type: 'gamma', shape: 2 } }],
  risks: [
    {
      id: 'POISON',
      name: 'Training data poisoned',
      kind: 'SECURITY_THREAT',
      frequency: { type: 'poisson', rate: 0.15 },
      severity: { type: 'lognormalInterval', low: 100000, high: 10000000, confidence: 0.9 },
      drivers: [{ driver: 'CALM', frequencyLoading: 1, severityLoading: 0 }],
      eventLayer: { deductible: 0, limit: 5000000, share: 1 },
    },
    {
      id: 'BIAS',
      name: 'Discriminatory decisions',
      kind: 'AI_HARM',
      frequency: { type: 'negativeBinomial', mean: 0.5, size: 2 },
      severity: { type: 'pert', min: 20000, mode: 100000, max: 900000, shape: 4 },
    },
  ],
  links: [{ from: 'POISON', to: 'BIAS', probability: 0.3 }],
  controls: [
    {
      id: 'PROVENANCE',
      effects: [
        { risk: 'POISON', frequencyReduction: 0.55, severityReduction: 0.3 },
        { link: ['POISON', 'BIAS'], probabilityReduction: 0.5 },
      ],
    },
  ],
};

type Json = Record<string, unknown>;

/** The example with some of its top level replaced. */
const file = (changes: Json): Json => ({ ...example, ...changes });
const withRisk = (changes: Json): Json => file({ risks: [{ ...example.risks[0], ...changes }, example.risks[1]] });
const withLink = (...links: Json[]): Json => file({ links: [...example.links, ...links] });
const withControl = (changes: Json): Json => file({ controls: [{ ...example.controls[0], ...changes }] });
const plainRisk = (id: string): Json => ({
  id,
  frequency: { type: 'poisson', rate: 1 },
  severity: { type: 'fixed', value: 1 },
});

function faultsOf(json: unknown): [string, string][] {
  const parsed = parseModel(json);
  return 'faults' in parsed ? parsed.faults.map(({ code, path }) => [code, path]) : [];
}

test('the example of the contract is a model, with the defaults filled in', () => {
  const parsed = parseModel(example);
  expect(parsed).toEqual({
    model: {
      currency: 'EUR',
      drivers: example.drivers,
      risks: [example.risks[0], { ...example.risks[1], drivers: [] }],
      links: example.links,
      controls: [{ ...example.controls[0], coverage: 1, reliability: { availability: 1, variantEfficacy: 0 } }],
    },
  });
});

test('the smallest model file has no risks', () => {
  expect(parseModel({ format: 'riskweave-model/1', currency: 'EUR' })).toEqual({
    model: { currency: 'EUR', drivers: [], risks: [], links: [], controls: [] },
  });
});

test('every oracle model is read', () => {
  const names = readdirSync(oracles).filter((name) => name.endsWith('.json') && name !== 'closed-forms.json');
  expect(names.length).toBeGreaterThan(15);
  for (const name of [...names, 'portfolios/base.json']) {
    const { model } = JSON.parse(readFileSync(join(oracles, name), 'utf8'));
    expect({ name, faults: faultsOf(model) }).toEqual({ name, faults: [] });
  }
});

describe('defaults and optional parts', () => {
  test('layers', () => {
    const parsed = parseModel(
      file({ annualLayer: {}, risks: [{ ...plainRisk('A'), eventLayer: { limit: null } }], links: [], controls: [] }),
    );
    expect(parsed).toMatchObject({
      model: {
        annualLayer: { deductible: 0, limit: Infinity, share: 1 },
        risks: [{ eventLayer: { deductible: 0, limit: Infinity, share: 1 } }],
      },
    });
  });

  test.each([
    [undefined, { availability: 1, variantEfficacy: 0 }],
    [0.9, { availability: 0.9, variantEfficacy: 0 }],
    [
      { availability: 0.9, variantEfficacy: 0.1 },
      { availability: 0.9, variantEfficacy: 0.1 },
    ],
    [
      { failuresPerYear: 4, daysToRestore: 5, formula: 'alternatingRenewal' },
      { availability: { failuresPerYear: 4, daysToRestore: 5, formula: 'alternatingRenewal' }, variantEfficacy: 0 },
    ],
  ])('reliability %j', (stated, reliability) => {
    const parsed = parseModel(withControl(stated === undefined ? {} : { reliability: stated }));
    expect(parsed).toMatchObject({ model: { controls: [{ reliability }] } });
  });

  test('reductions, loadings, names and a description', () => {
    const parsed = parseModel(
      file({
        name: 'Year plan',
        description: 'What could happen',
        drivers: [{ ...example.drivers[0], name: 'Market' }],
        risks: [{ ...example.risks[0], drivers: [{ driver: 'CALM', frequencyLoading: 1 }] }, example.risks[1]],
        controls: [{ id: 'C', effects: [{ risk: 'BIAS', severityReduction: 0.5 }] }],
      }),
    );
    expect(parsed).toMatchObject({
      model: {
        risks: [{ drivers: [{ driver: 'CALM', frequencyLoading: 1, severityLoading: 0 }] }, {}],
        controls: [{ effects: [{ risk: 'BIAS', frequencyReduction: 0, severityReduction: 0.5 }] }],
      },
    });
  });
});

describe('files that are refused', () => {
  test.each<[string, unknown, [string, string][]]>([
    ['no object', 'x', [['WRONG_TYPE', '$']]],
    ['null', null, [['WRONG_TYPE', '$']]],
    [
      'nothing',
      {},
      [
        ['MISSING', 'format'],
        ['MISSING', 'currency'],
      ],
    ],
    ['another format', file({ format: 'riskweave-model/2' }), [['UNKNOWN_FORMAT', 'format']]],
    ['an unknown key at the top', file({ risk: [] }), [['UNKNOWN_KEY', 'risk']]],
    ['an unknown key that is no name', file({ 'a b': 1 }), [['UNKNOWN_KEY', '["a b"]']]],
    ['a currency in small letters', file({ currency: 'eur' }), [['OUT_OF_RANGE', 'currency']]],
    ['a name that is no text', file({ name: 5 }), [['WRONG_TYPE', 'name']]],
    [
      'lists that are none',
      file({ drivers: {}, risks: 1, links: 'x', controls: null }),
      [
        ['WRONG_TYPE', 'drivers'],
        ['WRONG_TYPE', 'risks'],
        ['WRONG_TYPE', 'links'],
        ['WRONG_TYPE', 'controls'],
      ],
    ],
    ['an entry that is no object', file({ risks: [...example.risks, 3] }), [['WRONG_TYPE', 'risks[2]']]],
    [
      'a risk with nothing',
      file({ risks: [...example.risks, {}] }),
      [
        ['MISSING', 'risks[2].id'],
        ['MISSING', 'risks[2].frequency'],
        ['MISSING', 'risks[2].severity'],
      ],
    ],
    ['an empty id', file({ risks: [...example.risks, plainRisk(' ')] }), [['EMPTY', 'risks[2].id']]],
    ['an unknown kind', withRisk({ kind: 'THREAT' }), [['UNKNOWN_TYPE', 'risks[0].kind']]],
    ['an unknown key in a risk', withRisk({ owner: 'x' }), [['UNKNOWN_KEY', 'risks[0].owner']]],
    [
      'a negative rate',
      withRisk({ frequency: { type: 'poisson', rate: -1 } }),
      [['OUT_OF_RANGE', 'risks[0].frequency.rate']],
    ],
    [
      'an infinite mean',
      withRisk({ severity: { type: 'lomax', alpha: 1, scale: 5 } }),
      [['INFINITE_MEAN', 'risks[0].severity.alpha']],
    ],
    [
      'a number beyond range',
      JSON.parse(
        JSON.stringify(withRisk({ frequency: { type: 'poisson', rate: 7 } })).replace('"rate":7', '"rate":1e999'),
      ),
      [['NOT_FINITE', 'risks[0].frequency.rate']],
    ],
    [
      'a layer out of its bounds',
      withRisk({ eventLayer: { deductible: -1, limit: 0, share: 2, top: 1 } }),
      [
        ['UNKNOWN_KEY', 'risks[0].eventLayer.top'],
        ['OUT_OF_RANGE', 'risks[0].eventLayer.deductible'],
        ['OUT_OF_RANGE', 'risks[0].eventLayer.limit'],
        ['OUT_OF_RANGE', 'risks[0].eventLayer.share'],
      ],
    ],
    ['an annual layer that is none', file({ annualLayer: 5 }), [['WRONG_TYPE', 'annualLayer']]],
    [
      'duplicate ids',
      file({
        drivers: [example.drivers[0], example.drivers[0]],
        risks: [...example.risks, plainRisk('BIAS')],
        controls: [example.controls[0], example.controls[0]],
      }),
      [
        ['DUPLICATE_ID', 'drivers[1].id'],
        ['DUPLICATE_ID', 'risks[2].id'],
        ['DUPLICATE_ID', 'controls[1].id'],
      ],
    ],
    [
      'an unknown driver',
      withRisk({ drivers: [{ driver: 'X', frequencyLoading: 1 }] }),
      [['DANGLING_REFERENCE', 'risks[0].drivers[0].driver']],
    ],
    [
      'one driver twice',
      withRisk({ drivers: [{ driver: 'CALM' }, { driver: 'CALM' }] }),
      [['DUPLICATE_REFERENCE', 'risks[0].drivers[1].driver']],
    ],
    [
      'a loading that is no number',
      withRisk({ drivers: [{ driver: 'CALM', frequencyLoading: 'high' }] }),
      [['WRONG_TYPE', 'risks[0].drivers[0].frequencyLoading']],
    ],
    [
      'a loading without a mean',
      withRisk({ drivers: [{ driver: 'CALM', frequencyLoading: -2 }] }),
      [['INFINITE_MEAN', 'risks[0].drivers[0].frequencyLoading']],
    ],
    [
      'two loadings without a common mean',
      withRisk({ drivers: [{ driver: 'CALM', frequencyLoading: -1, severityLoading: -1 }] }),
      [['INFINITE_MEAN', 'risks[0].drivers[0].severityLoading']],
    ],
    [
      'loadings without a common mean along a cascade',
      file({
        risks: [
          { ...example.risks[0], drivers: [{ driver: 'CALM', frequencyLoading: -1.5 }] },
          { ...example.risks[1], drivers: [{ driver: 'CALM', severityLoading: -1 }] },
        ],
      }),
      [['INFINITE_MEAN', 'risks[1].drivers[0].severityLoading']],
    ],
    [
      'dangling ends',
      withLink({ from: 'X', to: 'Y', meanEvents: 1 }),
      [
        ['DANGLING_REFERENCE', 'links[1].from'],
        ['DANGLING_REFERENCE', 'links[1].to'],
      ],
    ],
    ['a link twice', withLink({ from: 'POISON', to: 'BIAS', meanEvents: 0.1 }), [['DUPLICATE_REFERENCE', 'links[1]']]],
    ['a link without strength', withLink({ from: 'BIAS', to: 'POISON' }), [['MISSING', 'links[1]']]],
    [
      'a link with two strengths',
      withLink({ from: 'BIAS', to: 'POISON', probability: 0.1, meanEvents: 0.1 }),
      [['AMBIGUOUS', 'links[1]']],
    ],
    [
      'a probability above 1',
      withLink({ from: 'BIAS', to: 'POISON', probability: 1.2 }),
      [['OUT_OF_RANGE', 'links[1].probability']],
    ],
    [
      'a loop that feeds itself',
      withLink({ from: 'BIAS', to: 'POISON', meanEvents: 4 }),
      [['SPECTRAL_RADIUS', 'links']],
    ],
    ['a self-link of 1', withLink({ from: 'BIAS', to: 'BIAS', probability: 1 }), [['SPECTRAL_RADIUS', 'links']]],
    [
      'an effect without a target',
      withControl({ effects: [{ frequencyReduction: 0.1 }] }),
      [['MISSING', 'controls[0].effects[0]']],
    ],
    [
      'an effect with two targets',
      withControl({ effects: [{ risk: 'BIAS', link: ['POISON', 'BIAS'] }] }),
      [['AMBIGUOUS', 'controls[0].effects[0]']],
    ],
    [
      'an effect that does nothing',
      withControl({ effects: [{ risk: 'BIAS' }] }),
      [['MISSING', 'controls[0].effects[0]']],
    ],
    [
      'a link effect without strength',
      withControl({ effects: [{ link: ['POISON', 'BIAS'] }] }),
      [['MISSING', 'controls[0].effects[0].probabilityReduction']],
    ],
    [
      'a reduction above 1',
      withControl({ effects: [{ risk: 'BIAS', severityReduction: 1.1 }] }),
      [['OUT_OF_RANGE', 'controls[0].effects[0].severityReduction']],
    ],
    [
      'a link effect with a risk reduction',
      withControl({ effects: [{ link: ['POISON', 'BIAS'], probabilityReduction: 0.1, frequencyReduction: 0.1 }] }),
      [['UNKNOWN_KEY', 'controls[0].effects[0].frequencyReduction']],
    ],
    [
      'ends that are no pair',
      withControl({ effects: [{ link: ['POISON'], probabilityReduction: 0.1 }] }),
      [['WRONG_TYPE', 'controls[0].effects[0].link']],
    ],
    [
      'effects on what is not there',
      withControl({
        effects: [
          { risk: 'X', severityReduction: 0.1 },
          { link: ['BIAS', 'POISON'], probabilityReduction: 0.1 },
        ],
      }),
      [
        ['DANGLING_REFERENCE', 'controls[0].effects[0].risk'],
        ['DANGLING_REFERENCE', 'controls[0].effects[1].link'],
      ],
    ],
    [
      'one target twice',
      withControl({
        effects: [
          { risk: 'BIAS', severityReduction: 0.1 },
          { risk: 'BIAS', frequencyReduction: 0.1 },
        ],
      }),
      [['DUPLICATE_REFERENCE', 'controls[0].effects[1]']],
    ],
    ['coverage above 1', withControl({ coverage: 2 }), [['OUT_OF_RANGE', 'controls[0].coverage']]],
    [
      'unequal coverage in a group',
      file({
        controls: [
          { id: 'A', coverage: 0.5, coverageGroup: 'g' },
          { id: 'B', coverage: 0.6, coverageGroup: 'g' },
        ],
      }),
      [['COVERAGE_MISMATCH', 'controls[1].coverage']],
    ],
    ['reliability above 1', withControl({ reliability: 1.1 }), [['OUT_OF_RANGE', 'controls[0].reliability']]],
    [
      'reliability without its parts',
      withControl({ reliability: {} }),
      [['MISSING', 'controls[0].reliability.availability']],
    ],
    [
      'half a derived reliability',
      withControl({ reliability: { failuresPerYear: 3 } }),
      [
        ['MISSING', 'controls[0].reliability.daysToRestore'],
        ['MISSING', 'controls[0].reliability.formula'],
      ],
    ],
    [
      'an unknown formula',
      withControl({ reliability: { failuresPerYear: 3, daysToRestore: 2, formula: 'best' } }),
      [['UNKNOWN_TYPE', 'controls[0].reliability.formula']],
    ],
    [
      'more failures than days',
      withControl({ reliability: { failuresPerYear: 400, daysToRestore: 2, formula: 'fairCam' } }),
      [['OUT_OF_RANGE', 'controls[0].reliability.failuresPerYear']],
    ],
    [
      'two availabilities',
      withControl({ reliability: { availability: 0.5, failuresPerYear: 4, daysToRestore: 2, formula: 'fairCam' } }),
      [['AMBIGUOUS', 'controls[0].reliability.availability']],
    ],
  ])('%s', (_name, json, faults) => {
    expect(faultsOf(json)).toEqual(faults);
  });

  test('faults in one part do not hide faults between the others', () => {
    const json = file({
      risks: [{ ...example.risks[0], severity: { type: 'fixed', value: -1 } }, example.risks[1]],
      links: [
        { from: 'POISON', to: 'BIAS', meanEvents: 1 },
        { from: 'BIAS', to: 'POISON', meanEvents: 1 },
        7,
        { from: 'BIAS', to: 'GONE', probability: 0.1 },
      ],
    });
    expect(faultsOf(json)).toEqual([
      ['OUT_OF_RANGE', 'risks[0].severity.value'],
      ['WRONG_TYPE', 'links[2]'],
      ['DANGLING_REFERENCE', 'links[3].to'],
      ['SPECTRAL_RADIUS', 'links'],
    ]);
  });

  test('the loop and its radius are named', () => {
    const parsed = parseModel(withLink({ from: 'BIAS', to: 'POISON', meanEvents: 30 }));
    expect(parsed).toEqual({
      faults: [
        {
          code: 'SPECTRAL_RADIUS',
          path: 'links',
          message:
            'the loop POISON → BIAS → POISON feeds itself: the spectral radius of the mean matrix must be less than 1, found 3',
        },
      ],
    });
  });
});

test('no JSON value makes the parser throw, and a refusal always says why', () => {
  const part = fc.oneof(
    fc.jsonValue(),
    fc.array(fc.record({ id: fc.jsonValue(), from: fc.jsonValue(), effects: fc.jsonValue(), drivers: fc.jsonValue() })),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.jsonValue(),
        fc.record({
          format: fc.constant('riskweave-model/1'),
          risks: part,
          links: part,
          controls: part,
          drivers: part,
        }),
      ),
      (json) => {
        const parsed = parseModel(json);
        expect('model' in parsed || parsed.faults.every((fault) => fault.path !== '' && fault.message !== '')).toBe(
          true,
        );
      },
    ),
    { numRuns: 500 },
  );
});

describe('loss in forms', () => {
  const fixed = { type: 'fixed', value: 1 };
  const forms = (lossForms: unknown, rest: Json = {}): Json =>
    file({
      risks: [{ id: 'A', frequency: { type: 'poisson', rate: 1 }, lossForms, ...rest }],
      links: [],
      controls: [],
    });

  test('is read, primary unless it says otherwise', () => {
    const parsed = parseModel(
      forms(
        [
          { form: 'RESPONSE', severity: fixed },
          { form: 'RESPONSE', severity: fixed, secondary: true },
        ],
        { secondaryProbability: 0.2 },
      ),
    );
    if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults));
    expect(parsed.model.risks[0]).toEqual({
      id: 'A',
      frequency: { type: 'poisson', rate: 1 },
      lossForms: [
        { form: 'RESPONSE', severity: fixed, secondary: false },
        { form: 'RESPONSE', severity: fixed, secondary: true },
      ],
      secondaryProbability: 0.2,
      drivers: [],
    });
  });

  test.each<[string, unknown, Json, [string, string][]]>([
    ['no list', {}, {}, [['WRONG_TYPE', 'risks[0].lossForms']]],
    ['an empty list', [], {}, [['EMPTY', 'risks[0].lossForms']]],
    ['also a severity', [{ form: 'RESPONSE', severity: fixed }], { severity: fixed }, [['AMBIGUOUS', 'risks[0]']]],
    ['an unknown form', [{ form: 'FUN', severity: fixed }], {}, [['UNKNOWN_TYPE', 'risks[0].lossForms[0].form']]],
    ['no severity', [{ form: 'RESPONSE' }], {}, [['MISSING', 'risks[0].lossForms[0].severity']]],
    [
      'a faulty severity',
      [{ form: 'RESPONSE', severity: { type: 'lomax', alpha: 1, scale: 5 } }],
      {},
      [['INFINITE_MEAN', 'risks[0].lossForms[0].severity.alpha']],
    ],
    [
      'a mark that is no truth value',
      [{ form: 'RESPONSE', severity: fixed, secondary: 'yes' }],
      { secondaryProbability: 0.5 },
      [['WRONG_TYPE', 'risks[0].lossForms[0].secondary']],
    ],
    [
      'a form twice',
      [
        { form: 'RESPONSE', severity: fixed },
        { form: 'RESPONSE', severity: fixed },
      ],
      {},
      [['DUPLICATE_REFERENCE', 'risks[0].lossForms[1].form']],
    ],
    [
      'secondary forms without their probability',
      [{ form: 'RESPONSE', severity: fixed, secondary: true }],
      {},
      [['MISSING', 'risks[0].secondaryProbability']],
    ],
    [
      'a probability above 1',
      [{ form: 'RESPONSE', severity: fixed, secondary: true }],
      { secondaryProbability: 1.5 },
      [['OUT_OF_RANGE', 'risks[0].secondaryProbability']],
    ],
    [
      'a probability without secondary forms',
      [{ form: 'RESPONSE', severity: fixed }],
      { secondaryProbability: 0.5 },
      [['AMBIGUOUS', 'risks[0].secondaryProbability']],
    ],
    [
      'a key it does not know',
      [{ form: 'RESPONSE', severity: fixed, probability: 0.5 }],
      {},
      [['UNKNOWN_KEY', 'risks[0].lossForms[0].probability']],
    ],
  ])('is refused with %s', (_, lossForms, rest, faults) => {
    expect(faultsOf(forms(lossForms, rest))).toEqual(faults);
  });

  test('a secondary probability beside a severity is refused', () => {
    expect(faultsOf(withRisk({ secondaryProbability: 0.5 }))).toEqual([['AMBIGUOUS', 'risks[0].secondaryProbability']]);
  });
});
