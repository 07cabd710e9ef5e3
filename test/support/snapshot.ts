import type { Asset, CascadeLink, Control, Driver, FrequencySpecification, Organization, Risk } from '../../src/domain';
import type { DriverSpec, SeveritySpec } from '../../src/engine';
import type { RegisterSnapshot } from '../../src/simulation';

const basis = { kind: 'ELICITED', note: 'workshop' } as const;

export const record = (id: string) => ({
  id,
  organizationId: 'org_1',
  version: 1,
  createdAt: new Date(0),
  updatedAt: new Date(0),
});

export const yearly = (rate: number): FrequencySpecification => ({
  form: 'EVENTS_PER_YEAR',
  rate: { form: 'EXACT', value: rate },
});

export const atMostOnce = (probability: number): FrequencySpecification => ({
  form: 'ANNUAL_PROBABILITY',
  probability,
  reading: 'AT_MOST_ONE_EVENT',
});

/** A risk of a register, with 0.5 events of 1,000 to 9,000 a year unless told otherwise. */
export function riskOf(id: string, differences: Partial<Risk> = {}, frequency = yearly(0.5)): Risk {
  return {
    ...record(id),
    name: `Risk ${id}`,
    kind: 'SECURITY_THREAT',
    dimensions: ['INTEGRITY'],
    threatClass: null,
    description: null,
    causes: [],
    consequences: [],
    ownerId: null,
    assetIds: [],
    aiSystemIds: [],
    catalogueItemIds: [],
    frequency: { spec: frequency, basis },
    severity: { spec: { form: 'RANGE', low: 1000, high: 9000, confidence: 0.9 }, basis },
    frequencyUncertainty: null,
    severityUncertainty: null,
    drivers: [],
    eventLayer: null,
    people: [],
    treatment: null,
    treatmentRationale: null,
    reviewDueOn: null,
    acceptance: null,
    retiredAt: null,
    ...differences,
  };
}

export const severityOf = (distribution: SeveritySpec): Pick<Risk, 'severity'> => ({
  severity: { spec: { form: 'DISTRIBUTION', distribution }, basis },
});

export const linkOf = (id: string, fromRiskId: string, toRiskId: string, probability = 0.3): CascadeLink => ({
  ...record(id),
  fromRiskId,
  toRiskId,
  probability,
  meanEvents: null,
  rationale: null,
});

export const controlOf = (id: string, differences: Partial<Control> = {}): Control => ({
  ...record(id),
  name: `Control ${id}`,
  description: null,
  state: 'IMPLEMENTED',
  ownerId: null,
  catalogueItemIds: [],
  effects: [{ target: 'RISK', riskId: 'rsk_1', frequencyReduction: 0.5, severityReduction: 0.1 }],
  coverage: 1,
  coverageGroup: null,
  reliability: { availability: 1, variantEfficacy: 0 },
  efficacySampleSize: null,
  ageing: null,
  implementationCost: null,
  annualCost: null,
  ...differences,
});

export const driverOf = (id: string, distribution: DriverSpec): Driver => ({
  ...record(id),
  name: id,
  description: null,
  distribution,
});

export const assetOf = (id: string): Asset => ({
  ...record(id),
  name: id,
  description: null,
  form: 'CLOUD',
  confidentiality: 3,
  integrity: 3,
  availability: 3,
  ownerId: null,
});

export const snapshotOf = (differences: Partial<RegisterSnapshot> = {}): RegisterSnapshot => ({
  organization: { ...record('org_1'), currency: 'CHF', dependence: null } as unknown as Organization,
  asOf: '2026-11-23',
  risks: [],
  correlations: [],
  links: [],
  controls: [],
  drivers: [],
  aiSystems: [],
  assets: [],
  improvements: [],
  suppliers: [],
  resources: [],
  ...differences,
});

/** A register with two drivers, a chain of links beside single risks, assets, and controls of every state. */
export const smallRegister = (): RegisterSnapshot =>
  snapshotOf({
    risks: [
      riskOf('rsk_1', {
        drivers: [{ driverId: 'drv_1', frequencyLoading: 1, severityLoading: 0.5 }],
        assetIds: ['ast_1'],
      }),
      riskOf('rsk_2', { kind: 'AI_HARM', assetIds: ['ast_1', 'ast_2'] }, yearly(0.3)),
      riskOf(
        'rsk_3',
        {
          kind: 'AI_HARM',
          ...severityOf({ type: 'gamma', shape: 2, scale: 20_000 }),
          drivers: [
            { driverId: 'drv_1', frequencyLoading: 1, severityLoading: 0 },
            { driverId: 'drv_2', frequencyLoading: 0.5, severityLoading: 0 },
          ],
        },
        atMostOnce(0.2),
      ),
      riskOf('rsk_4', {
        assetIds: ['ast_2'],
        ...severityOf({ type: 'pert', min: 1_000, mode: 40_000, max: 200_000, shape: 4 }),
        eventLayer: { deductible: 20_000, limit: 100_000, share: 0.8 },
      }),
      riskOf('rsk_5', {
        frequency: {
          spec: { form: 'EVENTS_PER_YEAR', rate: { form: 'RANGE', low: 0.2, high: 2, confidence: 0.9 } },
          basis,
        },
      }),
      riskOf('rsk_6', { ...severityOf({ type: 'lomax', alpha: 3.5, scale: 50_000 }) }, yearly(1.5)),
    ],
    links: [linkOf('lnk_1', 'rsk_1', 'rsk_2'), linkOf('lnk_2', 'rsk_2', 'rsk_3', 0.4)],
    controls: [
      controlOf('ctl_1', {
        effects: [
          { target: 'RISK', riskId: 'rsk_1', frequencyReduction: 0.5, severityReduction: 0.1 },
          { target: 'LINK', linkId: 'lnk_1', probabilityReduction: 0.5 },
        ],
      }),
      controlOf('ctl_2', {
        state: 'PLANNED',
        effects: [{ target: 'RISK', riskId: 'rsk_5', frequencyReduction: 0.6, severityReduction: 0 }],
      }),
      controlOf('ctl_3', {
        coverage: 0.8,
        effects: [{ target: 'RISK', riskId: 'rsk_6', frequencyReduction: 0.3, severityReduction: 0.3 }],
        reliability: { availability: 0.9, variantEfficacy: 0.2 },
      }),
    ],
    drivers: [
      driverOf('drv_1', { type: 'twoState', probability: 0.1, multiplier: 4 }),
      driverOf('drv_2', { type: 'gamma', shape: 2 }),
    ],
    assets: [assetOf('ast_1'), assetOf('ast_2')],
    improvements: [],
    suppliers: [],
    resources: [],
  });
