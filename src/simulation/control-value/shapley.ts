import { drawnOrder } from './orders';

/** What a set of players is worth; sets are bits over the players, the first the lowest. */
export type Worth = (set: number) => number;

export interface Share {
  readonly value: number;
  /** 0 where every order was gone through. */
  readonly standardError: number;
}

/** Players up to whom all sets are gone through: 1,024 of them. */
export const ENUMERATED_PLAYERS = 10;

/** Shapley values by all sets of players: Σ_S |S|! (n − |S| − 1)! / n! · (worth(S ∪ i) − worth(S)). */
export function enumeratedShares(players: number, worth: Worth): Share[] {
  const weights = setWeights(players);
  return Array.from({ length: players }, (_, player) => {
    let value = 0;
    for (let set = 0; set < 2 ** players; set++) {
      if ((set >>> player) & 1) continue;
      value += weights[sizeOf(set)]! * (worth(set | (1 << player)) - worth(set));
    }
    return { value, standardError: 0 };
  });
}

/** s! (n − s − 1)! / n! for each size s of a set that a player joins. */
function setWeights(players: number): number[] {
  const weights = [1 / players];
  for (let size = 1; size < players; size++) weights.push((weights[size - 1]! * size) / (players - size));
  return weights;
}

function sizeOf(set: number): number {
  let size = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) size++;
  return size;
}

/**
 * Shapley values by drawn orders, each with its reverse: a player's share is the mean of what it adds when it joins,
 * its error the deviation between pairs over √pairs. In each order the shares add up to what all are worth.
 */
export function sampledShares(
  ids: readonly string[],
  worthOf: (ids: ReadonlySet<string>) => number,
  pairs: number,
  seed: string,
): Share[] {
  const added = ids.map(() => new Float64Array(pairs));
  const place = new Map(ids.map((id, i) => [id, i]));
  for (let pair = 0; pair < pairs; pair++) {
    const order = drawnOrder(ids, seed, pair);
    for (const way of [order, order.toReversed()]) {
      const joined = new Set<string>();
      let before = worthOf(joined);
      for (const id of way) {
        const after = worthOf(joined.add(id));
        added[place.get(id)!]![pair]! += (after - before) / 2;
        before = after;
      }
    }
  }
  return added.map(shareOf);
}

function shareOf(values: Float64Array): Share {
  const n = values.length;
  const value = values.reduce((sum, one) => sum + one, 0) / n;
  const squares = values.reduce((sum, one) => sum + (one - value) ** 2, 0);
  return { value, standardError: Math.sqrt(squares / (n - 1) / n) };
}
