import { entityKey, seedWords, tagOf, uniform52, uniformAt } from '../../../src/engine/random/stream';

describe('the stream', () => {
  it('keeps entities of different kinds, ids and order of letters apart', () => {
    const keys = ['a', 'b', 'ab', 'ba', ''].flatMap((id) =>
      (['risk', 'link', 'driver'] as const).map((kind) => entityKey(kind, id)),
    );
    expect(new Set(keys.map(({ key, salt }) => `${key}/${salt}`)).size).toBe(15);
    expect(new Set(keys.map(({ key }) => key)).size).toBe(15);
    expect(new Set(keys.map(({ salt }) => salt)).size).toBe(15);
  });

  it('has no two equal identities among many ids in either half beyond what chance gives', () => {
    const halves = [new Set<number>(), new Set<number>()] as const;
    const ids = 50_000;
    for (let i = 0; i < ids; i++) {
      const { key, salt } = entityKey('risk', `R${i}`);
      halves[0].add(key);
      halves[1].add(salt);
    }
    const expectedCollisions = ids ** 2 / 2 ** 33;
    for (const half of halves)
      expect(ids - half.size).toBeLessThan(expectedCollisions + 6 * Math.sqrt(expectedCollisions));
  });

  it('takes every integer seed up to 2^53 - 1 and tells them apart', () => {
    const draw = (seed: number): number => {
      const { low, high } = seedWords(seed);
      return uniformAt(0, 0, tagOf(1, high), 1, 2, low);
    };
    const seeds = [0, 1, 2 ** 32 - 1, 2 ** 32, 2 ** 32 + 1, 2 ** 53 - 1];
    expect(new Set(seeds.map(draw)).size).toBe(seeds.length);
    for (const bad of [-1, 0.5, 2 ** 53, Number.NaN, Infinity]) expect(() => seedWords(bad)).toThrow(/seed must be/);
  });

  it('gives uniforms strictly inside the unit interval', () => {
    expect(uniform52(0, 0)).toBe(2 ** -53);
    expect(uniform52(-1, -1)).toBe(1 - 2 ** -53);
  });

  it('is uniform and uncorrelated between neighbouring entities, blocks and indices', () => {
    const n = 40_000;
    const seed = seedWords(7).low;
    const at = (i: number, block: number, key: number): number => uniformAt(i, block, 1, 9, key, seed) - 0.5;
    for (const [block, key, shift] of [
      [0, 1, 1],
      [1, 1, 0],
      [0, 2, 0],
    ] as const) {
      let mean = 0;
      let square = 0;
      let cross = 0;
      for (let i = 0; i < n; i++) {
        const u = at(i, 0, 1);
        mean += u / n;
        square += (u * u) / n;
        cross += (u * at(i + shift, block, key)) / n;
      }
      expect(Math.abs(mean)).toBeLessThan(4 * Math.sqrt(1 / 12 / n));
      expect(Math.abs(square - 1 / 12)).toBeLessThan(4 * Math.sqrt(1 / 180 / n));
      expect(Math.abs(cross)).toBeLessThan(4 * Math.sqrt(1 / 144 / n));
    }
  });
});
