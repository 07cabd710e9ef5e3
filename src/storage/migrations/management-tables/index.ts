import type { Dialect } from '../../dialect';
import type { Migration } from '../migration';
import { columnTypes } from '../register-tables/column-types';
import { contextTables } from './context';
import { improvementTables } from './improvement';
import { statementTables } from './statement';

function statements(dialect: Dialect): string[] {
  const types = columnTypes[dialect];
  return [contextTables, statementTables, improvementTables].flatMap((tables) => tables(types));
}

/** The tables of the management systems. */
export const managementTables: Migration = {
  name: 'ManagementTables1795673010000',
  up: statements,
  down: (dialect) =>
    statements(dialect)
      .flatMap((sql) => /^CREATE TABLE ("\w+")/.exec(sql)?.[1] ?? [])
      .reverse()
      .map((table) => `DROP TABLE ${table}`),
};
