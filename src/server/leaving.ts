import type { ServerResponse } from 'node:http';

/** Why computing for a client was stopped; nobody reads it. */
export class ClientLeftError extends Error {
  constructor() {
    super('The client closed its connection.');
    this.name = 'ClientLeftError';
  }
}

/** Aborted when the client leaves before it has its whole answer. */
export function leaving(response: ServerResponse): AbortSignal {
  const abort = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) abort.abort(new ClientLeftError());
  });
  return abort.signal;
}
