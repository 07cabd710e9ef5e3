import { type DestinationStream, destination, type Logger, pino } from 'pino';

export type { Logger } from 'pino';

const SECRETS = ['authorization', 'cookie', 'password', 'token', 'apiKey', 'databaseUrl'];

/** JSON lines on standard error; whatever may hold a secret is left out. */
export function createLog(level: string, stream: DestinationStream = destination(2)): Logger {
  const paths = SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);
  return pino({ level, base: null, redact: { paths, censor: '[left out]' } }, stream);
}
