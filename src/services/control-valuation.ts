import type { ControlValue } from '../simulation/index';

export interface ControlValueInput {
  /** 2 to 1,000. */
  permutations?: number | null;
  /** 0 to 2^53 − 1. */
  seed?: number | null;
}

/** What the implemented controls take away from the mean annual loss, in the organisation's currency per year. */
export interface ControlValuation {
  currency: string;
  inherentMean: number;
  residualMean: number;
  /** Whether every order of controls was gone through. */
  exact: boolean;
  /** The largest Shapley value first. */
  controls: ControlValue[];
}
