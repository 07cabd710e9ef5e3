import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { GraphQLDateTimeISO, GraphQLJSON, GraphQLLocalDate, GraphQLSafeInt } from 'graphql-scalars';

/** An instant; a JavaScript Date inside, RFC 3339 in UTC outside. */
export const DateTimeScalar = new GraphQLScalarType({
  ...GraphQLDateTimeISO.toConfig(),
  name: 'DateTime',
  description: 'An instant in UTC as RFC 3339, e.g. "2026-03-31T09:15:00.000Z".',
  specifiedByURL: 'https://datatracker.ietf.org/doc/html/rfc3339',
});

/** A calendar day; the string YYYY-MM-DD on both sides. */
export const DateScalar = new GraphQLScalarType({
  ...GraphQLLocalDate.toConfig(),
  name: 'Date',
  description: 'A calendar day without a time zone, e.g. "2026-03-31".',
  specifiedByURL: 'https://datatracker.ietf.org/doc/html/rfc3339',
});

const DECIMAL = /^-?(0|[1-9]\d{0,17})(\.\d{1,6})?$/;

function decimal(value: unknown): string {
  if (typeof value === 'string' && DECIMAL.test(value)) return value;
  throw new GraphQLError('Decimal must be a string such as "1250.50": up to 18 digits before and 6 after the point.');
}

/** An exact decimal number; a string on both sides so that no digit is lost. */
export const DecimalScalar = new GraphQLScalarType<string, string>({
  name: 'Decimal',
  description: 'An exact decimal number as a string, e.g. "1250.50": up to 18 digits before and 6 after the point.',
  serialize: decimal,
  parseValue: decimal,
  parseLiteral: (node) => decimal(node.kind === Kind.STRING ? node.value : null),
});

export const JsonScalar = new GraphQLScalarType({
  ...GraphQLJSON.toConfig(),
  name: 'JSON',
  description: 'Any JSON value, passed on as it is.',
});

export const SafeIntScalar = new GraphQLScalarType({
  ...GraphQLSafeInt.toConfig(),
  name: 'SafeInt',
  description: 'A whole number from -(2^53 - 1) to 2^53 - 1, which every JSON number can hold exactly.',
});
