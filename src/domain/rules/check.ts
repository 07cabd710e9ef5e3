import type { Problem } from '../problem';

/** Keys from the input object down to the field that a problem concerns. */
export type Path = readonly string[];

/** What a rule needs to know of the world outside its input; it never looks for itself. */
export interface RuleContext {
  organizationId: string;
  /** ISO 4217, of every loss and cost of the register. */
  currency: string;
  now: Date;
  /** Ids that the input names and that exist in this organisation (or in the shared catalogues). */
  known: ReadonlySet<string>;
}

/** A pass over one input: the context and the problems found so far. */
export interface Check extends RuleContext {
  problems: Problem[];
}

export const startCheck = (context: RuleContext): Check => ({ ...context, problems: [] });

/** Codes of INVALID_INPUT beside those of the engine's own declaration of distributions. */
export const INPUT_CODES = ['REQUIRED', 'MALFORMED', 'OUT_OF_RANGE', 'NOT_ALLOWED', 'DUPLICATE_VALUE'] as const;
export type InputCode = (typeof INPUT_CODES)[number];

export function invalid(check: Check, path: Path, code: InputCode, message: string): null {
  check.problems.push({ type: 'INVALID_INPUT', code, message, path: [...path] });
  return null;
}

export function notFound(check: Check, path: Path, id: string, noun: string): null {
  const message = `${noun} ${shown(id)} does not exist`;
  check.problems.push({ type: 'NOT_FOUND', code: 'NOT_FOUND', message, path: [...path], id });
  return null;
}

/** A value as a message shows it: JSON, cut where it is long. */
export function shown(value: unknown): string {
  const text = typeof value === 'number' || value === undefined ? String(value) : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
