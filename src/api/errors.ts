import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** Every `extensions.code` that a top-level error may carry. */
export const ERROR_CODES = [
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'OVERLOADED',
  'INTERNAL_SERVER_ERROR',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** A query that cannot be answered as it was asked: HTTP 400. */
export const badUserInput = (message: string) =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' satisfies ErrorCode, http: { status: 400 } } });

/** An operation that must not be executed: HTTP 400 by the GraphQL server. */
export const validationFailed = (message: string) =>
  new GraphQLError(message, { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' satisfies ErrorCode } });

const isErrorCode = (code: unknown): code is ErrorCode => (ERROR_CODES as readonly unknown[]).includes(code);

/**
 * What of an error leaves the server: refusals keep their words, a fault keeps none of them. Both carry the id
 * under which the log tells the rest.
 */
export function maskError(formatted: GraphQLFormattedError, requestId: string): GraphQLFormattedError {
  const given = formatted.extensions?.code;
  const code: ErrorCode = isErrorCode(given) ? given : 'INTERNAL_SERVER_ERROR';
  const message =
    code === 'INTERNAL_SERVER_ERROR' ? 'The server failed to answer; quote the request id.' : formatted.message;
  return {
    message,
    ...(formatted.locations && { locations: formatted.locations }),
    ...(formatted.path && { path: formatted.path }),
    extensions: { code, requestId },
  };
}
