import { type Command, Option } from 'commander';
import { inside } from './options';

export interface PlanOptions {
  gap: number;
  time: number;
  json: boolean;
}

export interface PortfolioOptions extends PlanOptions {
  objective: 'mean' | 'cvar';
  frontier: boolean;
}

const LONGEST = 86_400;

/** The options that every kind of plan has. */
export function addPlanOptions(command: Command): Command {
  return command
    .option(
      '--gap <share>',
      'relative distance to the bound at which the search may end; 0 asks for a proof',
      inside(0, 1),
      0,
    )
    .option('--time <seconds>', 'most seconds to search', inside(0.01, LONGEST), 60)
    .option('--json', 'one JSON object, as when the output is no terminal', false);
}

export function addPortfolioOptions(command: Command): Command {
  return addPlanOptions(command)
    .addOption(
      new Option('--objective <figure>', 'what is minimised: the mean annual loss, or the mean of the worst years')
        .choices(['mean', 'cvar'])
        .default('cvar'),
    )
    .option('--frontier', 'also the best portfolio of eleven budgets', false);
}
