import { existsSync } from 'node:fs';
import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type Express, type Router } from 'express';
import { type ApiContext, createApiContext } from '../api/index';
import type { Caller, Services } from '../services/index';
import { type HealthParts, healthRouter } from './health';
import type { Logger } from './log';
import { failure, localHostOnly, notFound } from './refusal';
import { identify, reidentify } from './request';
import { leaving } from './leaving';
import { guardPage } from './page';

export interface AppParts extends HealthParts {
  log: Logger;
  graphql: ApolloServer<ApiContext>;
  services: Services;
  caller: Caller;
  now: () => Date;
  /** The built workbench page; served when it exists. */
  webDirectory: string;
  /** Further routes, each with its path. */
  routers: readonly { path: string; router: Router }[];
}

const BODY_LIMIT = '1mb';

/** The HTTP surface. Whatever it refuses is JSON of the 400 class. */
export function createApp({
  log,
  graphql,
  services,
  caller,
  now,
  webDirectory,
  routers,
  ...health
}: AppParts): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(identify(log), localHostOnly, guardPage);
  app.use('/health', healthRouter(health));
  app.use(
    '/graphql',
    express.json({ limit: BODY_LIMIT, strict: false }),
    reidentify,
    expressMiddleware(graphql, {
      context: ({ res }) =>
        Promise.resolve(createApiContext({ services, caller: { ...caller, signal: leaving(res) }, now })),
    }),
  );
  for (const { path, router } of routers) app.use(path, router);
  if (existsSync(webDirectory)) app.use(express.static(webDirectory));
  app.use(notFound);
  app.use(failure(log));
  return app;
}
