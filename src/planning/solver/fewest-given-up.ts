import { addElastic } from './elastic';
import type { Solver } from './highs';
import type { ProgramBuilder } from './mip';
import type { Relaxation } from './relaxation';
import { solveMip } from './solve-mip';
import type { Watch } from './watch';

/** Adds a row of a rule to a program: low ≤ Σ terms ≤ high. */
export type KeepRule<Rule> = (
  program: ProgramBuilder,
  rule: Rule,
  terms: readonly (readonly [column: number, coefficient: number])[],
  low: number,
  high: number,
) => void;

export interface NamedRule {
  readonly rule: string;
  readonly of: string;
}

/** The words that name a rule to whoever may give it up. */
const ruleName = ({ rule, of }: NamedRule): string => `${rule}: ${of}`;

/** What giving up a rule of a kind that is given up last costs beyond one. */
const PREFERENCE = 1e-3;

/**
 * A smallest set of rules without which a plan exists, by a program that gives up as few of them as it can; among sets of
 * one size, one with fewer rules of the kinds in `last`. Empty when the search found none in time.
 */
export function fewestGivenUp<Rule extends NamedRule>(
  solver: Solver,
  build: (keep: KeepRule<Rule>) => ProgramBuilder,
  why: Readonly<Record<Rule['rule'], string>>,
  last: ReadonlySet<Rule['rule']>,
  watch: Watch,
): Relaxation[] {
  const switches = new Map<string, { readonly rule: Rule; readonly column: number }>();
  const program = build((partial, rule, terms, low, high) => {
    const name = ruleName(rule);
    const column = switches.get(name)?.column ?? partial.binary(last.has(rule.rule) ? 1 + PREFERENCE : 1);
    switches.set(name, { rule, column });
    const row = { columns: terms.map(([place]) => place), coefficients: terms.map(([, value]) => value), low, high };
    addElastic(partial, row, column, 'switch');
  });
  const own = new Set([...switches.values()].map(({ column }) => column));
  const columns = program.columns.map((column, j) => (own.has(j) ? column : { ...column, cost: 0 }));
  const { values } = solveMip(solver, { columns, rows: program.rows }, { gap: 0, absoluteGap: PREFERENCE / 2 }, watch);
  if (!values) return [];
  return [...switches]
    .filter(([, { column }]) => values[column]! > 0.5)
    .map(([constraint, { rule }]) => ({ constraint, why: why[rule.rule as Rule['rule']] }));
}
