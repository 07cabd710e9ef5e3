import type { LedgerName, Model } from '../../engine/index';
import { annualLikelihoods } from '../likelihood';

export interface LikelihoodsInput {
  model: Model;
  ledger: LedgerName;
}

/** The probability of at least one event in a year, by the id of the risk. */
export function likelihoods({ model, ledger }: LikelihoodsInput): [riskId: string, probability: number][] {
  return [...annualLikelihoods(model, ledger)];
}
