import type { ValueTransformer } from 'typeorm';

/**
 * JSON has neither infinity (a layer without limit) nor instants (when an acceptance was given), so these are kept as
 * `{"$number": "Infinity"}` and `{"$instant": "2026-01-31T09:00:00.000Z"}`.
 */
export const jsonValue: ValueTransformer = { to: encode, from: decode };

/** The same for a list, which is empty where the column is null. */
export const listValue: ValueTransformer = { to: encode, from: (value) => decode(value) ?? [] };

function encode(value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) return { $number: String(value) };
  if (value instanceof Date) return { $instant: value.toISOString() };
  return mapped(value, encode);
}

function decode(value: unknown): unknown {
  if (typeof value === 'object' && value !== null) {
    if ('$number' in value) return Number(value.$number);
    if ('$instant' in value) return new Date(String(value.$instant));
  }
  return mapped(value, decode);
}

function mapped(value: unknown, change: (item: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(change);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, change(item)]));
}
