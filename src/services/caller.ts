import type { Page, PageRequest } from '../storage/index';

/** On whose behalf: one organisation, one actor (named in the history). */
export interface Caller {
  organizationId: string;
  actor: string;
  /** Aborted when the caller no longer waits for an answer: computing for nobody else is stopped, acts are not. */
  signal?: AbortSignal;
}

/** Reads of a noun. `byIds` keeps the order asked and answers null for unknown or foreign ids, in one statement. */
export interface Reader<T, F extends string, Filter> {
  byIds(caller: Caller, ids: readonly string[]): Promise<(T | null)[]>;
  /** Throws InvalidCursorError for a cursor that is not of this list. */
  page(caller: Caller, request: PageRequest<F, Filter>): Promise<Page<T>>;
  count(caller: Caller, filter: Filter): Promise<number>;
  /**
   * Every row that the filter lets through, in one statement, oldest first (the catalogue by position): for loading
   * an inverse relation of many parents at once. Callers always give the ids of the parents in the filter.
   */
  all(caller: Caller, filter: Filter): Promise<T[]>;
}
