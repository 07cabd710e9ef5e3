/** One of the orders that a list offers. */
export interface OrderBy<F extends string> {
  field: F;
  direction: 'ASC' | 'DESC';
}

export interface PageRequest<F extends string, Filter> {
  first: number;
  after: string | null;
  order: OrderBy<F>;
  filter: Filter;
}

export interface Page<T> {
  nodes: T[];
  /** Keyset cursor of each node, in the same order. */
  cursors: string[];
  hasNextPage: boolean;
  hasPreviousPage: boolean;
}
