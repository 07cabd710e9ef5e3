import type { Choice, Coverage } from './instance';

/** Number of items of a coverage that the chosen actions put to work, each counted once. */
export const coveredItems = ({ items }: Coverage, choice: Choice): number =>
  items.filter((item) => isCovered(item, choice)).length;

export const isCovered = (actions: readonly number[], choice: Choice): boolean => actions.some((i) => choice[i]! >= 0);
