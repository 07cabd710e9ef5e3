import type { Migration } from './migration';
import { columnTypes } from './register-tables/column-types';

/** The organisation's own person-days. */
export const effortRatesColumn: Migration = {
  name: 'EffortRatesColumn1795766500000',
  up: (dialect) => [`ALTER TABLE "organization" ADD COLUMN "effort_rates" ${columnTypes[dialect].json}`],
  down: () => ['ALTER TABLE "organization" DROP COLUMN "effort_rates"'],
};
