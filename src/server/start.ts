import { join } from 'node:path';
import { runFirstSimulation } from '../services/index';
import { poolRunner, type Runner } from '../simulation/index';
import { createApp } from './app';
import type { Config } from './config';
import { type FirstSimulation, figuresOf } from './first-simulation';
import { exportsRouter } from './exports';
import { reportsRouter } from './reports';
import { createGraphqlServer } from './graphql';
import { listen } from './listen';
import type { Logger } from './log';
import { openProduct } from './product';

export interface StartParts {
  config: Config;
  log: Logger;
  /** Says a line to the person who starts the server. */
  say: (line: string) => void;
  now?: () => Date;
  runner?: Runner;
  firstSimulation?: FirstSimulation;
}

export interface Started {
  url: string;
  /** Settles when the figures of the register have been said. */
  figures: Promise<void>;
  /** Lets the requests at hand end, then lets go of everything. */
  stop(): Promise<void>;
}

const WEB_DIRECTORY = join(__dirname, '..', '..', 'dist', 'web');

/** Starts the product: database, HTTP, then the figures of the register. */
export async function start(parts: StartParts): Promise<Started> {
  const { config, log, say, now = () => new Date(), firstSimulation = runFirstSimulation } = parts;
  const runner = parts.runner ?? poolRunner({ threads: config.threads });
  const product = await openProduct({ config, log, runner, now });
  const graphql = createGraphqlServer(log, config.introspection);
  await graphql.start();
  let stopping = false;
  const { services, caller, organization } = product;
  const ready = async () => !stopping && (await product.ready());
  const routers = [
    { path: '/exports', router: exportsRouter({ services, caller, log }) },
    { path: '/reports', router: reportsRouter({ services, caller }) },
  ];
  const app = createApp({ log, graphql, services, caller, now, webDirectory: WEB_DIRECTORY, routers, ready });
  const listening = await listen(app, config.host, config.port).catch(async (error: unknown) => {
    await graphql.stop();
    await product.close();
    throw error;
  });
  say(`Riskweave answers at ${listening.url}/graphql for ${organization.name}.`);
  const figures = figuresOf(services, caller, firstSimulation).then(say, (error: unknown) => {
    if (stopping) return;
    log.error({ err: error }, 'fault in the first simulation');
    say('The register could not be simulated; the log says why.');
  });
  return {
    url: listening.url,
    figures,
    stop: async () => {
      stopping = true;
      await listening.close();
      await graphql.stop();
      await product.close();
    },
  };
}
