import type { Migration } from './migration';
import { columnTypes } from './register-tables/column-types';

/** Whom events of a risk affect, and the appetite for it. */
export const peopleColumns: Migration = {
  name: 'PeopleColumns1795740000000',
  up: (dialect) => {
    const { json } = columnTypes[dialect];
    return [
      `ALTER TABLE "risk" ADD COLUMN "people" ${json}`,
      `ALTER TABLE "organization" ADD COLUMN "people_appetite" ${json}`,
    ];
  },
  down: () => ['ALTER TABLE "organization" DROP COLUMN "people_appetite"', 'ALTER TABLE "risk" DROP COLUMN "people"'],
};
