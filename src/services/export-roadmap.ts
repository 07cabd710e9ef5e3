import { type ImprovementRoadmap, type RoadmapQuarter, type ScheduledImprovement, STANDARDS } from '../domain/index';
import { type Database, improvementRoadmaps } from '../storage/index';
import { computedIn, figure, tableOf, wordOf, type Words, wordsIn, wordsOf } from './export-planned';
import { type Column, listed } from './export-register';
import type { DatasetTable } from './quantified';
import type { Caller } from './services';

type Opened = Promise<DatasetTable | null>;

/** The improvements of a roadmap, each with its place in time. */
export const exportRoadmap = (database: Database, { organizationId }: Caller, id: string | null): Opened =>
  database.read(async (tx) => {
    const roadmap = await computedIn(tx, improvementRoadmaps, organizationId, id);
    return roadmap && tableOf(scheduleColumns(roadmap, await wordsIn(tx, organizationId)), roadmap.result.scheduled);
  });

/** Its quarters: money, work, what begins and ends, the residual year and readiness at the end. */
export const exportRoadmapQuarters = (database: Database, { organizationId }: Caller, id: string | null): Opened =>
  database.read(async (tx) => {
    const roadmap = await computedIn(tx, improvementRoadmaps, organizationId, id);
    return roadmap && tableOf(quarterColumns(roadmap, await wordsIn(tx, organizationId)), roadmap.result.quarters);
  });

const scheduleColumns = (
  { id, order }: ImprovementRoadmap,
  { improvements: names, persons: people, items, currency }: Words,
): Column<ScheduledImprovement>[] => [
  { name: 'roadmap_id', cell: () => id },
  { name: 'improvement_id', cell: ({ improvementId }) => improvementId },
  { name: 'improvement', cell: ({ improvementId }) => wordOf(names, improvementId) },
  { name: 'improvement_level', cell: ({ level }) => level },
  { name: 'start_quarter', cell: ({ startQuarter }) => startQuarter },
  { name: 'done_quarter', cell: ({ doneQuarter }) => doneQuarter },
  { name: 'start_on', cell: ({ startOn }) => startOn },
  { name: 'done_on', cell: ({ doneOn }) => doneOn },
  { name: 'reason', cell: ({ reason }) => reason },
  { name: 'owner_id', cell: ({ ownerId }) => ownerId },
  { name: 'owner', cell: ({ ownerId }) => ownerId && wordOf(people, ownerId) },
  { name: 'cost', cell: ({ cost }) => cost },
  { name: 'effort', cell: ({ effort }) => listed(effort.map(({ role, personDays }) => `${role}: ${personDays}`)) },
  { name: 'catalogue_items', cell: ({ catalogueItemIds }) => wordsOf(items, catalogueItemIds) },
  { name: 'due_on', cell: ({ deadlines }) => listed(deadlines.map(({ dueOn }) => dueOn)) },
  { name: 'due_reasons', cell: ({ deadlines }) => listed(deadlines.map(({ reason }) => reason)) },
  { name: 'overdue', cell: ({ deadlines }) => deadlines.some(({ overdue }) => overdue) },
  { name: 'quarters_moved', cell: ({ moved }) => moved },
  { name: 'level', cell: () => order.level },
  ...figure<ScheduledImprovement>('mean_saved', ({ mean }) => mean),
  ...figure<ScheduledImprovement>('value_at_risk_saved', ({ valueAtRisk }) => valueAtRisk),
  ...figure<ScheduledImprovement>('tail_value_at_risk_saved', ({ tail }) => tail),
  { name: 'currency', cell: () => currency },
];

const quarterColumns = (
  { id, order }: ImprovementRoadmap,
  { improvements: names, currency }: Words,
): Column<RoadmapQuarter>[] => [
  { name: 'roadmap_id', cell: () => id },
  { name: 'quarter', cell: ({ quarter }) => quarter },
  { name: 'start_on', cell: ({ startOn }) => startOn },
  { name: 'end_on', cell: ({ endOn }) => endOn },
  { name: 'spend', cell: ({ spend }) => spend },
  { name: 'budget', cell: ({ budget }) => budget },
  { name: 'person_days', cell: ({ roles }) => listed(roles.map((one) => `${one.role}: ${one.personDays}`)) },
  {
    name: 'person_days_limits',
    cell: ({ roles }) => listed(roles.flatMap((one) => (one.capacity === null ? [] : `${one.role}: ${one.capacity}`))),
  },
  { name: 'started', cell: ({ startedIds }) => wordsOf(names, startedIds) },
  { name: 'done', cell: ({ doneIds }) => wordsOf(names, doneIds) },
  { name: 'level', cell: () => order.level },
  ...figure<RoadmapQuarter>('mean', ({ residual }) => residual.mean),
  ...figure<RoadmapQuarter>('value_at_risk', ({ residual }) => residual.valueAtRisk),
  ...figure<RoadmapQuarter>('tail_value_at_risk', ({ residual }) => residual.tail),
  ...figure<RoadmapQuarter>('mean_saved', ({ reduction }) => reduction.mean),
  ...figure<RoadmapQuarter>('value_at_risk_saved', ({ reduction }) => reduction.valueAtRisk),
  ...figure<RoadmapQuarter>('tail_value_at_risk_saved', ({ reduction }) => reduction.tail),
  ...STANDARDS.flatMap((standard): Column<RoadmapQuarter>[] => {
    const judged = ({ readiness }: RoadmapQuarter) => readiness.find((one) => one.standard === standard);
    const prefix = standard.toLowerCase();
    return [
      { name: `${prefix}_clause_score`, cell: (row) => judged(row)?.clauseScore ?? null },
      { name: `${prefix}_control_score`, cell: (row) => judged(row)?.controlScore ?? null },
      { name: `${prefix}_verdict`, cell: (row) => judged(row)?.verdict ?? null },
    ];
  }),
  { name: 'currency', cell: () => currency },
];
