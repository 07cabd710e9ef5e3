import { GraphQLError } from 'graphql';
import { OverloadError } from '../services/index';
import type { ErrorCode } from './errors';

const RETRY_AFTER_SECONDS = '5';

/** The answer; when too many computations wait, HTTP 503 with the time after which to try again. */
export async function unlessOverloaded<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof OverloadError)) throw error;
    const http = { status: 503, headers: new Map([['retry-after', RETRY_AFTER_SECONDS]]) };
    throw new GraphQLError(error.message, { extensions: { code: 'OVERLOADED' satisfies ErrorCode, http } });
  }
}
