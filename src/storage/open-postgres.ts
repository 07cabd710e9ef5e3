import { createDataSource } from './data-source';
import type { Database } from './database';
import { createPool } from './pool';
import { transact } from './transact';
import { readTx, writeTx } from './transaction';

const CONNECTIONS = 10;
/** Any number that this product alone uses: one process at a time changes the tables. */
const MIGRATION_LOCK = 7_268_310_442;

/** The verbs on a pool of connections. Reads see a snapshot; writes of one organisation queue on `lockOrganization`. */
export async function openPostgres(url: string, onStatement?: (sql: string) => void): Promise<Database> {
  const source = createDataSource({ type: 'postgres', url, poolSize: CONNECTIONS }, onStatement);
  await source.initialize();
  const runner = source.createQueryRunner();
  try {
    await runner.query(`SELECT pg_advisory_lock(${MIGRATION_LOCK})`);
    await source.runMigrations({ transaction: 'all' });
  } finally {
    await runner.query(`SELECT pg_advisory_unlock(${MIGRATION_LOCK})`);
    await runner.release();
  }

  const work = createPool(Array.from({ length: CONNECTIONS }, () => source));
  return {
    read: (read) =>
      work.run((pool) =>
        transact(pool, 'START TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY', (manager) =>
          read(readTx(manager)),
        ),
      ),
    write: (write) =>
      work.run((pool) =>
        transact(pool, 'START TRANSACTION ISOLATION LEVEL READ COMMITTED', (manager) => write(writeTx(manager))),
      ),
    close: async () => {
      await work.drain();
      if (source.isInitialized) await source.destroy();
    },
  };
}
