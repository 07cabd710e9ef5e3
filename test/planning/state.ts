import {
  type CatalogueItem,
  type Crosswalk,
  readCatalogue,
  readCrosswalk,
  STANDARDS,
  unratedApplicability,
} from '../../src/domain/index';
import type { ManagementState } from '../../src/planning/index';
import { readSeedJson } from '../support/seeds';
import { valueOf } from '../support/register';

const FILES = ['iso-iec-27001-2022.json', 'iso-iec-42001-2023.json'];

export const items: CatalogueItem[] = FILES.flatMap((file) =>
  valueOf(readCatalogue(readSeedJson('catalogues', file), [file])).items.map((item) => ({
    ...item,
    id: idOf(item.catalogue, item.reference),
  })),
);

export function idOf(catalogue: string, reference: string): string {
  return `cat_${catalogue} ${reference}`;
}

export const crosswalks: Crosswalk[] = valueOf(
  readCrosswalk(readSeedJson('catalogues', 'crosswalk.json'), [], idOf),
).map((row, index) => ({ ...row, id: String(index) }));

/** An organisation that has nothing. */
export const nothing: ManagementState = {
  today: '2026-11-26',
  clauses: items.filter(({ auditable }) => auditable),
  controls: items
    .filter(({ kind }) => kind === 'CONTROL')
    .map((item) => ({ item, entry: unratedApplicability('org_1', item.id, new Date(0)) })),
  systems: [],
  parties: [],
  objectives: [],
  policies: [],
  duties: [],
  competences: [],
  findings: [],
  plans: [],
  documents: [],
  risks: [],
  aiSystems: [],
  impactAssessments: [],
  statements: new Map(),
  auditedOn: new Map(),
  reviewedOn: new Map(),
  quantified: false,
};

const record = { organizationId: 'org_1', version: 1, createdAt: new Date(0), updatedAt: new Date(0) };
const standards = [...STANDARDS];
const person = 'per_1';

const finding = {
  ...record,
  id: 'fnd_1',
  name: 'Finding',
  description: null,
  grade: 'MAJOR' as const,
  source: 'OTHER' as const,
  foundOn: '2026-11-20',
  standards,
  catalogueItemIds: [idOf(STANDARDS[1], '4.1')],
  controlIds: [],
  riskIds: [],
  ownerId: null,
  dueOn: null,
  state: 'OPEN' as const,
  rootCause: null,
  correction: null,
  actions: [],
  effectivenessCheck: null,
  closingNote: null,
  closedAt: null,
};

/** A nonconformity on clause 4.1 of ISO/IEC 42001. */
export const findingOf = (grade: 'MAJOR' | 'MINOR') => ({ ...finding, grade });

type Parts = Partial<Record<keyof ManagementState, unknown>>;

/** An organisation that has all that both standards ask for. Only the fields that are judged are there. */
export const everything = {
  ...nothing,
  controls: nothing.controls.map(({ item, entry }) => ({
    item,
    entry: { ...entry, applicable: true, justification: 'x', status: 'IMPLEMENTED', maturity: 3 },
  })),
  systems: standards.map((standard) => ({
    standard,
    scope: 'All',
    issues: ['x'],
    ownerId: person,
    certifiedOn: '2026-01-01',
  })),
  parties: [{ standards, needs: [{ need: 'x', binding: true, response: 'y' }] }],
  objectives: [{ standards, ownerId: person, measurements: [{ measuredOn: '2026-10-01', value: 1 }] }],
  policies: [{ standards, state: 'APPROVED', reviewDueOn: '2027-01-01', catalogueItemIds: [] }],
  duties: ['TOP_MANAGEMENT', 'SYSTEM_MANAGER', 'INTERNAL_AUDITOR'].map((role) => ({ standards, role, endsOn: null })),
  competences: [{ standards, achievedOn: '2026-01-01', expiresOn: null }],
  plans: [{ approvedAt: new Date(0), riskIds: ['rsk_1', 'rsk_2'] }],
  documents: [
    {
      kind: 'IMPACT_ASSESSMENT',
      issuedOn: '2026-01-01',
      expiresOn: null,
      withdrawnAt: null,
      catalogueItemIds: nothing.clauses.map(({ id }) => id),
      aiSystemIds: ['ais_1'],
    },
  ],
  risks: ['SECURITY_THREAT', 'AI_HARM'].map((kind, n) => ({
    id: `rsk_${n + 1}`,
    kind,
    name: kind,
    ownerId: person,
    treatment: 'MODIFY',
    acceptance: null,
  })),
  aiSystems: [{ id: 'ais_1', name: 'Scoring', lifecycleStage: 'MONITORING' }],
  statements: new Map(standards.map((standard) => [standard, { current: true }])),
  auditedOn: new Map(items.map(({ id }) => [id, '2026-03-01'])),
  reviewedOn: new Map(standards.map((standard) => [standard, '2026-04-01'])),
  quantified: true,
} satisfies Parts as unknown as ManagementState;
