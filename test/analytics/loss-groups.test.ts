import fc from 'fast-check';
import { LOSS_DIMENSIONS, lossCells, lossGroups } from '../../src/analytics/index';
import type { RiskSnapshot } from '../../src/domain/index';

const risk = (id: string, differences: Partial<RiskSnapshot> = {}): RiskSnapshot => ({
  id,
  name: id,
  kind: 'SECURITY_THREAT',
  dimensions: [],
  assetIds: [],
  aiSystemIds: [],
  lifecycleStages: [],
  ownerId: null,
  treatment: null,
  ...differences,
});

const breach = risk('BREACH', { dimensions: ['INTEGRITY'], assetIds: ['a', 'b'] });
const bias = risk('BIAS', { kind: 'AI_HARM', dimensions: ['DISCRIMINATION', 'LEGAL'], assetIds: ['b'] });
const harm = risk('HARM', { kind: 'AI_HARM' });

describe('cells', () => {
  test('a root with everything that links can lead to, loops too', () => {
    const links = [
      { from: 'BREACH', to: 'BIAS' },
      { from: 'BIAS', to: 'HARM' },
      { from: 'HARM', to: 'BIAS' },
    ];
    const pairs = lossCells([breach, bias, harm], links).map(({ root, risk: hit }) => `${root.id} ${hit.id}`);
    expect(pairs).toEqual([
      'BREACH BREACH',
      'BREACH BIAS',
      'BREACH HARM',
      'BIAS BIAS',
      'BIAS HARM',
      'HARM HARM',
      'HARM BIAS',
    ]);
  });
});

describe('groups', () => {
  const cells = lossCells([breach, bias, harm], [{ from: 'BREACH', to: 'BIAS' }]);

  test('by kind of risk and of root', () => {
    const groups = lossGroups(cells, ['KIND', 'CASCADE_ROOT_KIND'], {});
    expect(groups.map(({ values, riskCount, members }) => [...values, riskCount, members.length])).toEqual([
      ['SECURITY_THREAT', 'SECURITY_THREAT', 1, 1],
      ['AI_HARM', 'SECURITY_THREAT', 1, 1],
      ['AI_HARM', 'AI_HARM', 2, 2],
    ]);
  });

  test('a loss with several values is shared out equally, one without stands under null', () => {
    const groups = lossGroups(cells, ['ASSET'], {});
    expect(groups).toEqual([
      { values: ['a'], riskCount: 1, members: [{ root: 'BREACH', risk: 'BREACH', share: 0.5 }] },
      {
        values: ['b'],
        riskCount: 2,
        members: [
          { root: 'BREACH', risk: 'BREACH', share: 0.5 },
          { root: 'BREACH', risk: 'BIAS', share: 1 },
          { root: 'BIAS', risk: 'BIAS', share: 1 },
        ],
      },
      { values: [null], riskCount: 1, members: [{ root: 'HARM', risk: 'HARM', share: 1 }] },
    ]);
  });

  test('a filter lets whole losses through, by the risk or by the root', () => {
    const risksOf = (filter: object) =>
      lossGroups(cells, [], filter).flatMap(({ members }) => members.map((m) => m.risk));
    expect(risksOf({ kinds: ['AI_HARM'] })).toEqual(['BIAS', 'BIAS', 'HARM']);
    expect(risksOf({ kinds: ['AI_HARM'], cascadeRootKinds: ['SECURITY_THREAT'] })).toEqual(['BIAS']);
    expect(risksOf({ assetIds: ['a'] })).toEqual(['BREACH']);
    expect(risksOf({ dimensions: ['LEGAL'], cascadeRootIds: ['BIAS'] })).toEqual(['BIAS']);
    expect(risksOf({ ownerIds: [] })).toEqual([]);
    expect(risksOf({ riskIds: null })).toHaveLength(4);
  });

  test('whatever the dimensions, the shares of each loss add up to one', () => {
    const values = (prefix: string) => fc.subarray([`${prefix}1`, `${prefix}2`, `${prefix}3`]);
    const snapshots = fc.array(
      fc.record({
        dimensions: values('d'),
        assetIds: values('a'),
        aiSystemIds: values('s'),
        ownerId: fc.constant(null),
      }),
      { minLength: 1, maxLength: 6 },
    );
    const dimensions = fc.subarray([...LOSS_DIMENSIONS], { minLength: 0, maxLength: 3 });
    fc.assert(
      fc.property(snapshots, dimensions, (parts, groupBy) => {
        const risks = parts.map((part, i) => risk(`r${i}`, part));
        const all = lossCells(risks, risks.length > 1 ? [{ from: 'r0', to: 'r1' }] : []);
        const shares = new Map<string, number>();
        for (const { members } of lossGroups(all, groupBy, {})) {
          for (const { root, risk: hit, share } of members) {
            shares.set(`${root} ${hit}`, (shares.get(`${root} ${hit}`) ?? 0) + share);
          }
        }
        expect(shares.size).toBe(all.length);
        for (const share of shares.values()) expect(share).toBeCloseTo(1, 12);
      }),
    );
  });
});
