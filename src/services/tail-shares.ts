import type { Simulation } from '../domain/index';

const LEVEL = 0.95;

/** Share of each risk in the tail value at risk, at 95 % where that level was asked; in the mean where no tail was simulated. */
export function tailSharesOf(simulation: Simulation | null): Record<string, number> {
  const rows = (simulation?.outcome?.residual.risks ?? []).map(({ id, mean, tailContribution }) => {
    const tail = tailContribution.find(({ level }) => level === LEVEL) ?? tailContribution[0];
    return { id, value: Math.max(0, tail?.value ?? mean.value ?? 0) };
  });
  const total = rows.reduce((sum, { value }) => sum + value, 0);
  return total > 0 ? Object.fromEntries(rows.map(({ id, value }) => [id, value / total])) : {};
}
