import type { KeepRule } from '../solver/fewest-given-up';

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

export type RuleKeeper = KeepRule<AuditRuleName>;

/** The rule holds. A rule on one column becomes its bounds. */
export const keepRule: RuleKeeper = (program, _rule, terms, low, high) => {
  const [first] = terms;
  if (terms.length === 1 && low === high) program.fix(first![0], low / first![1]);
  else program.row(terms, low, high);
};
