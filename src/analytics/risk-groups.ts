import type { AiSystem, Risk } from '../domain/index';
import { combinations, type DimensionValue, orNone } from './combinations';

/** What the risks of the register are grouped by. */
export const RISK_GROUPINGS = [
  'KIND',
  'DIMENSION',
  'THREAT_CLASS',
  'ASSET',
  'AI_SYSTEM',
  'LIFECYCLE_STAGE',
  'OWNER',
  'TREATMENT',
] as const;
export type RiskGrouping = (typeof RISK_GROUPINGS)[number];

/** A risk with what is summed over it. */
export interface RiskMeasures {
  risk: Risk;
  /** Own events per year as estimated. */
  meanEvents: number;
  /** Own loss as estimated, currency per year. */
  meanLoss: number;
}

export interface RiskGroup {
  /** Value of each dimension asked for, in their order; null where a risk has none. */
  values: DimensionValue[];
  /** The risks of the group with the share (0..1) of their events and losses that belongs to it. */
  members: (RiskMeasures & { share: number })[];
}

/** Splits risks into groups; a risk with several values belongs to each combination with an equal share. */
export function riskGroups(
  measures: readonly RiskMeasures[],
  dimensions: readonly RiskGrouping[],
  aiSystems: ReadonlyMap<string, AiSystem>,
): RiskGroup[] {
  const groups = new Map<string, RiskGroup>();
  for (const measured of measures) {
    const taken = combinations(dimensions.map((dimension) => valuesOf(measured.risk, dimension, aiSystems)));
    for (const values of taken) {
      const key = JSON.stringify(values);
      const group = groups.get(key) ?? { values, members: [] };
      group.members.push({ ...measured, share: 1 / taken.length });
      groups.set(key, group);
    }
  }
  return [...groups.values()];
}

function valuesOf(
  risk: Risk,
  dimension: RiskGrouping,
  aiSystems: ReadonlyMap<string, AiSystem>,
): readonly DimensionValue[] {
  switch (dimension) {
    case 'KIND':
      return [risk.kind];
    case 'DIMENSION':
      return orNone(risk.dimensions);
    case 'THREAT_CLASS':
      return [risk.threatClass];
    case 'ASSET':
      return orNone(risk.assetIds);
    case 'AI_SYSTEM':
      return orNone(risk.aiSystemIds);
    case 'LIFECYCLE_STAGE':
      return orNone([...new Set(risk.aiSystemIds.flatMap((id) => aiSystems.get(id)?.lifecycleStage ?? []))]);
    case 'OWNER':
      return [risk.ownerId];
    case 'TREATMENT':
      return [risk.treatment];
  }
}
