import { exactSum } from '../../math/sum';
import type { SeveritySpec } from '../../model';
import type { Definition, ParameterFault, SpecOf } from '../definition';
import type { Severity } from '../distribution';
import { pointLaw } from '../point-law';

/** Losses on listed values with listed probabilities. */
export const discrete: Definition<SpecOf<SeveritySpec, 'discrete'>, Severity> = {
  type: 'discrete',
  parameters: { values: { listOf: 'nonNegative' }, probabilities: { listOf: 'probability' } },
  crossCheck: ({ values, probabilities }) => shareFaults('probabilities', probabilities, 'values', values.length),
  build: ({ values, probabilities }) => pointLaw(values, probabilities),
};

/** Faults of a list of shares that must pair with another list and add up to one within 1e-9. */
export function shareFaults(
  parameter: string,
  shares: readonly number[],
  partner: string,
  partnerLength: number,
): ParameterFault[] {
  const faults: ParameterFault[] = [];
  if (shares.length !== partnerLength) {
    const message = `must have as many entries as ${partner} (${partnerLength}), found ${shares.length}`;
    faults.push({ parameter, code: 'LENGTH_MISMATCH', message });
  }
  const sum = exactSum(shares);
  if (Math.abs(sum - 1) > 1e-9) {
    faults.push({ parameter, code: 'OUT_OF_RANGE', message: `must add up to 1 within 1e-9, found ${sum}` });
  }
  return faults;
}
