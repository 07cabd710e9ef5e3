import type { Dialect } from '../dialect';

/** One step of the tables' history, as SQL. Once released it never changes. */
export interface Migration {
  /** Ends in the time of its making, in milliseconds: migrations run in that order. */
  name: string;
  up: (dialect: Dialect) => string[];
  down: (dialect: Dialect) => string[];
}
