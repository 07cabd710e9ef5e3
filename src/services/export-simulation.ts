import type { Cell } from '../analytics/index';
import type { LedgerOutcome } from '../engine/index';
import { aggregateLosses } from './aggregate-loss';
import { type Finished, finishedSimulation, ledgerOf, type QuantifiedParts } from './quantified-parts';
import type { DatasetTable, LedgerSide, LossDimension } from './quantified';
import type { Caller } from './services';

const SIDES: readonly LedgerSide[] = ['RESIDUAL', 'INHERENT'];
/** More groups than any aggregate answers. */
const ALL_GROUPS = 1_000;

type Opened = Promise<DatasetTable | null>;

/** Points of both loss exceedance curves: of the year, and of its largest occurrence. */
export async function exportExceedance(parts: QuantifiedParts, caller: Caller, simulationId: string | null): Opened {
  const columns = ['simulation_id', 'ledger', 'curve', 'loss', 'probability', 'low', 'high', 'currency'];
  return figures(parts, caller, simulationId, columns, (simulation, side, ledger) =>
    (['ANNUAL', 'LARGEST_EVENT'] as const).flatMap((curve) =>
      (curve === 'ANNUAL' ? ledger.exceedance : ledger.largestEventExceedance).map(
        ({ loss, probability, low, high }): Cell[] => [
          simulation.id,
          side,
          curve,
          loss,
          probability,
          low,
          high,
          simulation.outcome.currency,
        ],
      ),
    ),
  );
}

/** What each risk contributes to the mean and, at each level, to the tail value at risk. */
export async function exportContributions(parts: QuantifiedParts, caller: Caller, simulationId: string | null): Opened {
  const columns = [
    'simulation_id',
    'ledger',
    'risk_id',
    'risk_name',
    'kind',
    'level',
    'mean',
    'mean_standard_error',
    'tail_contribution',
    'tail_contribution_standard_error',
    'currency',
  ];
  return figures(parts, caller, simulationId, columns, (simulation, side, ledger) => {
    const risks = new Map(simulation.risks.map((risk) => [risk.id, risk]));
    return ledger.risks.flatMap(({ id, mean, tailContribution }) =>
      tailContribution.map(({ level, value, standardError }): Cell[] => [
        simulation.id,
        side,
        id,
        risks.get(id)?.name ?? null,
        risks.get(id)?.kind ?? null,
        level,
        mean.value,
        mean.standardError,
        value,
        standardError,
        simulation.outcome.currency,
      ]),
    );
  });
}

/** What each form of loss adds to the mean of the risks that state their loss in forms. */
export async function exportLossForms(parts: QuantifiedParts, caller: Caller, simulationId: string | null): Opened {
  const columns = ['simulation_id', 'ledger', 'risk_id', 'risk_name', 'kind', 'form', 'secondary', 'mean', 'currency'];
  return figures(parts, caller, simulationId, columns, (simulation, side, ledger) => {
    const risks = new Map(simulation.risks.map((risk) => [risk.id, risk]));
    return ledger.risks.flatMap(({ id, forms = [] }) =>
      forms.map(({ form, secondary, mean }): Cell[] => [
        simulation.id,
        side,
        id,
        risks.get(id)?.name ?? null,
        risks.get(id)?.kind ?? null,
        form,
        secondary,
        mean,
        simulation.outcome.currency,
      ]),
    );
  });
}

/** Losses by one dimension at every level of the simulation, both ledgers. */
export async function exportLosses(
  parts: QuantifiedParts,
  caller: Caller,
  simulationId: string | null,
  dimension: LossDimension,
): Opened {
  const simulation = await finishedSimulation(parts, caller, simulationId);
  if (simulation === null) return null;
  return { columns: LOSS_COLUMNS, rows: await lossRows(parts, caller, simulation, dimension) };
}

const LOSS_COLUMNS = [
  'simulation_id',
  'ledger',
  'dimension',
  'value',
  'label',
  'level',
  'risk_count',
  'mean',
  'mean_standard_error',
  'mean_share',
  'value_at_risk',
  'value_at_risk_standard_error',
  'value_at_risk_low',
  'value_at_risk_high',
  'tail_value_at_risk',
  'tail_value_at_risk_standard_error',
  'tail_contribution',
  'tail_contribution_standard_error',
  'tail_share',
  'currency',
];

/** Computed before the first row is sent, so that a refusal still has an answer of its own. */
async function lossRows(
  parts: QuantifiedParts,
  caller: Caller,
  simulation: Finished,
  dimension: LossDimension,
): Promise<Cell[][]> {
  const rows: Cell[][] = [];
  for (const ledger of sidesOf(simulation)) {
    for (const level of simulation.order.levels) {
      const input = { simulationId: simulation.id, ledger, level, groupBy: [dimension], limit: ALL_GROUPS };
      const result = await aggregateLosses(parts, caller, input);
      if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('; '));
      for (const row of result.value?.rows ?? []) {
        const [key] = row.keys;
        rows.push([
          simulation.id,
          ledger,
          dimension,
          key?.value ?? null,
          key?.label ?? null,
          level,
          row.riskCount,
          row.mean.value,
          row.mean.standardError,
          row.meanShare,
          row.valueAtRisk.value,
          row.valueAtRisk.standardError,
          row.valueAtRisk.low,
          row.valueAtRisk.high,
          row.tailValueAtRisk.value,
          row.tailValueAtRisk.standardError,
          row.tailContribution.value,
          row.tailContribution.standardError,
          row.tailShare,
          simulation.outcome.currency,
        ]);
      }
    }
  }
  return rows;
}

async function figures(
  parts: QuantifiedParts,
  caller: Caller,
  simulationId: string | null,
  columns: readonly string[],
  rowsOf: (simulation: Finished, side: LedgerSide, ledger: LedgerOutcome) => Cell[][],
): Opened {
  const simulation = await finishedSimulation(parts, caller, simulationId);
  if (simulation === null) return null;
  const rows = sidesOf(simulation).flatMap((side) => rowsOf(simulation, side, ledgerOf(simulation.outcome, side)));
  return { columns, rows };
}

/** Without controls there is one ledger only. */
const sidesOf = ({ outcome }: Finished): readonly LedgerSide[] => (outcome.inherent ? SIDES : ['RESIDUAL']);
