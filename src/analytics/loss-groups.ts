import type { RiskSnapshot } from '../domain/index';
import { combinations, type DimensionValue } from './combinations';
import { LOSS_VALUES, type LossCell, type LossDimension } from './loss-dimension';

/** Which losses an aggregate is about; every condition given must hold, a list holds by any of its members. */
export interface LossFilter {
  kinds?: readonly string[] | null;
  dimensions?: readonly string[] | null;
  assetIds?: readonly string[] | null;
  aiSystemIds?: readonly string[] | null;
  lifecycleStages?: readonly string[] | null;
  ownerIds?: readonly string[] | null;
  treatments?: readonly string[] | null;
  riskIds?: readonly string[] | null;
  cascadeRootIds?: readonly string[] | null;
  cascadeRootKinds?: readonly string[] | null;
}

/** A part of the portfolio: shares of the losses of its (root, risk) pairs. */
export interface LossGroup {
  /** Value of each dimension asked for, in their order; null where a risk has none. */
  values: DimensionValue[];
  /** The pairs with the share (0..1) of their loss that belongs to this group. */
  members: { root: string; risk: string; share: number }[];
  /** Number of different risks among the members. */
  riskCount: number;
}

/**
 * Splits losses into groups by the values of the dimensions. A cell with several values (two assets, three
 * dimensions) belongs to each of their combinations with an equal share, so that shares of a cell add up to one.
 */
export function lossGroups(
  cells: readonly LossCell[],
  dimensions: readonly LossDimension[],
  filter: LossFilter,
): LossGroup[] {
  const groups = new Map<string, LossGroup>();
  for (const cell of cells.filter((candidate) => passes(candidate, filter))) {
    const taken = combinations(dimensions.map((dimension) => LOSS_VALUES[dimension](cell)));
    for (const values of taken) {
      const key = JSON.stringify(values);
      const group = groups.get(key) ?? { values, members: [], riskCount: 0 };
      group.members.push({ root: cell.root.id, risk: cell.risk.id, share: 1 / taken.length });
      groups.set(key, group);
    }
  }
  for (const group of groups.values()) group.riskCount = new Set(group.members.map(({ risk }) => risk)).size;
  return [...groups.values()];
}

/** Every (root, risk) pair that the links make possible, each risk being a root of itself. */
export function lossCells(risks: readonly RiskSnapshot[], links: readonly { from: string; to: string }[]): LossCell[] {
  const byId = new Map(risks.map((risk) => [risk.id, risk]));
  const next = new Map<string, string[]>();
  for (const { from, to } of links) next.set(from, [...(next.get(from) ?? []), to]);
  return risks.flatMap((root) =>
    reachable(root.id, next).flatMap((id) => {
      const risk = byId.get(id);
      return risk === undefined ? [] : [{ root, risk }];
    }),
  );
}

function reachable(root: string, next: ReadonlyMap<string, string[]>): string[] {
  const seen = new Set([root]);
  // A Set visits what is added while it is walked.
  for (const id of seen) for (const to of next.get(id) ?? []) seen.add(to);
  return [...seen];
}

function passes({ root, risk }: LossCell, filter: LossFilter): boolean {
  return (
    within(filter.kinds, [risk.kind]) &&
    within(filter.dimensions, risk.dimensions) &&
    within(filter.assetIds, risk.assetIds) &&
    within(filter.aiSystemIds, risk.aiSystemIds) &&
    within(filter.lifecycleStages, risk.lifecycleStages) &&
    within(filter.ownerIds, [risk.ownerId]) &&
    within(filter.treatments, [risk.treatment]) &&
    within(filter.riskIds, [risk.id]) &&
    within(filter.cascadeRootIds, [root.id]) &&
    within(filter.cascadeRootKinds, [root.kind])
  );
}

function within(wanted: readonly string[] | null | undefined, values: readonly DimensionValue[]): boolean {
  return wanted == null || values.some((value) => value !== null && wanted.includes(value));
}
