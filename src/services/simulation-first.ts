import { cascadeShare } from '../analytics/index';
import type { Simulation } from '../domain/index';
import type { Interval, Measured } from '../engine/index';
import type { Caller, Services } from './services';

/** Years of the first simulation. */
const TRIALS = 1_000_000;
const LEVEL = 0.95;
/** Half width of a 95 % interval in standard errors. */
const NORMAL_DEVIATE = 1.96;

/**
 * Simulates the register for the first time and waits for the outcome. By simulation even where an exact method
 * exists: the figures then come with error bars, and the exact ones stand beside them as a check.
 * Throws an Error in words for people when there is no outcome.
 */
export async function runFirstSimulation(services: Pick<Services, 'simulation'>, caller: Caller): Promise<Simulation> {
  const started = await services.simulation.start(caller, { method: 'SIMULATION', trials: TRIALS });
  if (!started.ok) throw new Error(started.problems.map(({ message }) => message).join('; '));
  const ended = await services.simulation.settled(caller, started.value.id);
  if (ended?.state === 'SUCCEEDED') return ended;
  throw new Error(ended?.failure ?? `the first simulation ended as ${ended?.state ?? 'unknown'}`);
}

/** What a finished simulation found in a few lines for people: residual figures with 95 % limits, and the cascade. */
export function formatSimulationSummary({ outcome, risks, order }: Simulation): string {
  if (outcome === null) throw new Error('a simulation without outcome has no summary');
  const { residual, currency, method } = outcome;
  const atLevel = <F extends { level: number }>(figures: readonly F[]): F | undefined =>
    figures.find(({ level }) => level === LEVEL);
  const { aiHarmLoss, causedBySecurityLoss, share } = cascadeShare(residual, risks);
  const years = method === 'SIMULATION' ? `${whole(order.trials)} simulated years, seed ${order.seed}` : 'exact';
  const shareText = share === null ? 'no AI-harm loss' : `${(100 * share).toFixed(1)} %`;
  return [
    `Residual annual loss in ${currency} (${years}; 95 % limits in brackets)`,
    `  mean    ${meanText(residual.mean)}`,
    `  VaR95   ${intervalText(atLevel(residual.valueAtRisk))}`,
    `  TVaR95  ${intervalText(atLevel(residual.tailValueAtRisk))}`,
    `AI-harm loss caused by security events: ${shareText} (${whole(causedBySecurityLoss)} of ${whole(aiHarmLoss)} a year)`,
  ].join('\n');
}

function meanText({ value, standardError }: Measured): string {
  if (value === null) return 'not stated';
  if (standardError === null) return `${whole(value)} (its error cannot be stated)`;
  const reach = NORMAL_DEVIATE * standardError;
  const note = standardError === 0 ? ', computed analytically' : '';
  return `${whole(value)}  [${whole(value - reach)} to ${whole(value + reach)}${note}]`;
}

function intervalText(figure: Interval | undefined): string {
  if (figure === undefined || figure.value === null) return 'not stated';
  const limit = (value: number | null): string => (value === null ? 'not stated' : whole(value));
  return `${whole(figure.value)}  [${limit(figure.low)} to ${limit(figure.high)}]`;
}

const whole = (value: number): string => Math.round(value).toLocaleString('en-GB');
