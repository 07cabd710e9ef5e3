import type { Applicability, CatalogueItem, Control, Improvement, Risk } from '../../src/domain/index';
import { unratedApplicability } from '../../src/domain/index';
import { controlGaps } from '../../src/planning/index';

const SECURITY = 'ISO_IEC_27001_2022';
const AI = 'ISO_IEC_42001_2023';

const item = (catalogue: string, reference: string, parentReference: string | null = null) =>
  ({ id: `cat_${catalogue}-${reference}`, catalogue, reference, parentReference }) as CatalogueItem;
const control = (reference: string, catalogue = SECURITY) => item(catalogue, reference);
const risk = (id: string, ...items: CatalogueItem[]) => ({ id, catalogueItemIds: items.map((of) => of.id) }) as Risk;

const backup = control('A.8.13');
const malware = control('A.8.7');
const logs = control('A.6.2.8', AI);
const classes = [item('ENISA_THREATS', 'outages'), item('ENISA_THREATS', 'outages/power', 'outages')];
const controls = [backup, malware, logs];

const rated = (changes: Partial<Record<string, Partial<Applicability>>> = {}) =>
  controls.map((of) => ({
    item: of,
    entry: { ...unratedApplicability('org_1', of.id, new Date(0)), ...changes[of.id] },
  }));

const register = {
  items: [...controls, ...classes],
  risks: [risk('RANSOM', backup), risk('OUTAGE', classes[1]!), risk('BIAS')],
  controls: [] as Control[],
  links: [{ id: 'LINK', toRiskId: 'BIAS' }],
  improvements: [] as Improvement[],
  crosswalks: [],
  relevance: [],
  rated: rated(),
  tailShares: { RANSOM: 0.5, OUTAGE: 0.3, BIAS: 0.2 },
};
const gapsOf = (changes: Partial<Parameters<typeof controlGaps>[0]> = {}) =>
  controlGaps({ ...register, ...changes }).map(({ itemId, tailShare, risks }) => ({
    itemId,
    tailShare,
    risks: risks.map(({ riskId, reasons }) => [riskId, ...reasons]),
  }));

test('a control that a risk names counts with the share of that risk', () => {
  expect(gapsOf()).toEqual([{ itemId: backup.id, tailShare: 0.5, risks: [['RANSOM', 'RISK']] }]);
});

test('what is excluded, or at work and at its target, is not missing', () => {
  const done = { applicable: true, status: 'IMPLEMENTED', maturity: 3, targetMaturity: 3 } as const;
  expect(gapsOf({ rated: rated({ [backup.id]: { applicable: false } }) })).toEqual([]);
  expect(gapsOf({ rated: rated({ [backup.id]: done }) })).toEqual([]);
  for (const less of [{ ...done, maturity: 2 }, { ...done, status: 'PARTIAL' } as const]) {
    expect(gapsOf({ rated: rated({ [backup.id]: less }) })).toHaveLength(1);
  }
});

test('controls and improvements bring the risks that they act on, through links too, each risk once', () => {
  const onRisk = { target: 'RISK', riskId: 'RANSOM', frequencyReduction: 0.5, severityReduction: 0 } as const;
  const onLink = { target: 'LINK', linkId: 'LINK', probabilityReduction: 0.5 } as const;
  const planned = { catalogueItemIds: [malware.id], effects: [onRisk, onLink] } as unknown as Control;
  const candidate = {
    id: 'imv_1',
    catalogueItemIds: [malware.id],
    levels: [{ effects: [onRisk] }, { effects: [onRisk, onLink] }],
  } as unknown as Improvement;
  const found = controlGaps({ ...register, controls: [planned], improvements: [candidate] });
  expect(found.map(({ itemId, tailShare, improvementIds }) => [itemId, tailShare, improvementIds])).toEqual([
    [malware.id, 0.7, ['imv_1']],
    [backup.id, 0.5, []],
  ]);
  expect(found[0]!.risks).toEqual([
    { riskId: 'RANSOM', tailShare: 0.5, reasons: ['CONTROL', 'IMPROVEMENT'] },
    { riskId: 'BIAS', tailShare: 0.2, reasons: ['CONTROL', 'IMPROVEMENT'] },
  ]);
});

test('a twin counts half, in both directions, and a weak one not at all', () => {
  const twin = {
    id: 'cwk_1',
    fromItemId: logs.id,
    toItemId: backup.id,
    strength: 'PARTIAL',
    reuseCredit: 0.5,
  } as const;
  for (const crosswalk of [twin, { ...twin, fromItemId: backup.id, toItemId: logs.id }]) {
    expect(gapsOf({ crosswalks: [crosswalk] })).toContainEqual({
      itemId: logs.id,
      tailShare: 0.25,
      risks: [['RANSOM', 'TWIN']],
    });
  }
  expect(gapsOf({ crosswalks: [{ ...twin, strength: 'WEAK' }] })).toHaveLength(1);
});

test('a class counts half for all that stands under it, and whole where something plainer is known', () => {
  const row = {
    catalogue: 'ENISA_THREATS',
    reference: 'outages',
    controls: { ISO_IEC_27001_2022: ['A.8.13'], ISO_IEC_42001_2023: ['A.6.2.8'] },
  };
  expect(gapsOf({ relevance: [row] })).toEqual([
    {
      itemId: backup.id,
      tailShare: 0.5 + 0.15,
      risks: [
        ['RANSOM', 'RISK'],
        ['OUTAGE', 'CLASS'],
      ],
    },
    { itemId: logs.id, tailShare: 0.15, risks: [['OUTAGE', 'CLASS']] },
  ]);
  const both = [risk('OUTAGE', classes[1]!, logs)];
  expect(gapsOf({ relevance: [row], risks: both })[0]).toEqual({
    itemId: logs.id,
    tailShare: 0.3,
    risks: [['OUTAGE', 'RISK', 'CLASS']],
  });
});
