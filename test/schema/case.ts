import type { Register } from '../api/register';
import type { Spare } from '../api/spare';

/** What it orders may begin before it has answered, so that its own statements cannot be told apart: there are at most so many. */
export const BEGINS_AT_ONCE = 'at most 30';

/** How a document is tried. */
export interface Case {
  /** SQL statements, transactions' own apart. */
  statements: number | typeof BEGINS_AT_ONCE;
  variables: (ids: Register['ids'], spare: Spare) => object;
}
