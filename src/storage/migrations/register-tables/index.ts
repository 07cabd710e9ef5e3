import type { Dialect } from '../../dialect';
import type { Migration } from '../migration';
import { catalogueTables } from './catalogue';
import { columnTypes } from './column-types';
import { controlTables } from './control';
import { inventoryTables } from './inventory';
import { riskTables } from './risk';
import { runTables } from './run';

function statements(dialect: Dialect): string[] {
  const types = columnTypes[dialect];
  return [inventoryTables, catalogueTables, riskTables, controlTables, runTables].flatMap((tables) => tables(types));
}

/** The tables of the first version. */
export const registerTables: Migration = {
  name: 'RegisterTables1795392000000',
  up: statements,
  down: (dialect) =>
    statements(dialect)
      .flatMap((sql) => /^CREATE TABLE ("\w+")/.exec(sql)?.[1] ?? [])
      .reverse()
      .map((table) => `DROP TABLE ${table}`),
};
