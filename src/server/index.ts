import closeWithGrace from 'close-with-grace';
import { type Config, ConfigurationError, readConfig } from './config';
import { createLog } from './log';
import { start } from './start';

/** Milliseconds that requests at hand are given when the server is told to stop. */
const GRACE_MS = 10_000;

/**
 * Starts the server as the environment says and returns when it answers. A start that fails says why on standard
 * error and ends the process with status 1.
 */
export async function serve(): Promise<void> {
  try {
    const config = readConfig(process.env);
    const log = createLog(config.logLevel);
    const started = await start({ config, log, say: (line) => process.stdout.write(`${line}\n`) });
    closeWithGrace({ delay: GRACE_MS }, async ({ err, signal }) => {
      if (err) log.fatal({ err }, 'fault that ends the server');
      else log.info({ signal }, 'stopping');
      await started.stop();
    });
  } catch (error) {
    process.stderr.write(`Riskweave cannot start.\n${reasonOf(error, process.env)}\n`);
    process.exit(1);
  }
}

function reasonOf(error: unknown, variables: NodeJS.ProcessEnv): string {
  if (error instanceof ConfigurationError) return error.lines.join('\n');
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'EADDRINUSE') {
    const { host, port }: Config = readConfig(variables);
    return `Port ${port} of ${host} is taken; set RISKWEAVE_PORT to another one.`;
  }
  return error.message;
}
