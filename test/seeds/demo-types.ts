/** The shape of `seeds/demo/organisation.json`; see the README beside it. */
export interface DemoBasis {
  kind: 'PUBLISHED' | 'ELICITED';
  note: string;
}

export interface DemoQuantity {
  range?: { low: number; high: number };
  threePoint?: { min: number; mode: number; max: number };
  exact?: number;
  distribution?: { type: string } & Record<string, unknown>;
}

export interface DemoLossForms {
  forms: { form: string; secondary?: boolean; severity: DemoQuantity; basis?: DemoBasis }[];
  secondaryProbability?: DemoQuantity;
}

export interface DemoFrequency {
  eventsPerYear?: DemoQuantity;
  annualProbability?: { probability: number; reading: 'AT_MOST_ONE_EVENT' | 'POISSON' };
  basis: DemoBasis;
}

export interface DemoReference {
  catalogue: string;
  reference: string;
}

export interface DemoRisk {
  key: string;
  name: string;
  kind: 'AI_HARM' | 'SECURITY_THREAT';
  dimensions: string[];
  threatClass: string | null;
  description: string;
  causes: string[];
  consequences: string[];
  owner: string;
  treatment: string;
  treatmentRationale: string;
  reviewDueOn: string;
  acceptance: { acceptedBy: string; expiresOn: string; rationale: string } | null;
  assets: string[];
  aiSystems: string[];
  catalogueItems: DemoReference[];
  drivers: { driver: string; frequencyLoading: number; severityLoading: number }[];
  frequency: DemoFrequency;
  severity: (DemoQuantity | { lossForms: DemoLossForms }) & { basis: DemoBasis };
  people?: { class: string; probability?: number; affected: DemoQuantity; basis: DemoBasis }[];
  eventLayer: { deductible: number; limit: number; share: number } | null;
}

export interface DemoEffect {
  risk?: string;
  frequencyReduction?: number;
  severityReduction?: number;
  peopleReduction?: number;
  link?: [from: string, to: string];
  probabilityReduction?: number;
}

export interface DemoControl {
  key: string;
  name: string;
  description: string;
  state: string;
  owner: string;
  catalogueItems: DemoReference[];
  effects: DemoEffect[];
  coverage: number;
  coverageGroup: string | null;
  reliability: {
    availability?: number;
    failuresPerYear?: number;
    daysToRestore?: number;
    formula?: string;
    variantEfficacy: number;
  };
  implementationCost: { amount: string; currency: string };
  annualCost: { amount: string; currency: string };
}

export interface Demo {
  format: string;
  organisation: {
    name: string;
    sector: string;
    employees: number;
    currency: string;
    annualRevenue: number;
    description: string;
    appetite: { loss: number; probability: number }[];
    peopleAppetite: { class: string; people: number; probability: number }[];
  };
  people: { key: string; name: string; jobTitle: string }[];
  assets: {
    key: string;
    name: string;
    description: string;
    form: string;
    confidentiality: number;
    integrity: number;
    availability: number;
    owner: string;
  }[];
  aiSystems: {
    key: string;
    name: string;
    purpose: string;
    lifecycleStage: string;
    roles: string[];
    owner: string;
    assets: string[];
  }[];
  drivers: { key: string; name: string; description: string; distribution: { type: string } }[];
  risks: DemoRisk[];
  links: { from: string; to: string; probability: number; rationale: string }[];
  controls: DemoControl[];
  scenarios: { key: string; name: string; description: string; overlays: object[] }[];
}
