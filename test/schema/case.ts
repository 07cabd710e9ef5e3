import type { Register } from '../api/register';

/** How a document is tried. */
export interface Case {
  /** SQL statements, transactions' own apart. */
  statements: number;
  variables: (ids: Register['ids']) => object;
}
