import { badUserInput } from './errors';
import { checkPage, connectionSource, type ConnectionSource, type PageArgs } from './connection';

const encode = (key: string) => Buffer.from(key).toString('base64url');
const decode = (cursor: string) => Buffer.from(cursor, 'base64url').toString();

/** Age, then id: the order of inverse relations. */
export const byAge = (row: { createdAt: Date; id: string }) => `${row.createdAt.toISOString()}~${row.id}`;

/** Version of the thing, then id: the order of its history, also where several changes share an instant. */
export const byVersion = (change: { nounVersion: number; id: string }) =>
  `${String(change.nounVersion).padStart(10, '0')}~${change.id}`;

/**
 * One page of rows that a loader has fetched for many parents at once. `keyOf` names each uniquely; rows come in the
 * order of their keys, or in the reverse of it.
 */
export function listConnection<T>(
  rows: () => Promise<T[]>,
  keyOf: (row: T) => string,
  args: PageArgs,
  direction: 'ASC' | 'DESC' = 'ASC',
): ConnectionSource<T> {
  checkPage(args);
  const after = args.after == null ? null : decode(args.after);
  if (after !== null && (!after.includes('~') || encode(after) !== args.after)) {
    throw badUserInput('after is not a cursor of this list.');
  }
  const follows = direction === 'ASC' ? (a: string, b: string) => a > b : (a: string, b: string) => a < b;
  const read = async () => {
    const sorted = (await rows())
      .map((node) => ({ node, key: keyOf(node) }))
      .sort((a, b) => (follows(a.key, b.key) ? 1 : -1));
    const rest = after === null ? sorted : sorted.filter(({ key }) => follows(key, after));
    const page = rest.slice(0, args.first);
    return {
      nodes: page.map(({ node }) => node),
      cursors: page.map(({ key }) => encode(key)),
      hasNextPage: rest.length > page.length,
      hasPreviousPage: rest.length < sorted.length,
    };
  };
  return connectionSource(read, async () => (await rows()).length);
}
