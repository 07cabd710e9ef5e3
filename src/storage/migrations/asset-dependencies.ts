import type { Migration } from './migration';
import { columnTypes } from './register-tables/column-types';

/** Which assets an asset depends on. */
export const assetDependencies: Migration = {
  name: 'AssetDependencies1795766400000',
  up: (dialect) => {
    const { json } = columnTypes[dialect];
    return [
      `ALTER TABLE "asset" ADD COLUMN "dependency_ids" ${json}`,
      `CREATE TABLE "asset_dependency" (
    "dependency_id" text NOT NULL,
    "asset_id" text NOT NULL,
    CONSTRAINT "asset_dependency_pkey" PRIMARY KEY ("dependency_id", "asset_id"),
    CONSTRAINT "asset_dependency_dependency_id_fkey" FOREIGN KEY ("dependency_id") REFERENCES "asset" ("id"),
    CONSTRAINT "asset_dependency_asset_id_fkey" FOREIGN KEY ("asset_id") REFERENCES "asset" ("id") ON DELETE CASCADE
  )`,
      'CREATE INDEX "asset_dependency_owner_idx" ON "asset_dependency" ("asset_id")',
    ];
  },
  down: () => ['DROP TABLE "asset_dependency"', 'ALTER TABLE "asset" DROP COLUMN "dependency_ids"'],
};
