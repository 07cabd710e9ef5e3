import { type Problem, readScenarios, type ScenarioInput, type ScenarioOverlayInput } from '../../src/domain';
import { driverOf, riskOf, smallRegister } from '../support/snapshot';
import { problemsOf, valueOf } from '../support/register';

const register = smallRegister();
const read = (...overlays: ScenarioOverlayInput[]) => readScenarios([{ name: 'Other', overlays }], register);
const faultsOf = (...overlays: ScenarioOverlayInput[]): [string, string, string][] =>
  problemsOf(read(...overlays)).map(({ code, path, message }: Problem) => [code, path.slice(3).join('.'), message]);
const found = (...overlays: ScenarioOverlayInput[]) => faultsOf(...overlays).map(([code, path]) => [code, path]);

test('every overlay is read into its own words', () => {
  const scenarios = valueOf(
    read(
      { removeControlId: 'ctl_1' },
      { implementControlId: 'ctl_2' },
      { rateControl: { controlId: 'ctl_2', coverage: 0.5 } },
      { rateControl: { controlId: 'ctl_3', effects: [{ riskId: 'rsk_6', frequencyReduction: 0.9 }] } },
      { addControl: { name: 'New', effects: [{ linkId: 'lnk_1', probabilityReduction: 0.5 }] } },
      { assessRisk: { riskId: 'rsk_2', frequency: { eventsPerYear: { exact: 2 } } } },
      { retireAssetId: 'ast_1' },
      { fixDriver: { driverId: 'drv_1', at: { state: 'WORSE' } } },
      { fixDriver: { driverId: 'drv_2', at: { quantile: 0.95 } } },
    ),
  );
  const always = { availability: 1, variantEfficacy: 0 };
  expect(scenarios).toEqual([
    {
      name: 'Other',
      overlays: [
        { kind: 'REMOVE_CONTROL', controlId: 'ctl_1' },
        { kind: 'IMPLEMENT_CONTROL', controlId: 'ctl_2' },
        {
          kind: 'RATE_CONTROL',
          controlId: 'ctl_2',
          rating: {
            effects: null,
            coverage: 0.5,
            coverageGroup: null,
            reliability: null,
            efficacySampleSize: null,
            ageing: null,
          },
        },
        {
          kind: 'RATE_CONTROL',
          controlId: 'ctl_3',
          rating: {
            effects: [
              {
                target: 'RISK',
                riskId: 'rsk_6',
                frequencyReduction: 0.9,
                severityReduction: null,
                peopleReduction: null,
              },
            ],
            coverage: null,
            coverageGroup: null,
            reliability: null,
            efficacySampleSize: null,
            ageing: null,
          },
        },
        {
          kind: 'ADD_CONTROL',
          control: {
            name: 'New',
            effects: [{ target: 'LINK', linkId: 'lnk_1', probabilityReduction: 0.5 }],
            coverage: 1,
            coverageGroup: null,
            reliability: always,
            efficacySampleSize: null,
            ageing: null,
          },
        },
        {
          kind: 'ASSESS_RISK',
          riskId: 'rsk_2',
          frequency: { form: 'EVENTS_PER_YEAR', rate: { form: 'EXACT', value: 2 } },
          severity: null,
          people: null,
        },
        { kind: 'RETIRE_ASSET', assetId: 'ast_1' },
        { kind: 'FIX_DRIVER', driverId: 'drv_1', at: { by: 'STATE', state: 'WORSE' } },
        { kind: 'FIX_DRIVER', driverId: 'drv_2', at: { by: 'QUANTILE', quantile: 0.95 } },
      ],
    },
  ]);
});

test('one to eight scenarios have different names', () => {
  const named = (...names: string[]): ScenarioInput[] => names.map((name) => ({ name, overlays: [] }));
  const paths = (inputs: ScenarioInput[]) =>
    problemsOf(readScenarios(inputs, register)).map(({ path }) => path.join('.'));
  expect(valueOf(readScenarios(named('A', 'B'), register))).toHaveLength(2);
  expect(paths([])).toEqual(['scenarios']);
  expect(paths(named(...'ABCDEFGHI'))).toEqual(['scenarios']);
  expect(paths(named('A', 'B', 'A', ''))).toEqual(['scenarios.3.name']);
  expect(paths(named('A', 'B', 'A'))).toEqual(['scenarios.2.name']);
});

test('exactly one member says what differs', () => {
  expect(found({})).toEqual([['NOT_ALLOWED', '0']]);
  expect(found({ retireAssetId: 'ast_1', removeControlId: 'ctl_1' })).toEqual([['NOT_ALLOWED', '0']]);
  expect(found({ fixDriver: { driverId: 'drv_1', at: {} } })).toEqual([['NOT_ALLOWED', '0.fixDriver.at']]);
});

