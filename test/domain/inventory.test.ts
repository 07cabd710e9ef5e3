import fc from 'fast-check';
import {
  type AiResource,
  type AiSystem,
  type Asset,
  assetReach,
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

const supplier = { id: 'sup_1', assetIds: ['ast_1'], aiSystemIds: ['ais_9'], driverId: null } as unknown as Supplier;
const asset = (id: string, ...dependencyIds: string[]) => ({ id, dependencyIds }) as unknown as Asset;
const resource = (id: string, differences: Partial<AiResource>) =>
  ({ id, supplierId: null, assetId: null, aiSystemIds: [], sourceIds: [], ...differences }) as unknown as AiResource;
const things = {
  resources: [
    resource('air_3', { sourceIds: ['air_2'], aiSystemIds: ['ais_3'], assetId: 'ast_3' }),
    resource('air_1', { supplierId: 'sup_1' }),
    resource('air_2', { sourceIds: ['air_1'] }),
    resource('air_4', { supplierId: 'sup_2', aiSystemIds: ['ais_4'] }),
  ],
  assets: ['ast_1', 'ast_2', 'ast_3'].map((id) => asset(id)),
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
  ].map(([id, assetIds, aiSystemIds]) => ({ id, assetIds, aiSystemIds, drivers: [] }) as unknown as Risk),
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

describe('dependencies between assets', () => {
  // The register runs on the store, the portal on the register, the lake on nothing; two data sets lie in the lake.
  const assets = [asset('ast_lake'), asset('ast_store'), asset('ast_core', 'ast_store'), asset('ast_web', 'ast_core')];
  const chain: Dependencies = {
    resources: [
      resource('air_feed', { supplierId: 'sup_1', assetId: 'ast_lake' }),
      resource('air_own', { assetId: 'ast_lake', aiSystemIds: ['ais_own'] }),
    ],
    assets,
    aiSystems: [
      { id: 'ais_score', assetIds: ['ast_web'] },
      { id: 'ais_own', assetIds: [] },
    ] as unknown as AiSystem[],
    risks: [
      { id: 'rsk_score', assetIds: [], aiSystemIds: ['ais_score'], drivers: [] },
      { id: 'rsk_lake', assetIds: ['ast_lake'], aiSystemIds: [], drivers: [] },
      { id: 'rsk_follows', assetIds: [], aiSystemIds: [], drivers: [{ driverId: 'drv_1' }] },
    ] as unknown as Risk[],
  };
  const pathTo = (reach: { touched: { id: string; path: string[] }[] }, id: string) =>
    reach.touched.find((one) => one.id === id)?.path;

  test('a failure is followed through all that depends, with the way to each', () => {
    const reach = supplierReach({ ...supplier, assetIds: ['ast_store'], aiSystemIds: [] }, { ...chain, resources: [] });
    expect(reach.touched.map(({ id }) => id)).toEqual(['ast_store', 'ast_core', 'ast_web', 'ais_score', 'rsk_score']);
    expect(pathTo(reach, 'rsk_score')).toEqual([
      ...['sup_1', 'ast_store', 'ast_core', 'ast_web'],
      ...['ais_score', 'rsk_score'],
    ]);
    expect(reach.risks.map(({ id }) => id)).toEqual(['rsk_score']);
  });

  test('through an asset that is given up nothing is reached: neither what runs on it nor what it holds', () => {
    const touched = (assetIds: string[], givenUp: string) =>
      supplierReach({ ...supplier, assetIds, aiSystemIds: [] }, chain, new Set([givenUp])).touched.map(({ id }) => id);
    expect(touched(['ast_store'], 'ast_core')).toEqual(['air_feed', 'ast_store', 'ast_lake', 'rsk_lake']);
    expect(touched(['ast_lake'], 'ast_lake')).toEqual(['air_feed']);
    expect(touched([], 'ast_lake')).toEqual(['air_feed']);
  });

  test('against the direction of dependence nothing fails', () => {
    const reach = assetReach(assets[3]!, chain);
    expect(reach.touched.map(({ id }) => id)).toEqual(['ais_score', 'rsk_score']);
    expect(reach.assets).toEqual([]);
  });

  test('who holds what failed is touched, its other contents are not; if it fails itself they are', () => {
    const supplied = supplierReach({ ...supplier, assetIds: [], aiSystemIds: [] }, chain);
    expect(supplied.touched.map(({ id }) => id)).toEqual(['air_feed', 'ast_lake', 'rsk_lake']);
    const failed = assetReach(assets[0]!, chain);
    expect(new Set(failed.touched.map(({ id }) => id))).toEqual(
      new Set(['air_feed', 'air_own', 'ais_own', 'rsk_lake']),
    );
    const both = supplierReach({ ...supplier, assetIds: ['ast_lake'], aiSystemIds: [] }, chain);
    expect(pathTo(both, 'ais_own')).toEqual(['sup_1', 'ast_lake', 'air_own', 'ais_own']);
  });

  test('risks that follow the driver of the failure are touched', () => {
    const reach = supplierReach(
      { ...supplier, assetIds: [], aiSystemIds: [], driverId: 'drv_1' },
      {
        ...chain,
        resources: [],
      },
    );
    expect(reach.touched).toEqual([{ id: 'rsk_follows', path: ['sup_1', 'rsk_follows'] }]);
  });

  test('every way is made of steps of the inventory and is one of the shortest, in any register', () => {
    const graph = fc.array(fc.array(fc.nat(7), { maxLength: 3 }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(graph, (names) => {
        const all = names.map((needs, i) =>
          asset(`ast_${i}`, ...new Set(needs.filter((n) => n < i).map((n) => `ast_${n}`))),
        );
        const reach = assetReach(all[0]!, { resources: [], assets: all, aiSystems: [], risks: [] });
        // Distances by relaxation, another way to the same answer.
        const far = all.map((_, i) => (i === 0 ? 0 : Infinity));
        for (const _ of all)
          all.forEach(({ dependencyIds }, i) =>
            dependencyIds.forEach((id) => (far[i] = Math.min(far[i]!, far[Number(id.slice(4))]! + 1))),
          );
        expect(new Map(reach.touched.map(({ id, path }) => [id, path.length - 1]))).toEqual(
          new Map(all.flatMap(({ id }, i) => (i > 0 && far[i]! < Infinity ? [[id, far[i]!]] : []))),
        );
        for (const { path } of reach.touched) {
          path.slice(1).forEach((id, i) => {
            expect(all.find((one) => one.id === id)!.dependencyIds).toContain(path[i]);
          });
        }
      }),
    );
  });
});
