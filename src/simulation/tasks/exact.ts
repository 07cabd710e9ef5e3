import {
  buildPortfolio,
  computeExact,
  ExactRefusedError,
  type ExactResult,
  type LedgerName,
  type Model,
  withoutControls,
} from '../../engine/index';
import type { Refusal } from '../refusal';

export interface ExactInput {
  model: Model;
  ledger: LedgerName;
  precision: number;
  levels: readonly number[];
}

/** One ledger by the exact method; a refusal where it does not apply or the precision is out of its reach. */
export function exact({ model, ledger, precision, levels }: ExactInput): ExactResult | { refusals: Refusal[] } {
  const portfolio = buildPortfolio(model);
  try {
    return computeExact(ledger === 'inherent' ? withoutControls(portfolio) : portfolio, { precision, levels });
  } catch (error) {
    if (!(error instanceof ExactRefusedError)) throw error;
    return { refusals: [...error.refusals] };
  }
}
