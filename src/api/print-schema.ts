import { lexicographicSortSchema, printSchema as print } from 'graphql';
import { apiSchema } from './index';

/** The committed form of the schema: sorted, so that it differs only where the API does. */
export const printApiSchema = (): string => `${print(lexicographicSortSchema(apiSchema()))}\n`;
