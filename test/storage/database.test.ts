import { existsSync } from 'node:fs';
import { type Database, openDatabase, organizations, type ReadTx, type WriteTx } from '../../src/storage/index';
import { managerOf } from '../../src/storage/transaction';
import { DIALECTS, openTestDatabase, type TestDatabase, temporaryFile } from '../support/database';
import { storeOrganization, TODAY } from '../support/register';

const rename = (tx: WriteTx, id: string, name: string) => managerOf(tx).update('organization', { id }, { name });
const nameOf = async (tx: ReadTx, id: string) => (await organizations.byId(tx, id))?.name;
const pause = () => new Promise((resolve) => setTimeout(resolve, 5));

describe.each(DIALECTS)('database on %s', (dialect) => {
  let opened: TestDatabase;
  let database: Database;
  let id: string;
  beforeEach(async () => {
    opened = await openTestDatabase(dialect);
    database = opened.database;
    id = (await storeOrganization(database, 'before')).id;
  });
  afterEach(() => opened.dispose());

  test('a write is seen once it is acknowledged, and not before', async () => {
    let during: string | undefined;
    await database.write(async (tx) => {
      await rename(tx, id, 'after');
      during = await database.read((reading) => nameOf(reading, id));
    });
    expect(during).toBe('before');
    expect(await database.read((tx) => nameOf(tx, id))).toBe('after');
  });

  test('a write that throws leaves nothing, and those after it go on', async () => {
    const failing = database.write(async (tx) => {
      await rename(tx, id, 'lost');
      throw new Error('no');
    });
    const next = database.write(async (tx) => {
      expect(await nameOf(tx, id)).toBe('before');
      await rename(tx, id, 'kept');
    });
    await expect(failing).rejects.toThrow('no');
    await next;
    expect(await database.read((tx) => nameOf(tx, id))).toBe('kept');
  });

  test('a read sees one state from beginning to end', async () => {
    const seen = await database.read(async (tx) => {
      const first = await nameOf(tx, id);
      await database.write((writing) => rename(writing, id, 'after'));
      return [first, await nameOf(tx, id)];
    });
    expect(seen).toEqual(['before', 'before']);
    expect(await database.read((tx) => nameOf(tx, id))).toBe('after');
  });

  test('a read cannot write', async () => {
    await expect(database.read((tx) => rename(tx as WriteTx, id, 'sneaked'))).rejects.toThrow();
    expect(await database.read((tx) => nameOf(tx, id))).toBe('before');
  });

  test('more reads than connections wait for their turn', async () => {
    const names = await Promise.all(
      Array.from({ length: 40 }, () =>
        database.read(async (tx) => {
          await pause();
          return nameOf(tx, id);
        }),
      ),
    );
    expect(new Set(names)).toEqual(new Set(['before']));
  });

  test('closing waits for writes at hand; what was acknowledged is there after opening again', async () => {
    const writing = database.write(async (tx) => {
      await pause();
      await rename(tx, id, 'last');
    });
    await database.close();
    await writing;
    const again = await openDatabase({ url: opened.url });
    expect(await again.read((tx) => nameOf(tx, id))).toBe('last');
    expect(await again.read((tx) => organizations.list(tx))).toHaveLength(1);
    await again.close();
  });

  test('instants keep their milliseconds and their zone', async () => {
    const stored = await database.read((tx) => organizations.byId(tx, id));
    expect(stored?.createdAt).toEqual(TODAY);
  });
});

test('SQLite is set to survive a crash: WAL, full synchronisation, foreign keys, waiting for locks', async () => {
  const opened = await openTestDatabase('sqlite');
  const pragma = (tx: ReadTx, name: string) => managerOf(tx).query<Record<string, unknown>[]>(`PRAGMA ${name}`);
  const all = async (tx: ReadTx) => {
    const names = ['journal_mode', 'synchronous', 'foreign_keys', 'busy_timeout', 'query_only'];
    const rows = [];
    for (const name of names) rows.push((await pragma(tx, name))[0]);
    return rows.map((row) => Object.values(row!)[0]);
  };
  expect(await opened.database.write(all)).toEqual(['wal', 2, 1, 10_000, 0]);
  // Each of the readers, as they take turns.
  const readers = await Promise.all([1, 2, 3].map(() => opened.database.read(all)));
  expect(readers).toEqual(Array(3).fill(['wal', 2, 1, 10_000, 1]));
  await opened.dispose();
});

test('the data directory is created, and a plain path is as good as a URL', async () => {
  const { url, remove } = await temporaryFile();
  const path = url.replace('sqlite://', '');
  const database = await openDatabase({ url: path });
  expect(existsSync(path)).toBe(true);
  await database.close();
  await remove();
});

test.each(['mysql://localhost/x', ':memory:', 'sqlite:'])('%s is refused', async (url) => {
  await expect(openDatabase({ url })).rejects.toThrow(/database URL|kept in a file/);
});
