import { availableParallelism } from 'node:os';
import { z } from 'zod';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

export interface Config {
  host: string;
  /** 0 lets the system choose. */
  port: number;
  /** Directory of the embedded database. */
  dataDirectory: string;
  /** PostgreSQL, or null for the embedded database. */
  databaseUrl: string | null;
  logLevel: (typeof LOG_LEVELS)[number];
  /** Worker threads of simulations. */
  threads: number;
  /** Whether an empty database is filled with the demo organisation. */
  demo: boolean;
  /** ISO 4217 code of an organisation that is founded empty. */
  currency: string;
  /** Whether clients may ask for the schema and are told of near misses. */
  introspection: boolean;
}

/** The environment cannot be used; one line for each variable that is wrong. */
export class ConfigurationError extends Error {
  constructor(readonly lines: readonly string[]) {
    super(lines.join('\n'));
    this.name = 'ConfigurationError';
  }
}

const wholeNumber = (low: number, high: number) => {
  const bound = `must be a whole number from ${low} to ${high}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, bound)
    .transform(Number)
    .refine((value) => value >= low && value <= high, bound);
};
const oneOf = <const T extends readonly [string, ...string[]]>(words: T) =>
  z.enum(words, { error: `must be one of ${words.join(', ')}` });
const onOff = oneOf(['on', 'off']).transform((word) => word === 'on');

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1)$/;
const HOST_BOUND =
  'must be a loopback address (127.0.0.1, ::1 or localhost): nobody is asked who they are yet, so whoever reaches the ' +
  'port could read and change the whole register';
const DATABASE_BOUND = 'must begin with postgres:// or postgresql://; leave it out for the embedded database';

const environment = (production: boolean) =>
  z.object({
    RISKWEAVE_HOST: z.string().regex(LOOPBACK, HOST_BOUND).default('127.0.0.1'),
    RISKWEAVE_PORT: wholeNumber(0, 65_535).default(4_000),
    RISKWEAVE_DATA_DIR: z.string().default('./data'),
    DATABASE_URL: z
      .string()
      .regex(/^postgres(ql)?:\/\/\S+$/, DATABASE_BOUND)
      .nullable()
      .default(null),
    RISKWEAVE_LOG_LEVEL: oneOf(LOG_LEVELS).default('info'),
    RISKWEAVE_THREADS: wholeNumber(1, 256).default(availableParallelism()),
    RISKWEAVE_DEMO: onOff.default(true),
    RISKWEAVE_CURRENCY: z
      .string()
      .regex(/^[A-Z]{3}$/, 'must be an ISO 4217 code such as EUR')
      .default('EUR'),
    RISKWEAVE_INTROSPECTION: onOff.default(!production),
  });

type Variables = Readonly<Record<string, string | undefined>>;

/** Reads the environment; an empty variable counts as absent. Throws ConfigurationError naming each wrong one. */
export function readConfig(variables: Variables): Config {
  const given = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = environment(variables.NODE_ENV === 'production').safeParse(given);
  if (!parsed.success) throw new ConfigurationError(parsed.error.issues.map((issue) => line(issue, given)));
  const { data } = parsed;
  return {
    host: data.RISKWEAVE_HOST,
    port: data.RISKWEAVE_PORT,
    dataDirectory: data.RISKWEAVE_DATA_DIR,
    databaseUrl: data.DATABASE_URL,
    logLevel: data.RISKWEAVE_LOG_LEVEL,
    threads: data.RISKWEAVE_THREADS,
    demo: data.RISKWEAVE_DEMO,
    currency: data.RISKWEAVE_CURRENCY,
    introspection: data.RISKWEAVE_INTROSPECTION,
  };
}

/** A database URL may hold a password, so its value is not repeated. */
function line({ path, message }: { path: PropertyKey[]; message: string }, given: Variables): string {
  const name = String(path[0]);
  return name === 'DATABASE_URL' ? `${name} ${message}` : `${name} is "${given[name]}"; it ${message}`;
}