test('what is named must be in the register, as the thing that it is taken for', () => {
  expect(found({ removeControlId: 'ctl_9' })).toEqual([['NOT_FOUND', '0.removeControlId']]);
  expect(found({ retireAssetId: 'rsk_1' })).toEqual([['NOT_FOUND', '0.retireAssetId']]);
  expect(found({ assessRisk: { riskId: 'rsk_9' } })).toEqual([['NOT_FOUND', '0.assessRisk.riskId']]);
  expect(found({ fixDriver: { driverId: 'drv_9', at: { multiple: 2 } } })).toEqual([
    ['NOT_FOUND', '0.fixDriver.driverId'],
  ]);
  expect(found({ rateControl: { controlId: 'ctl_1', effects: [{ riskId: 'rsk_9' }] } })).toEqual([
    ['NOT_FOUND', '0.rateControl.effects.0.riskId'],
  ]);
});

test('values keep their bounds', () => {
  expect(found({ rateControl: { controlId: 'ctl_1', coverage: 2 } })).toEqual([
    ['OUT_OF_RANGE', '0.rateControl.coverage'],
  ]);
  expect(
    found({
      rateControl: { controlId: 'ctl_1', effects: [{ riskId: 'rsk_1' }, { riskId: 'rsk_1', frequencyReduction: 7 }] },
    }),
  ).toEqual([['OUT_OF_RANGE', '0.rateControl.effects.1.frequencyReduction']]);
  expect(found({ rateControl: { controlId: 'ctl_1', effects: [{ riskId: 'rsk_1' }, { riskId: 'rsk_1' }] } })).toEqual([
    ['DUPLICATE_VALUE', '0.rateControl.effects.1'],
  ]);
  expect(found({ assessRisk: { riskId: 'rsk_1', severity: { range: { low: 5, high: 1 } } } })).toEqual([
    ['REVERSED_INTERVAL', '0.assessRisk.severity.range.low'],
  ]);
  const at = (point: object) => found({ fixDriver: { driverId: 'drv_1', at: point } });
  expect(at({ multiple: 0 })).toEqual([['OUT_OF_RANGE', '0.fixDriver.at.multiple']]);
  expect(at({ multiple: 1_001 })).toEqual([['OUT_OF_RANGE', '0.fixDriver.at.multiple']]);
  expect(at({ quantile: 1 })).toEqual([['OUT_OF_RANGE', '0.fixDriver.at.quantile']]);
  expect(at({ state: 'BAD' })).toEqual([['MALFORMED', '0.fixDriver.at.state']]);
});

test('a control must stand where the overlay needs it', () => {
  expect(found({ removeControlId: 'ctl_2' })).toEqual([['CONFLICT', '0.removeControlId']]);
  expect(found({ implementControlId: 'ctl_1' })).toEqual([['CONFLICT', '0.implementControlId']]);
  expect(found({ rateControl: { controlId: 'ctl_2', coverage: 1 } })).toEqual([
    ['CONFLICT', '0.rateControl.controlId'],
  ]);
});

test('no two overlays speak of the same thing, but a control may be implemented and rated', () => {
  expect(found({ retireAssetId: 'ast_1' }, { retireAssetId: 'ast_1' })).toEqual([['DUPLICATE_VALUE', '1']]);
  expect(found({ removeControlId: 'ctl_1' }, { rateControl: { controlId: 'ctl_1', coverage: 1 } })).toEqual([
    ['DUPLICATE_VALUE', '1'],
  ]);
  expect(found({ assessRisk: { riskId: 'rsk_1' } }, { assessRisk: { riskId: 'rsk_1' } })).toEqual([
    ['DUPLICATE_VALUE', '1'],
  ]);
  const added = { addControl: { name: 'New', effects: [] } };
  expect(read(added, added).ok).toBe(true);
  expect(read({ implementControlId: 'ctl_2' }, { rateControl: { controlId: 'ctl_2', coverage: 1 } }).ok).toBe(true);
});

test('a driver stands only where it can', () => {
  expect(found({ fixDriver: { driverId: 'drv_2', at: { state: 'WORSE' } } })).toEqual([
    ['NOT_ALLOWED', '0.fixDriver.at.state'],
  ]);
  const off = {
    ...register,
    drivers: [driverOf('drv_1', { type: 'twoState', probability: 0.5, multiplier: 0 })],
    risks: [riskOf('rsk_1', { drivers: [{ driverId: 'drv_1', frequencyLoading: -1, severityLoading: 0 }] })],
  };
  const input = [{ name: 'Off', overlays: [{ fixDriver: { driverId: 'drv_1', at: { state: 'WORSE' as const } } }] }];
  expect(problemsOf(readScenarios(input, off))).toMatchObject([
    { code: 'NOT_ALLOWED', path: ['scenarios', '0', 'overlays', '0', 'fixDriver', 'at', 'state'] },
  ]);
});
