import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import type { ErrorCode } from '../api/index';
import type { Logger } from './log';

/** Answers in the shape of a GraphQL error, whatever part of the server refuses. */
export function refuse(response: Response, status: number, code: ErrorCode, message: string): void {
  const id = response.getHeader('x-request-id');
  response.status(status).json({ errors: [{ message, extensions: { code, requestId: id } }] });
}

export const notFound: RequestHandler = (_request, response) => {
  refuse(response, 404, 'BAD_REQUEST', 'There is nothing at this address.');
};

const HOST = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/;

/**
 * A page of another site can make a browser send it here by pointing its own name at this machine. The name then
 * still stands in the Host header.
 */
export const localHostOnly: RequestHandler = (request, response, next) => {
  if (HOST.test(request.headers.host ?? '')) next();
  else refuse(response, 403, 'BAD_REQUEST', 'The Host header must name this machine as localhost, 127.0.0.1 or [::1].');
};

const WORDS: Readonly<Record<number, string>> = {
  400: 'The body is not valid JSON.',
  413: 'The body is larger than 1 MB.',
  415: 'The body is in an encoding or character set that is not taken.',
};

/** What goes wrong outside GraphQL: the client's faults as they are, ours masked. */
export function failure(log: Logger): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    const status = statusOf(error);
    if (response.headersSent) {
      next(error);
    } else if (status !== null) {
      refuse(response, status, 'BAD_REQUEST', WORDS[status] ?? 'The request is malformed.');
    } else {
      log.error({ err: error, requestId: response.getHeader('x-request-id') }, 'fault outside GraphQL');
      refuse(response, 500, 'INTERNAL_SERVER_ERROR', 'The server failed to answer; quote the request id.');
    }
  };
}

/** The 400-class status that Express and its parsers put on an error. */
function statusOf(error: unknown): number | null {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : null;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : null;
}
