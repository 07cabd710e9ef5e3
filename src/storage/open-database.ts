import type { Database, DatabaseOptions } from './database';
import { openPostgres } from './open-postgres';
import { openSqlite } from './open-sqlite';

/** Opens the database and brings its tables up to date. */
export async function openDatabase({ url, onStatement }: DatabaseOptions): Promise<Database> {
  if (/^postgres(ql)?:\/\//.test(url)) return openPostgres(url, onStatement);
  const path = url.startsWith('sqlite:') ? decodeURIComponent(url.replace(/^sqlite:(\/\/)?/, '')) : url;
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(path)) {
    throw new Error(
      `the database URL begins with '${path.split(':')[0]}:'; it must be postgres://…, sqlite:///… or a path`,
    );
  }
  if (path === '' || path === ':memory:') throw new Error('an SQLite register is kept in a file; give its path');
  return openSqlite(path, onStatement);
}
