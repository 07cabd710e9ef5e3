import { scalarTabulation } from './scalar/scalar-tabulation';
import type { Tabulation } from './tabulation';
import { vectorTabulation } from './vector/vector-tabulation';

let made: Tabulation | undefined;

/** The arithmetic in which this thread builds tables, made at the first use. */
export function tabulation(): Tabulation {
  made ??= vectorTabulation() ?? scalarTabulation();
  return made;
}
