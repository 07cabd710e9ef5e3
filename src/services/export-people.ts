import type { Cell } from '../analytics/index';
import type { PeopleLedger } from '../engine/index';
import { type Finished, finishedSimulation, ledgerOf, type QuantifiedParts } from './quantified-parts';
import type { DatasetTable, LedgerSide } from './quantified';
import type { Caller } from './services';

type Opened = Promise<DatasetTable | null>;

/** Points of the exceedance curves of persons affected in a year, by ledger and class. */
export async function exportPeopleExceedance(
  parts: QuantifiedParts,
  caller: Caller,
  simulationId: string | null,
): Opened {
  const columns = ['simulation_id', 'ledger', 'class', 'people', 'probability', 'low', 'high'];
  return figures(parts, caller, simulationId, columns, (simulation, side, { class: counted, exceedance }) =>
    exceedance.map(({ people, probability, low, high }): Cell[] => [
      simulation.id,
      side,
      counted,
      people,
      probability,
      low,
      high,
    ]),
  );
}

/** Whom each risk affects: in the mean and, at each level, in the tail, in persons per year. */
export async function exportPeopleContributions(
  parts: QuantifiedParts,
  caller: Caller,
  simulationId: string | null,
): Opened {
  const columns = [
    'simulation_id',
    'ledger',
    'class',
    'risk_id',
    'risk_name',
    'kind',
    'level',
    'mean',
    'mean_standard_error',
    'tail_contribution',
    'tail_contribution_standard_error',
  ];
  return figures(parts, caller, simulationId, columns, (simulation, side, { class: counted, risks }) => {
    const known = new Map(simulation.risks.map((risk) => [risk.id, risk]));
    return risks.flatMap(({ id, mean, tailContribution }) =>
      tailContribution.map(({ level, value, standardError }): Cell[] => [
        simulation.id,
        side,
        counted,
        id,
        known.get(id)?.name ?? null,
        known.get(id)?.kind ?? null,
        level,
        mean.value,
        mean.standardError,
        value,
        standardError,
      ]),
    );
  });
}

async function figures(
  parts: QuantifiedParts,
  caller: Caller,
  simulationId: string | null,
  columns: readonly string[],
  rowsOf: (simulation: Finished, side: LedgerSide, ledger: PeopleLedger) => Cell[][],
): Opened {
  const simulation = await finishedSimulation(parts, caller, simulationId);
  if (simulation === null) return null;
  const sides: readonly LedgerSide[] = simulation.outcome.inherent ? ['RESIDUAL', 'INHERENT'] : ['RESIDUAL'];
  const rows = sides.flatMap((side) =>
    (ledgerOf(simulation.outcome, side).people ?? []).flatMap((ledger) => rowsOf(simulation, side, ledger)),
  );
  return { columns, rows };
}
