/** What callers ask of, and are told about, quantified risk. Losses are in the organisation's currency. */
import type { Cell, HeatMapEntry, HeatMapScale, LossDimension, LossFilter, RiskGrouping } from '../analytics/index';
import type { Simulation } from '../domain/index';
import type { AppetiteVerdict, LevelFigure, Measured, Outcome, PeopleClass, TailFigure } from '../engine/index';
import type { RiskFilter } from '../storage/index';
import type { AskedMemory, AskedSampling, SimulationTargetInput } from './inputs';

export type {
  HeatMapBin,
  HeatMapEntry,
  HeatMapScale,
  LossDimension,
  LossFilter,
  RiskGrouping,
} from '../analytics/index';
export { cascadeShare, LOSS_DIMENSIONS, lossFormTotals, RISK_GROUPINGS } from '../analytics/index';

export type LedgerSide = 'INHERENT' | 'RESIDUAL';

/** A value of a dimension (an id or a word) with its name for people; null for what has no value. */
export interface AggregateKey<D extends string> {
  dimension: D;
  value: string | null;
  label: string;
}

/** Inclusive bounds on a measure; rows for which it cannot be stated are left out. */
export interface Having<M extends string> {
  measure: M;
  min?: number | null;
  max?: number | null;
}

export const RISK_MEASURES = ['RISK_COUNT', 'MEAN_EVENTS', 'MEAN_LOSS'] as const;
export type RiskMeasure = (typeof RISK_MEASURES)[number];

export interface RiskAggregateInput {
  /** 0 to 3 different ones. */
  groupBy: RiskGrouping[];
  filter?: RiskFilter | null;
  having?: Having<RiskMeasure>[] | null;
  order?: { measure: RiskMeasure; direction: 'ASC' | 'DESC' } | null;
  /** 1 to 1,000. */
  limit?: number | null;
}

export interface RiskAggregateRow {
  keys: AggregateKey<RiskGrouping>[];
  riskCount: number;
  /** Own events per year as estimated, before controls and cascades. */
  meanEvents: number;
  /** Own loss as estimated, before controls, cascades and insurance: currency per year. */
  meanLoss: number;
}

export interface RiskAggregate {
  currency: string;
  total: RiskAggregateRow;
  rows: RiskAggregateRow[];
  /** Groups before `having` and `limit`. */
  groupCount: number;
}

export const LOSS_MEASURES = [
  'RISK_COUNT',
  'MEAN',
  'VALUE_AT_RISK',
  'TAIL_VALUE_AT_RISK',
  'TAIL_CONTRIBUTION',
] as const;
export type LossMeasure = (typeof LOSS_MEASURES)[number];

export interface LossAggregateInput {
  /** The newest that succeeded unless given. */
  simulationId?: string | null;
  ledger?: LedgerSide | null;
  /** 0 to 3 different ones. */
  groupBy: LossDimension[];
  /** Level of value at risk, tail value at risk and tail contribution, within (0, 1); 0.95 unless given. */
  level?: number | null;
  filter?: LossFilter | null;
  having?: Having<LossMeasure>[] | null;
  order?: { measure: LossMeasure; direction: 'ASC' | 'DESC' } | null;
  /** 1 to 1,000. */
  limit?: number | null;
}

export interface LossAggregateRow {
  keys: AggregateKey<LossDimension>[];
  riskCount: number;
  mean: Measured;
  valueAtRisk: LevelFigure;
  tailValueAtRisk: TailFigure;
  tailContribution: Measured;
  /** Share of the portfolio's mean, 0..1; null when that is 0. */
  meanShare: number | null;
  /** Share of the portfolio's tail value at risk, 0..1; null when that is 0. */
  tailShare: number | null;
}

export interface LossAggregate {
  simulation: Simulation;
  ledger: LedgerSide;
  level: number;
  currency: string;
  /** Simulated years that VaR, TVaR and contributions come from. */
  trials: number;
  /** The whole portfolio, whatever the filter. */
  total: LossAggregateRow;
  rows: LossAggregateRow[];
  /** Groups before `having` and `limit`. */
  groupCount: number;
}

export interface HeatMap {
  simulation: Simulation;
  currency: string;
  scale: HeatMapScale;
  inherent: HeatMapEntry[];
  residual: HeatMapEntry[];
}

/** Whether a point of an appetite is kept, and how one knows. */
export interface PointVerdict {
  probabilityAllowed: number;
  probability: { value: number; low: number; high: number };
  verdict: Uppercase<AppetiteVerdict>;
  trialsToSettle: number | null;
}

export interface AppetiteAssessmentOf extends PointVerdict {
  loss: number;
}

export interface PeopleAppetiteAssessmentOf extends PointVerdict {
  class: PeopleClass;
  people: number;
}

export interface AppetiteState {
  simulation: Simulation;
  currency: string;
  verdict: Uppercase<AppetiteVerdict> | null;
  points: AppetiteAssessmentOf[];
  /** Of the points for persons affected. */
  peopleVerdict: Uppercase<AppetiteVerdict> | null;
  people: PeopleAppetiteAssessmentOf[];
}

export interface ModelQuantifyInput {
  /** The parsed content of a model file. */
  model: unknown;
  method?: 'AUTO' | 'EXACT' | 'SIMULATION' | null;
  trials?: number | null;
  seed?: number | null;
  sampling?: AskedSampling | null;
  target?: SimulationTargetInput | null;
  memory?: AskedMemory | null;
}

export interface ModelQuantification {
  outcome: Outcome;
  /** Risks of the file, for what is told by kind. */
  risks: { id: string; kind?: string }[];
}

/** A flat table for export. */
export interface DatasetTable {
  columns: readonly string[];
  rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>;
}
