import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { AuditTimeTables } from '../planning/index';
import type { CatalogueFiles } from '../services/index';

/** The folder of the package that both the sources and the built files stand two levels below. */
const seeds = join(__dirname, '..', '..', 'seeds');
const CROSSWALK = 'crosswalk.json';

const readJson = async (...path: string[]): Promise<unknown> =>
  JSON.parse(await readFile(join(seeds, ...path), 'utf8'));

/** The catalogues that come with the product. */
export async function readCatalogueFiles(): Promise<CatalogueFiles> {
  const files = (await readdir(join(seeds, 'catalogues'))).filter((file) => file.endsWith('.json')).sort();
  const named = files
    .filter((file) => file !== CROSSWALK)
    .map(async (file) => [basename(file, '.json'), await readJson('catalogues', file)] as const);
  return {
    catalogues: Object.fromEntries(await Promise.all(named)),
    crosswalk: { name: basename(CROSSWALK, '.json'), content: await readJson('catalogues', CROSSWALK) },
  };
}

/** The register of the demo organisation with its management systems, and what it has observed. */
export async function readDemoFile(): Promise<unknown> {
  const register = await readJson('demo', 'organisation.json');
  const management = await readJson('demo', 'management-system.json');
  const evidence = await readJson('demo', 'evidence.json');
  return { ...(evidence as object), ...(management as object), ...(register as object) };
}

/** Tables and rules of audit time, which the organisation may edit; they are checked where they are used. */
export const readAuditTimeTables = async (): Promise<AuditTimeTables> =>
  (await readJson('audit-time', 'tables.json')) as AuditTimeTables;

/** Which reference controls help against which class of threats and harms. */
export const readControlRelevanceFile = (): Promise<unknown> => readJson('control-relevance.json');

export const readBaseRateFile = (): Promise<unknown> => readJson('base-rates.json');
