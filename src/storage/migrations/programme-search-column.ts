import type { Migration } from './migration';
import { columnTypes } from './register-tables/column-types';

/** How far the search of an audit programme under way is. */
export const programmeSearchColumn: Migration = {
  name: 'ProgrammeSearchColumn1795771000000',
  up: (dialect) => [`ALTER TABLE "audit_programme" ADD COLUMN "search" ${columnTypes[dialect].json}`],
  down: () => ['ALTER TABLE "audit_programme" DROP COLUMN "search"'],
};
