import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { graphql } from 'graphql';
import { apiSchema, createApiContext } from '../../src/api/index';
import {
  type Caller,
  createQuantification,
  createRegisterServices,
  loadCatalogues,
  loadDemo,
  newId,
  type Services,
} from '../../src/services/index';
import { quickRunner } from '../api/register';
import { openTestDatabase } from '../support/database';
import { TODAY, valueOf } from '../support/register';
import { catalogueFiles, readSeedTables } from '../support/seeds';

const folder = join(__dirname, '..', '..', 'schema', 'operations');

export interface Walker {
  services: Services;
  caller: Caller;
  /** The documents sent so far, each at its first use. */
  sent: string[];
  /** Sends a document of schema/operations; answers its one field, and fails on errors and problems. */
  // biome-ignore lint: the shape is what each step says of it
  send(document: string, variables?: Record<string, unknown>): Promise<any>;
  close(): Promise<void>;
}

/** An organisation as a start with RISKWEAVE_DEMO=off founds it, in a database of its own. */
export async function openEmptyOrganization(dialect: 'sqlite' | 'postgres'): Promise<Walker> {
  const { database, dispose } = await openTestDatabase(dialect);
  const parts = { database, newId, now: () => TODAY };
  valueOf(await loadCatalogues(parts, catalogueFiles()));
  const { id } = valueOf(await loadDemo(parts, { organisation: { name: 'My organisation', currency: 'EUR' } }));
  const caller = { organizationId: id, actor: 'newcomer' };
  const onFault = (fault: unknown) => {
    throw fault;
  };
  const quantification = createQuantification({
    ...parts,
    runner: quickRunner(),
    onFault,
    auditTimeTables: readSeedTables(),
  });
  const services = { ...createRegisterServices(parts), ...quantification.services };
  const sent: string[] = [];
  return {
    services,
    caller,
    sent,
    send: async (document, variableValues = {}) => {
      if (!sent.includes(document)) sent.push(document);
      const source = readFileSync(join(folder, `${document}.graphql`), 'utf8');
      const contextValue = createApiContext({ services, caller, now: () => TODAY });
      const { data, errors } = await graphql({ schema: apiSchema(), source, contextValue, variableValues });
      if (errors) throw new Error(`${document}: ${errors.map(({ message }) => message).join('; ')}`);
      const answer = Object.values(data as Record<string, { problems?: object[] }>)[0]!;
      if (answer.problems?.length) throw new Error(`${document}: ${JSON.stringify(answer.problems)}`);
      return answer;
    },
    close: async () => {
      await quantification.close();
      await dispose();
    },
  };
}
