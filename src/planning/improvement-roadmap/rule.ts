import type { ProgramBuilder } from '../solver/mip';

/** A rule of the roadmap that could be given up, and of what. */
export interface RoadmapRuleName {
  readonly rule: 'horizon' | 'started' | 'deadline' | 'prerequisite' | 'limit' | 'one at a time';
  readonly of: string;
}

/** Adds a row of a rule to a program: low ≤ Σ terms ≤ high. */
export type RuleKeeper = (
  program: ProgramBuilder,
  rule: RoadmapRuleName,
  terms: readonly (readonly [column: number, coefficient: number])[],
  low: number,
  high: number,
) => void;

/** The rule holds. */
export const keepRule: RuleKeeper = (program, _rule, terms, low, high) => {
  program.row(terms, low, high);
};

/** The words that name a rule to whoever may give it up. */
export const ruleName = ({ rule, of }: RoadmapRuleName): string => `${rule}: ${of}`;
