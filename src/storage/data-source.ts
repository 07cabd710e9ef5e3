import { DataSource, type DataSourceOptions, type Logger } from 'typeorm';
import type { Dialect } from './dialect';
import { migrationsOf } from './migrations/index';
import { schemasOf } from './schemas';

type Connection = Extract<DataSourceOptions, { type: 'sqlite' | 'postgres' }>;

/** A data source over the register's tables. It never changes them but by its migrations. */
export function createDataSource(connection: Connection, onStatement?: (sql: string) => void): DataSource {
  const dialect: Dialect = connection.type;
  return new DataSource({
    ...connection,
    entities: schemasOf(dialect),
    migrations: migrationsOf(dialect),
    migrationsTableName: 'migration',
    synchronize: false,
    logging: ['query'],
    logger: statementLogger(onStatement),
  });
}

const TRANSACTION_CONTROL = /^(BEGIN|START TRANSACTION|COMMIT|ROLLBACK)\b/;
const ignore = () => undefined;

function statementLogger(onStatement: (sql: string) => void = ignore): Logger {
  return {
    logQuery: (sql) => {
      if (!TRANSACTION_CONTROL.test(sql)) onStatement(sql);
    },
    logQueryError: ignore,
    logQuerySlow: ignore,
    logSchemaBuild: ignore,
    logMigration: ignore,
    log: ignore,
  };
}
