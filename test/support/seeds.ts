import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AuditTimeTables, CatalogueFiles } from '../../src/services/index';

const seeds = join(__dirname, '..', '..', 'seeds');

export const readSeedJson = (...path: string[]): unknown => JSON.parse(readFileSync(join(seeds, ...path), 'utf8'));

/** The catalogues that come with the product. */
export function catalogueFiles(): CatalogueFiles {
  const names = readdirSync(join(seeds, 'catalogues')).filter((name) => name !== 'crosswalk.json');
  const catalogues = Object.fromEntries(names.map((name) => [name, readSeedJson('catalogues', name)]));
  return { catalogues, crosswalk: { name: 'crosswalk.json', content: readSeedJson('catalogues', 'crosswalk.json') } };
}

/** The tables of certification audit time that come with the product. */
export const readSeedTables = (): AuditTimeTables => readSeedJson('audit-time', 'tables.json') as AuditTimeTables;
