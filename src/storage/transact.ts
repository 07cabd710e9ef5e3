import type { DataSource, EntityManager } from 'typeorm';

/** Runs the work between `begin` and COMMIT on one connection; when it throws, everything is rolled back. */
export async function transact<T>(
  source: DataSource,
  begin: string,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  const runner = source.createQueryRunner();
  try {
    await runner.query(begin);
    try {
      const result = await work(runner.manager);
      await runner.query('COMMIT');
      return result;
    } catch (error) {
      // A connection that is lost has rolled back by itself; the first error is the one that tells why.
      await runner.query('ROLLBACK').catch(() => undefined);
      throw error;
    }
  } finally {
    await runner.release();
  }
}
