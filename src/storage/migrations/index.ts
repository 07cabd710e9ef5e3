import type { MigrationInterface } from 'typeorm';
import type { Dialect } from '../dialect';
import type { Migration } from './migration';
import { assetDependencies } from './asset-dependencies';
import { inventoryTables } from './inventory-tables';
import { managementTables } from './management-tables/index';
import { auditTables } from './audit-tables';
import { certificateTable } from './certificate-table';
import { modelInRegister } from './model-in-register';
import { peopleColumns } from './people-columns';
import { planSearchColumn } from './plan-search-column';
import { programmeSearchColumn } from './programme-search-column';
import { registerTables } from './register-tables/index';
import { effortRatesColumn } from './effort-rates-column';
import { evidenceTables } from './evidence-tables';
import { improvementPlanTable } from './improvement-plan-table';
import { improvementRoadmapTable } from './improvement-roadmap-table';
import { improvementTable } from './improvement-table';
import { reviewTables } from './review-tables';
import { scenarioTable } from './scenario-table';

const MIGRATIONS: readonly Migration[] = [
  registerTables,
  scenarioTable,
  evidenceTables,
  improvementTable,
  improvementPlanTable,
  modelInRegister,
  managementTables,
  inventoryTables,
  reviewTables,
  peopleColumns,
  auditTables,
  assetDependencies,
  effortRatesColumn,
  planSearchColumn,
  certificateTable,
  programmeSearchColumn,
  improvementRoadmapTable,
];

/** The migrations as TypeORM takes them: one class each. */
export function migrationsOf(dialect: Dialect): (new () => MigrationInterface)[] {
  return MIGRATIONS.map(({ name, up, down }) => {
    class Step implements MigrationInterface {
      readonly name = name;
      async up(runner: Parameters<MigrationInterface['up']>[0]): Promise<void> {
        for (const sql of up(dialect)) await runner.query(sql);
      }
      async down(runner: Parameters<MigrationInterface['down']>[0]): Promise<void> {
        for (const sql of down(dialect)) await runner.query(sql);
      }
    }
    return Step;
  });
}
