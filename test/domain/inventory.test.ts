import fc from 'fast-check';
import {
  type AiResource,
  type AiSystem,
  type Asset,
  type Dependencies,
  LIFECYCLE_STAGES,
  type Risk,
  stageGate,
  type StageEvidence,
  type Supplier,
  supplierReach,
} from '../../src/domain/index';

const system = {
  id: 'ais_1',
  purpose: 'Scores',
  humanOversight: 'Team leads',
  euAiActTier: 'HIGH_RISK',
  lifecycleStage: 'DESIGN',
} as AiSystem;

const complete = {
  today: '2026-11-26',
  resources: [{ kind: 'DATA', provenance: 'Own' }, { kind: 'MODEL' }],
  assessments: [{ approvedAt: new Date(0), expiresOn: '2026-11-26' }],
  documents: [{ kind: 'REPORT', issuedOn: '2026-01-01', expiresOn: null, withdrawnAt: null }],
  duties: [{ role: 'AI_OVERSIGHT', endsOn: null }],
} as unknown as StageEvidence;

const missing = (stage: (typeof LIFECYCLE_STAGES)[number], evidence: object, changes: object = {}) =>
  stageGate({ ...system, ...changes }, stage, { ...complete, ...evidence } as StageEvidence)
    .requirements.filter(({ met }) => !met)
    .map(({ code }) => code);

test('with all evidence every gate is passed; design and retirement ask for nothing', () => {
  for (const stage of LIFECYCLE_STAGES) expect(stageGate(system, stage, complete).passed).toBe(true);
  const nothing = { resources: [], assessments: [], documents: [], duties: [] };
  const silent = { purpose: null, humanOversight: null, euAiActTier: null };
  expect(LIFECYCLE_STAGES.filter((stage) => missing(stage, nothing, silent).length === 0)).toEqual([
    'DESIGN',
    'RETIREMENT',
  ]);
});

test.each([
  ['PROVENANCE', 'TRAINING', { resources: [{ kind: 'DATA', provenance: null }] }, {}],
  ['MODEL', 'TESTING', { resources: [{ kind: 'DATA', provenance: 'Own' }] }, {}],
  ['PURPOSE', 'TRAINING', {}, { purpose: null }],
  ['IMPACT_ASSESSMENT', 'DEPLOYMENT', { assessments: [{ approvedAt: new Date(0), expiresOn: '2026-11-25' }] }, {}],
  ['IMPACT_ASSESSMENT', 'DEPLOYMENT', { assessments: [{ approvedAt: null, expiresOn: null }] }, {}],
  ['TEST_RECORD', 'DEPLOYMENT', { documents: [] }, {}],
  ['OVERSIGHT', 'DEPLOYMENT', {}, { humanOversight: null }],
  ['TIER', 'DEPLOYMENT', {}, { euAiActTier: null }],
  ['OVERSIGHT_DUTY', 'MONITORING', { duties: [{ role: 'AI_OVERSIGHT', endsOn: '2026-11-25' }] }, {}],
] as const)('%s keeps a system from %s', (code, stage, evidence, changes) => {
  expect(missing(stage, evidence, changes)).toEqual([code]);
});

const supplier = { id: 'sup_1', assetIds: ['ast_1'], aiSystemIds: ['ais_9'] } as unknown as Supplier;
const resource = (id: string, differences: Partial<AiResource>) =>
  ({ id, supplierId: null, assetId: null, aiSystemIds: [], sourceIds: [], ...differences }) as unknown as AiResource;
const things = {
  resources: [
    resource('air_3', { sourceIds: ['air_2'], aiSystemIds: ['ais_3'], assetId: 'ast_3' }),
    resource('air_1', { supplierId: 'sup_1' }),
    resource('air_2', { sourceIds: ['air_1'] }),
    resource('air_4', { supplierId: 'sup_2', aiSystemIds: ['ais_4'] }),
  ],
  assets: ['ast_1', 'ast_2', 'ast_3'].map((id) => ({ id }) as Asset),
  aiSystems: [
    ['ais_1', ['ast_1']],
    ['ais_2', ['ast_2']],
    ['ais_3', []],
    ['ais_4', []],
    ['ais_9', []],
  ].map(([id, assetIds]) => ({ id, assetIds }) as AiSystem),
  risks: [
    ['rsk_1', ['ast_3'], []],
    ['rsk_2', [], ['ais_1']],
    ['rsk_3', ['ast_2'], ['ais_4']],
  ].map(([id, assetIds, aiSystemIds]) => ({ id, assetIds, aiSystemIds }) as Risk),
} as Dependencies;

test('a failure reaches through what is made from it to assets, systems and risks, and no further', () => {
  const reach = supplierReach(supplier, things);
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).sort();
  expect(ids(reach.resources)).toEqual(['air_1', 'air_2', 'air_3']);
  expect(ids(reach.assets)).toEqual(['ast_1', 'ast_3']);
  expect(ids(reach.aiSystems)).toEqual(['ais_1', 'ais_3', 'ais_9']);
  expect(ids(reach.risks)).toEqual(['rsk_1', 'rsk_2']);
});

test('resources that are made from each other in a circle are reached too', () => {
  const order = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 });
  fc.assert(
    fc.property(order, (places) => {
      const circle = places.map((n) =>
        resource(`air_${n}`, { sourceIds: [`air_${(n + 1) % 5}`], supplierId: n === 0 ? 'sup_1' : null }),
      );
      expect(supplierReach(supplier, { ...things, resources: circle }).resources).toHaveLength(5);
    }),
  );
});
