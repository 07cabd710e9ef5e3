import type { ImprovementPlan, LeftOut, PlanFigure, PlannedImprovement } from '../domain/index';
import { type Database, improvementPlans } from '../storage/index';
import { computedIn, figure, tableOf, wordOf, type Words, wordsIn } from './export-planned';
import type { Column } from './export-register';
import type { DatasetTable } from './quantified';
import type { Caller } from './services';

/** The candidates of a plan: first those chosen, then those left out. */
export const exportPlan = (
  database: Database,
  { organizationId }: Caller,
  id: string | null,
): Promise<DatasetTable | null> =>
  database.read(async (tx) => {
    const plan = await computedIn(tx, improvementPlans, organizationId, id);
    if (plan === null) return null;
    const rows: Candidate[] = [...plan.result.chosen, ...plan.result.leftOut];
    return tableOf(planColumns(plan, await wordsIn(tx, organizationId)), rows);
  });

type Candidate = PlannedImprovement | LeftOut;

/** What only a chosen one has. */
const ofChosen =
  <T>(of: (row: PlannedImprovement) => T) =>
  (row: Candidate): T | null =>
    'level' in row ? of(row) : null;
const saved = (of: (row: PlannedImprovement) => PlanFigure | undefined) => (row: Candidate) =>
  ofChosen(of)(row) ?? undefined;

const planColumns = ({ id, order }: ImprovementPlan, { improvements: names, currency }: Words): Column<Candidate>[] => [
  { name: 'plan_id', cell: () => id },
  { name: 'improvement_id', cell: ({ improvementId }) => improvementId },
  { name: 'improvement', cell: ({ improvementId }) => wordOf(names, improvementId) },
  { name: 'chosen', cell: (row) => 'level' in row },
  { name: 'improvement_level', cell: ofChosen(({ level }) => level) },
  { name: 'left_out_reason', cell: (row) => ('reason' in row ? row.reason : null) },
  { name: 'cost', cell: ofChosen(({ cost }) => cost) },
  { name: 'person_days', cell: ofChosen(({ personDays }) => personDays) },
  { name: 'robustness', cell: ({ robustness }) => robustness },
  { name: 'level', cell: () => order.level },
  ...figure(
    'mean_saved',
    saved(({ mean }) => mean),
  ),
  ...figure(
    'value_at_risk_saved',
    saved(({ valueAtRisk }) => valueAtRisk),
  ),
  ...figure(
    'tail_value_at_risk_saved',
    saved(({ tail }) => tail),
  ),
  { name: 'rosi', cell: ofChosen(({ rosi }) => rosi) },
  { name: 'payback_years', cell: ofChosen(({ paybackYears }) => paybackYears) },
  { name: 'tail_saved_per_cost', cell: ofChosen(({ tailPerCost }) => tailPerCost) },
  { name: 'currency', cell: () => currency },
];
