import { Command, CommanderError } from 'commander';
import { ENGINE_VERSION } from '../simulation/index';
import { addQuantifyOptions, type QuantifyOptions } from './options';
import { addPlanCommands } from './plan';
import { runQuantify } from './quantify';

const WRONG_USAGE = 2;

/** Runs the command that the arguments (without node and script) name; resolves to the exit status. */
export async function runCommand(args: readonly string[]): Promise<number> {
  let status = 0;
  const program = new Command('riskweave')
    .description('One quantified risk register for AI harms and information-security threats')
    .version(ENGINE_VERSION)
    .exitOverride();
  addQuantifyOptions(
    program
      .command('quantify')
      .description('quantify a model file: annual loss, VaR, TVaR, contributions, inherent and residual')
      .argument('<model>', 'model file (riskweave-model/1), or - for standard input'),
  ).action(async (file: string, options: QuantifyOptions) => {
    status = await runQuantify(file, options);
  });
  addPlanCommands(program, (planned) => {
    status = planned;
  });
  program
    .command('serve')
    .description('start the GraphQL API')
    .action(async () => {
      // The server and the database are loaded only when they are asked for.
      const { serve } = await import('../server/index.js');
      await serve();
    });
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Help and version end here too, with exit code 0; everything else is wrong usage.
    return error.exitCode === 0 ? 0 : WRONG_USAGE;
  }
  return status;
}
