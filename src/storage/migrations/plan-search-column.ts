import type { Migration } from './migration';
import { columnTypes } from './register-tables/column-types';

/** How far the search of a plan under way is. */
export const planSearchColumn: Migration = {
  name: 'PlanSearchColumn1795770000000',
  up: (dialect) => [`ALTER TABLE "improvement_plan" ADD COLUMN "search" ${columnTypes[dialect].json}`],
  down: () => ['ALTER TABLE "improvement_plan" DROP COLUMN "search"'],
};
