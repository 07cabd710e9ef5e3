import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { Logger } from './log';

const ids = new AsyncLocalStorage<string>();

/** Id of the request at hand; everything said about it, in the answer and in the log, carries it. */
export const requestId = (): string => ids.getStore() ?? 'none';

/** Gives each request an id and logs how it ended. */
export function identify(log: Logger): RequestHandler {
  return (request, response, next) => {
    const id = randomUUID();
    const began = performance.now();
    response.setHeader('x-request-id', id);
    response.on('finish', () => {
      const ms = Math.round(performance.now() - began);
      log.info(
        { requestId: id, method: request.method, path: request.path, status: response.statusCode, ms },
        'request',
      );
    });
    ids.run(id, next);
  };
}

/** Node's streams may lose the context while a body is read; this restores it from the answer's header. */
export function reidentify(_request: Request, response: Response, next: NextFunction): void {
  ids.run(String(response.getHeader('x-request-id')), next);
}
