import type { Crosswalk } from '../../domain/index';

/** What the other standard gives to an item. */
export interface Reuse {
  /** Share 0..1 of the work; the best of what the items give, not their sum. */
  share: number;
  itemIds: string[];
}

/** Finds what items give to others by the crosswalk, as far as `gives` says that they can. */
export function reuseBy(
  crosswalks: readonly Crosswalk[],
): (itemId: string, gives: (itemId: string) => boolean) => Reuse {
  const twins = new Map<string, { itemId: string; credit: number }[]>();
  const add = (from: string, itemId: string, credit: number) => {
    twins.set(from, [...(twins.get(from) ?? []), { itemId, credit }]);
  };
  for (const { fromItemId, toItemId, reuseCredit } of crosswalks) {
    add(fromItemId, toItemId, reuseCredit);
    add(toItemId, fromItemId, reuseCredit);
  }
  return (itemId, gives) => {
    const helping = (twins.get(itemId) ?? []).filter((twin) => gives(twin.itemId));
    return {
      share: helping.reduce((most, { credit }) => Math.max(most, credit), 0),
      itemIds: helping.map((twin) => twin.itemId),
    };
  };
}
