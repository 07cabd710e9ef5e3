import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { GraphQLError } from 'graphql';
import { type ApiContext, apiSchema, operationRules, maskError } from '../api/index';
import { ClientLeftError } from './leaving';
import type { Logger } from './log';
import { requestId } from './request';

export const MAXIMUM_TOKENS = 4_000;

/** The GraphQL server: nothing is sent to third parties, and errors leave masked. */
export function createGraphqlServer(log: Logger, introspection: boolean): ApolloServer<ApiContext> {
  return new ApolloServer<ApiContext>({
    schema: apiSchema(),
    introspection,
    hideSchemaDetailsFromClientErrors: !introspection,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    cache: 'bounded',
    parseOptions: { maxLexicalTokens: MAXIMUM_TOKENS },
    validationRules: operationRules,
    stopOnTerminationSignals: false,
    logger: log,
    formatError: (formatted, error) => {
      const masked = maskError(formatted, requestId());
      if (masked.extensions?.code === 'INTERNAL_SERVER_ERROR' && !clientLeft(error)) {
        log.error({ err: error, requestId: requestId() }, 'fault in an operation');
      }
      return masked;
    },
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
    ],
  });
}

const clientLeft = (error: unknown): boolean =>
  error instanceof GraphQLError && error.originalError instanceof ClientLeftError;
