import type { ProgramBuilder } from '../solver/mip';

/** A rule of the programme that could be given up, and of what. */
export interface AuditRuleName {
  readonly rule:
    | 'mandatory'
    | 'locked'
    | 'window'
    | 'independence'
    | 'team_max'
    | 'competence'
    | 'lead'
    | 'half_days'
    | 'unit'
    | 'after';
  readonly of: string;
}

/** Adds a row of a rule to a program: low ≤ Σ terms ≤ high. */
export type RuleKeeper = (
  program: ProgramBuilder,
  rule: AuditRuleName,
  terms: readonly (readonly [column: number, coefficient: number])[],
  low: number,
  high: number,
) => void;

/** The rule holds. A rule on one column becomes its bounds. */
export const keepRule: RuleKeeper = (program, _rule, terms, low, high) => {
  const [first] = terms;
  if (terms.length === 1 && low === high) program.fix(first![0], low / first![1]);
  else program.row(terms, low, high);
};
