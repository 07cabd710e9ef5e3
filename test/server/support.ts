import { Writable } from 'node:stream';
import { createApp } from '../../src/server/app';
import { createGraphqlServer } from '../../src/server/graphql';
import { listen } from '../../src/server/listen';
import { createLog } from '../../src/server/log';
import type { Caller, Services } from '../../src/services/index';

export const CALLER: Caller = { organizationId: 'org_1', actor: 'tester' };

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  // biome-ignore lint: the shape is what each test says of it
  body: any;
}

export interface TestServer {
  url: string;
  /** Log lines, parsed. */
  lines: Record<string, unknown>[];
  fetch(path: string, init?: RequestInit): Promise<Answer>;
  graphql(query: string, variables?: object): Promise<Answer>;
  close(): Promise<void>;
}

interface Options {
  services: Services;
  caller?: Caller;
  introspection?: boolean;
  ready?: () => Promise<boolean>;
  webDirectory?: string;
}

/** The real server on a free port of this machine, over the services given. */
export async function startTestServer({
  services,
  caller = CALLER,
  introspection = true,
  ready = async () => true,
  webDirectory = '/nonexistent',
}: Options): Promise<TestServer> {
  const lines: Record<string, unknown>[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(JSON.parse(chunk.toString()));
      done();
    },
  });
  const log = createLog('info', sink);
  const graphql = createGraphqlServer(log, introspection);
  await graphql.start();
  const app = createApp({ log, graphql, services, caller, now: () => new Date(), webDirectory, routers: [], ready });
  const listening = await listen(app, '127.0.0.1', 0);
  const ask = async (path: string, init?: RequestInit): Promise<Answer> => {
    const response = await fetch(listening.url + path, init);
    const text = await response.text();
    const json = response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : undefined;
    return { status: response.status, headers: response.headers, text, body: json };
  };
  return {
    url: listening.url,
    lines,
    fetch: ask,
    graphql: (query, variables) =>
      ask('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      }),
    close: async () => {
      await listening.close();
      await graphql.stop();
    },
  };
}
