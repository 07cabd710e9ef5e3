import type { RiskSnapshot } from '../domain/index';
import { type DimensionValue, orNone } from './combinations';

/** What simulated losses are grouped by: attributes of the risk that is hit, and of the root of its cascade. */
export const LOSS_DIMENSIONS = [
  'KIND',
  'DIMENSION',
  'ASSET',
  'AI_SYSTEM',
  'LIFECYCLE_STAGE',
  'OWNER',
  'TREATMENT',
  'RISK',
  'CASCADE_ROOT',
  'CASCADE_ROOT_KIND',
] as const;
export type LossDimension = (typeof LOSS_DIMENSIONS)[number];

/** The loss of one risk in occurrences that began as an event of one root (the risk itself, unless triggered). */
export interface LossCell {
  root: RiskSnapshot;
  risk: RiskSnapshot;
}

/** The groups of each dimension that a cell belongs to; at least one, null where it has no value. */
export const LOSS_VALUES: Readonly<Record<LossDimension, (cell: LossCell) => readonly DimensionValue[]>> = {
  KIND: ({ risk }) => [risk.kind],
  DIMENSION: ({ risk }) => orNone(risk.dimensions),
  ASSET: ({ risk }) => orNone(risk.assetIds),
  AI_SYSTEM: ({ risk }) => orNone(risk.aiSystemIds),
  LIFECYCLE_STAGE: ({ risk }) => orNone(risk.lifecycleStages),
  OWNER: ({ risk }) => [risk.ownerId],
  TREATMENT: ({ risk }) => [risk.treatment],
  RISK: ({ risk }) => [risk.id],
  CASCADE_ROOT: ({ root }) => [root.id],
  CASCADE_ROOT_KIND: ({ root }) => [root.kind],
};
