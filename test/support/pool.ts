import { poolRunner, type Runner } from '../../src/simulation';

/**
 * Two worker threads for the tests of a file, closed at its end. Numbers are crunched there rather than in the test's
 * own sandbox, where every use of a global costs many times more.
 */
export function testPool(): Runner {
  const pool = poolRunner({ threads: 2, execArgv: ['-r', require.resolve('./register-typescript.cjs')] });
  afterAll(() => pool.close());
  return pool;
}
