import type { Command } from 'commander';
import { addPlanOptions, addPortfolioOptions, type PlanOptions, type PortfolioOptions } from './plan-options';

const FILE = 'instance file (JSON), or - for standard input';

/** Adds `plan` with one command for each kind of plan; the planning room and its solver are loaded only when one runs. */
export function addPlanCommands(program: Command, end: (status: number) => void): void {
  const plan = program.command('plan').description('plans worth their cost: improvements, audits');
  addPortfolioOptions(
    plan
      .command('portfolio')
      .description('improvement actions that leave least loss for a budget')
      .argument('<file>', FILE),
  ).action(async (file: string, options: PortfolioOptions) => {
    const { planPortfolio } = await import('./plan-run.js');
    end(await planPortfolio(file, options));
  });
  addPlanOptions(
    plan.command('audit').description('audits, by whom and when, at least cost').argument('<file>', FILE),
  ).action(async (file: string, options: PlanOptions) => {
    const { planAudit } = await import('./plan-run.js');
    end(await planAudit(file, options));
  });
  addPlanOptions(
    plan.command('knapsack').description('items of the largest profit within capacities').argument('<file>', FILE),
  ).action(async (file: string, options: PlanOptions) => {
    const { planKnapsack } = await import('./plan-run.js');
    end(await planKnapsack(file, options));
  });
}
