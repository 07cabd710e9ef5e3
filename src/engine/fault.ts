/** What can be wrong with a model, in the words of a machine. */
export type FaultCode =
  | 'WRONG_TYPE'
  | 'UNKNOWN_KEY'
  | 'UNKNOWN_TYPE'
  | 'UNKNOWN_FORMAT'
  | 'MISSING'
  | 'EMPTY'
  | 'NOT_FINITE'
  | 'OUT_OF_RANGE'
  | 'REVERSED_INTERVAL'
  | 'LENGTH_MISMATCH'
  | 'DUPLICATE_ID'
  | 'DUPLICATE_REFERENCE'
  | 'DANGLING_REFERENCE'
  | 'AMBIGUOUS'
  | 'COVERAGE_MISMATCH'
  | 'INFINITE_MEAN'
  | 'SPECTRAL_RADIUS';

/** One thing wrong with an input. `path` leads to it (`risks[0].severity.low`); `message` states the value found and the bound. */
export interface Fault {
  code: FaultCode;
  path: string;
  message: string;
}
