import { createHash } from 'node:crypto';

/**
 * An order of the ids that is as likely as any other: by the SHA-256 of the seed, the number of the order and the id. It does not
 * depend on the order in which the ids are given, and another id leaves the others in their order.
 */
export function drawnOrder(ids: readonly string[], seed: string, number: number): string[] {
  const keyed = ids.map((id) => ({
    id,
    key: createHash('sha256')
      .update(JSON.stringify([seed, number, id]))
      .digest('hex'),
  }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ id }) => id);
}
