import { ArgsType, type ClassType, Field, Int, ObjectType } from 'type-graphql';
import { type Caller, InvalidCursorError, type OrderBy, type Page, type Reader } from '../services/index';
import { badUserInput } from './errors';

export const PAGE_DEFAULT = 25;
export const PAGE_MAXIMUM = 200;

@ObjectType({ description: 'Where a page stands in its list.', simpleResolvers: true })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether rows follow the last one of this page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether rows stand before the first one of this page.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first row; null on an empty page.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last row; null on an empty page.' })
  endCursor!: string | null;
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: PAGE_DEFAULT, description: 'Rows on the page, 1 to 200.' })
  first!: number;

  @Field(() => String, { nullable: true, description: 'Cursor of the row after which the page begins.' })
  after?: string | null;
}

/** What the fields of a connection are read from: each part is computed only when it is asked for. */
export interface ConnectionSource<T> {
  edges(): Promise<{ node: T; cursor: string }[]>;
  nodes(): Promise<T[]>;
  pageInfo(): Promise<object>;
  totalCount(): Promise<number>;
}

/** Registers `XConnection` and `XEdge` for the object type X and returns the connection's class. */
export function connectionOf(noun: string, node: () => ClassType): ClassType {
  class Edge {
    cursor!: string;
    node!: unknown;
  }
  Field(() => String, { description: 'Place of the row in its list, for `after`.' })(Edge.prototype, 'cursor');
  Field(node, { description: 'The row itself.' })(Edge.prototype, 'node');
  ObjectType(`${noun}Edge`, { description: `A row of a list of ${noun} nodes with its place.`, simpleResolvers: true })(
    Edge,
  );

  class Connection {
    edges!: unknown[];
    nodes!: unknown[];
    pageInfo!: PageInfo;
    totalCount!: number;
  }
  const field = (name: string, type: () => ClassType | ClassType[] | typeof Int, description: string) => {
    Field(type, { description })(Connection.prototype, name);
  };
  field('edges', () => [Edge], 'Rows of the page with their cursors; at most 200.');
  field('nodes', () => [node()], 'Rows of the page; at most 200.');
  field('pageInfo', () => PageInfo, 'Where the page stands in the list.');
  field('totalCount', () => Int, 'Number of rows of the whole filtered list; counted only when asked for.');
  ObjectType(`${noun}Connection`, { description: `A page of a list of ${noun} nodes.`, simpleResolvers: true })(
    Connection,
  );
  return Connection;
}

export function checkPage({ first }: PageArgs): void {
  if (first < 1 || first > PAGE_MAXIMUM) throw badUserInput(`first must be from 1 to ${PAGE_MAXIMUM}, not ${first}.`);
}

/** One page of a stored list. */
export function pageOf<T, F extends string, Filter extends object>(
  reader: Pick<Reader<T, F, Filter>, 'page' | 'count'>,
  caller: Caller,
  args: PageArgs,
  order: OrderBy<F>,
  filter: Filter | null | undefined,
): ConnectionSource<T> {
  checkPage(args);
  const wanted = filter ?? ({} as Filter);
  const read = () => reader.page(caller, { first: args.first, after: args.after ?? null, order, filter: wanted });
  return connectionSource(read, () => reader.count(caller, wanted));
}

export function connectionSource<T>(
  read: () => Promise<Page<T>>,
  totalCount: () => Promise<number>,
): ConnectionSource<T> {
  let page: Promise<Page<T>> | undefined;
  const once = () => {
    page ??= read().catch((error: unknown) => {
      throw error instanceof InvalidCursorError ? badUserInput('after is not a cursor of this list.') : error;
    });
    return page;
  };
  return {
    edges: async () => {
      const { nodes, cursors } = await once();
      return nodes.map((node, index) => ({ node, cursor: cursors[index]! }));
    },
    nodes: async () => (await once()).nodes,
    pageInfo: async () => {
      const { cursors, hasNextPage, hasPreviousPage } = await once();
      return { hasNextPage, hasPreviousPage, startCursor: cursors[0] ?? null, endCursor: cursors.at(-1) ?? null };
    },
    totalCount,
  };
}
