import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { type Database, openDatabase } from '../../src/storage/index';

export interface TestDatabase {
  database: Database;
  url: string;
  dialect: 'sqlite' | 'postgres';
  /** SQL statements since the last call, without those that begin and end transactions. */
  statements(): string[];
  /** Closes the database and takes away what it was kept in. */
  dispose(): Promise<void>;
}

/** PostgreSQL is tested where TEST_DATABASE_URL names a server; SQLite always. */
export const DIALECTS: ('sqlite' | 'postgres')[] = process.env.TEST_DATABASE_URL ? ['sqlite', 'postgres'] : ['sqlite'];

/** A new, empty database of its own: a file in a temporary directory, or a database on the test server. */
export async function openTestDatabase(dialect: 'sqlite' | 'postgres' = 'sqlite'): Promise<TestDatabase> {
  const place = dialect === 'sqlite' ? await temporaryFile() : await temporaryDatabase();
  let statements: string[] = [];
  const database = await openDatabase({ url: place.url, onStatement: (sql) => statements.push(sql) });
  return {
    database,
    url: place.url,
    dialect,
    statements: () => {
      const seen = statements;
      statements = [];
      return seen;
    },
    dispose: async () => {
      await database.close();
      await place.remove();
    },
  };
}

interface Place {
  url: string;
  remove: () => Promise<void>;
}

export async function temporaryFile(): Promise<Place> {
  const directory = await mkdtemp(join(tmpdir(), 'riskweave-'));
  const url = `sqlite://${join(directory, 'data', 'register.sqlite')}`;
  return { url, remove: () => rm(directory, { recursive: true, force: true }) };
}

export async function temporaryDatabase(): Promise<Place> {
  const server = process.env.TEST_DATABASE_URL;
  if (server === undefined) throw new Error('TEST_DATABASE_URL names no server');
  const name = `riskweave_${randomBytes(8).toString('hex')}`;
  await onServer(server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, remove: () => onServer(server, `DROP DATABASE ${name} WITH (FORCE)`) };
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new Client(url);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
