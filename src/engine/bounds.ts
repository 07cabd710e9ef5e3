import type { FaultCode } from './fault';

/** Kinds of numbers a parameter may be; the phrase completes "must be …". */
const BOUNDS = {
  finite: { phrase: 'a finite number', holds: () => true },
  positive: { phrase: 'greater than 0', holds: (x: number) => x > 0 },
  nonNegative: { phrase: 'at least 0', holds: (x: number) => x >= 0 },
  probability: { phrase: 'in [0, 1]', holds: (x: number) => x >= 0 && x <= 1 },
  innerProbability: { phrase: 'strictly between 0 and 1', holds: (x: number) => x > 0 && x < 1 },
  belowOne: { phrase: 'less than 1, or the mean is infinite', holds: (x: number) => x < 1 },
  aboveOne: { phrase: 'greater than 1, or the mean is infinite', holds: (x: number) => x > 1 },
  sampleSize: { phrase: 'in [0.01, 1e12]', holds: (x: number) => x >= 0.01 && x <= 1e12 },
  correlation: { phrase: 'strictly between -1 and 1', holds: (x: number) => x > -1 && x < 1 },
  degreesOfFreedom: { phrase: 'greater than 2 and at most 1000', holds: (x: number) => x > 2 && x <= 1000 },
  count: { phrase: 'a whole number of at least 0', holds: (x: number) => Number.isSafeInteger(x) && x >= 0 },
} as const;

export type NumberKind = keyof typeof BOUNDS;

/** The bound in words, for messages and documentation: "greater than 0". */
export function boundPhrase(kind: NumberKind): string {
  return BOUNDS[kind].phrase;
}

/** What is wrong with a value of this kind; null when nothing is. */
export function boundFault(kind: NumberKind, value: unknown): { code: FaultCode; message: string } | null {
  const phrase = boundPhrase(kind);
  if (typeof value !== 'number')
    return { code: 'WRONG_TYPE', message: `must be a number ${phrase}, found ${shown(value)}` };
  if (!Number.isFinite(value)) return { code: 'NOT_FINITE', message: `must be a finite number, found ${value}` };
  if (BOUNDS[kind].holds(value)) return null;
  const infinite = kind === 'belowOne' || kind === 'aboveOne';
  return { code: infinite ? 'INFINITE_MEAN' : 'OUT_OF_RANGE', message: `must be ${phrase}, found ${value}` };
}

/** A found value in a message: short, and never a whole document. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (value !== null && typeof value === 'object') return 'an object';
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
