import type { Simulation } from '../../src/domain/index';
import { newId } from '../../src/services/index';
import { aggregateCache, type Database, simulations } from '../../src/storage/index';
import { DIALECTS, openTestDatabase, type TestDatabase } from '../support/database';
import { storeOrganization, TODAY } from '../support/register';

describe.each(DIALECTS)('simulations on %s', (dialect) => {
  let opened: TestDatabase;
  let database: Database;
  let organizationId: string;
  beforeEach(async () => {
    opened = await openTestDatabase(dialect);
    database = opened.database;
    organizationId = (await storeOrganization(database, 'Test Bank')).id;
  });
  afterEach(() => opened.dispose());

  const simulation = (differences: Partial<Simulation> = {}): Simulation => ({
    id: newId('Simulation'),
    organizationId,
    version: 1,
    createdAt: TODAY,
    updatedAt: TODAY,
    startedAt: null,
    finishedAt: null,
    state: 'QUEUED',
    progress: 0,
    order: { method: 'AUTO', trials: 1000, seed: 1, levels: [0.9, 0.95] },
    engineVersion: '1',
    modelDigest: 'sha256:a',
    model: {
      currency: 'EUR',
      drivers: [],
      risks: [],
      links: [],
      controls: [],
      annualLayer: { deductible: 0, limit: Infinity, share: 1 },
    },
    risks: [],
    outcome: null,
    failure: null,
    ...differences,
  });
  const insert = async (row: Simulation) => {
    await database.write((tx) => simulations.insert(tx, [row]));
    return row;
  };

  test('come back as they were stored, an unlimited layer included', async () => {
    const row = await insert(simulation());
    expect(await database.read((tx) => simulations.byId(tx, organizationId, row.id))).toEqual(row);
    expect(await database.read((tx) => simulations.byId(tx, 'org_other', row.id))).toBeNull();
  });

  test('the same order is found again in the states asked for, a different one is not', async () => {
    const row = await insert(simulation());
    const find = (differences: Partial<Simulation>, states: Simulation['state'][] = ['QUEUED', 'SUCCEEDED']) =>
      database.read((tx) => simulations.findSame(tx, organizationId, simulation(differences), states));
    expect((await find({}))?.id).toBe(row.id);
    expect(await find({}, ['SUCCEEDED'])).toBeNull();
    for (const other of [
      { modelDigest: 'sha256:b' },
      { engineVersion: '2' },
      ...[{ seed: 2 }, { trials: 2000 }, { method: 'EXACT' as const }, { levels: [0.9] }].map((order) => ({
        order: { ...row.order, ...order },
      })),
    ]) {
      expect(await find(other)).toBeNull();
    }
  });

  test('progress moves a running one only and is no new version; the newest success is the latest', async () => {
    const older = await insert(simulation({ state: 'SUCCEEDED', progress: 1 }));
    const row = await insert(simulation({ createdAt: new Date(TODAY.getTime() + 1000) }));
    await database.write((tx) => simulations.setProgress(tx, row.id, 0.5));
    expect(await database.read((tx) => simulations.byId(tx, organizationId, row.id))).toEqual(row);
    expect((await database.read((tx) => simulations.unfinished(tx))).map(({ id }) => id)).toEqual([row.id]);
    expect((await database.read((tx) => simulations.latest(tx, organizationId)))?.id).toBe(older.id);

    const running = { ...row, version: 2, state: 'RUNNING' as const };
    expect(await database.write((tx) => simulations.update(tx, row, running))).toBe(true);
    expect(await database.write((tx) => simulations.update(tx, row, running))).toBe(false);
    await database.write((tx) => simulations.setProgress(tx, row.id, 0.5));
    const stored = await database.read((tx) => simulations.byId(tx, organizationId, row.id));
    expect(stored).toEqual({ ...running, progress: 0.5 });
    const ended = { ...running, version: 3, state: 'SUCCEEDED' as const, progress: 1, finishedAt: TODAY };
    expect(await database.write((tx) => simulations.update(tx, running, ended))).toBe(true);
    expect((await database.read((tx) => simulations.latest(tx, organizationId)))?.id).toBe(row.id);
  });

  test('the cache keeps one payload for each key of a simulation', async () => {
    const { id } = await insert(simulation());
    const get = (key: string) => database.read((tx) => aggregateCache.get(tx, id, key));
    expect(await get('a')).toBeNull();
    await database.write((tx) => aggregateCache.put(tx, id, 'a', { rows: [1, 2.5] }));
    await database.write((tx) => aggregateCache.put(tx, id, 'a', { rows: [3] }));
    await database.write((tx) => aggregateCache.put(tx, id, 'b', [null]));
    expect([await get('a'), await get('b')]).toEqual([{ rows: [3] }, [null]]);
  });

  test('the database itself refuses what no rule let through', async () => {
    await expect(insert(simulation({ progress: 2 }))).rejects.toThrow(/simulation_progress_check/);
    await expect(insert(simulation({ state: 'LOST' as never }))).rejects.toThrow(/simulation_state_check/);
    await expect(insert(simulation({ organizationId: 'org_none' }))).rejects.toThrow();
  });
});
