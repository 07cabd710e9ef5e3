import type { KeepRule } from '../solver/fewest-given-up';

/** A rule of the roadmap that could be given up, and of what. */
export interface RoadmapRuleName {
  readonly rule: 'horizon' | 'started' | 'deadline' | 'prerequisite' | 'limit' | 'one at a time';
  readonly of: string;
}

export type RuleKeeper = KeepRule<RoadmapRuleName>;

/** The rule holds. */
export const keepRule: RuleKeeper = (program, _rule, terms, low, high) => {
  program.row(terms, low, high);
};
