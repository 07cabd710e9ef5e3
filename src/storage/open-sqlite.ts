import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { DataSource } from 'typeorm';
import { createDataSource } from './data-source';
import type { Database } from './database';
import { createPool } from './pool';
import { transact } from './transact';
import { readTx, writeTx } from './transaction';

/** Connections that read; each is one file handle and one thread of the pool at most. */
const READERS = 3;
const BUSY_TIMEOUT_MS = 10_000;

/**
 * TypeORM gives SQLite one connection per data source, and statements of different callers on one connection fall
 * into each other's transactions. So there is one writer, used by one write at a time, and some readers, each used by
 * one read at a time; with the write-ahead log readers see the last commit and never wait for the writer.
 */
export async function openSqlite(path: string, onStatement?: (sql: string) => void): Promise<Database> {
  const file = resolve(path);
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const open = () => createDataSource({ type: 'sqlite', database: file, enableWAL: true }, onStatement).initialize();

  const writer = await open();
  await configure(writer);
  await writer.runMigrations({ transaction: 'all' });
  const readers = await Promise.all(Array.from({ length: READERS }, open));
  for (const reader of readers) {
    await configure(reader);
    await reader.query('PRAGMA query_only = ON');
  }

  const writes = createPool([writer]);
  const reads = createPool(readers);
  return {
    read: (work) => reads.run((source) => transact(source, 'BEGIN', (manager) => work(readTx(manager)))),
    // IMMEDIATE takes the write lock at once: another process is waited for here and cannot upset the work later.
    write: (work) => writes.run((source) => transact(source, 'BEGIN IMMEDIATE', (manager) => work(writeTx(manager)))),
    close: async () => {
      await Promise.all([writes.drain(), reads.drain()]);
      for (const source of [...readers, writer].filter(({ isInitialized }) => isInitialized)) await source.destroy();
    },
  };
}

/** FULL: a commit is on the disk before it is acknowledged. */
const PRAGMAS = { journal_mode: 'wal', synchronous: 2, foreign_keys: 1, busy_timeout: BUSY_TIMEOUT_MS };

async function configure(source: DataSource): Promise<void> {
  for (const [pragma, value] of Object.entries(PRAGMAS)) {
    await source.query(`PRAGMA ${pragma} = ${value}`);
    const [row] = await source.query<Record<string, unknown>[]>(`PRAGMA ${pragma}`);
    const actual = Object.values(row ?? {})[0];
    if (actual !== value) throw new Error(`SQLite keeps ${pragma} at ${String(actual)}; it must be ${value}`);
  }
}
