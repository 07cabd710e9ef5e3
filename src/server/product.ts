import { join } from 'node:path';
import { type Organization, readBaseRates, readControlRelevance, type Result } from '../domain/index';
import {
  type Caller,
  createPlanning,
  createQuantification,
  createRegisterServices,
  loadCatalogues,
  countedIds,
  loadDemo,
  newId,
  type RegisterParts,
  type Services,
} from '../services/index';
import { threadJob } from '../planning/index';
import type { Runner } from '../simulation/index';
import { type Database, openDatabase, organizations } from '../storage/index';
import type { Config } from './config';
import type { Logger } from './log';
import {
  readAuditTimeTables,
  readBaseRateFile,
  readCatalogueFiles,
  readControlRelevanceFile,
  readDemoFile,
} from './seeds';

/** Everything behind the HTTP surface. */
export interface Product {
  services: Services;
  organization: Organization;
  /** Until callers have an identity, everybody is this one. */
  caller: Caller;
  /** Whether the database answers. */
  ready(): Promise<boolean>;
  close(): Promise<void>;
}

export interface ProductParts {
  config: Config;
  log: Logger;
  runner: Runner;
  now: () => Date;
}

const ACTOR = 'local user';

/** Opens the database, brings its tables and catalogues up to date and finds, or founds, the organisation. */
export async function openProduct({ config, log, runner, now }: ProductParts): Promise<Product> {
  const database = await open(config);
  const parts: RegisterParts = { database, newId, now };
  try {
    expect('the catalogues', await loadCatalogues(parts, await readCatalogueFiles()));
    const organization = await findOrganization(parts, config);
    const onFault = (err: unknown, simulationId: string) => {
      log.error({ err, simulationId }, 'fault in a simulation');
    };
    const auditTimeTables = await readAuditTimeTables();
    const relevance = readControlRelevance(await readControlRelevanceFile());
    const controlRelevance = expect('the relevance of controls', relevance);
    const planning = createPlanning({ database, auditTimeTables, controlRelevance, now });
    const baseRates = expect('the base rates', readBaseRates(await readBaseRateFile()));
    const quantification = createQuantification({
      ...parts,
      runner,
      plan: threadJob(),
      onFault,
      baseRates,
      auditTimeTables,
    });
    await quantification.resume();
    return {
      services: { ...createRegisterServices(parts), ...planning, ...quantification.services },
      organization,
      caller: { organizationId: organization.id, actor: ACTOR },
      ready: () => database.read(() => Promise.resolve(true)),
      close: async () => {
        await quantification.close();
        await runner.close();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function open({ databaseUrl, dataDirectory }: Config): Promise<Database> {
  try {
    return await openDatabase({ url: databaseUrl ?? join(dataDirectory, 'riskweave.sqlite') });
  } catch (error) {
    // The URL itself is not repeated: it may hold a password.
    const place = databaseUrl === null ? `in RISKWEAVE_DATA_DIR (${dataDirectory})` : 'of DATABASE_URL';
    throw new Error(`The database ${place} cannot be opened: ${(error as Error).message}`, { cause: error });
  }
}

/** The oldest organisation; an empty database is given the demo organisation, or one without a register. */
async function findOrganization(parts: RegisterParts, { demo, currency }: Config): Promise<Organization> {
  const [oldest] = await parts.database.read((tx) => organizations.list(tx));
  if (oldest) return oldest;
  const file = demo ? await readDemoFile() : { organisation: { name: 'My organisation', currency } };
  return expect('the organisation', await loadDemo({ ...parts, newId: demo ? countedIds() : parts.newId }, file));
}

/** What comes with the product must load; if it does not, the start says all that is wrong with it. */
function expect<T>(what: string, result: Result<T>): T {
  if (result.ok) return result.value;
  const lines = result.problems.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new Error(`${what} cannot be loaded:\n${lines.join('\n')}`);
}
