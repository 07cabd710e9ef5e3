import { createHash } from 'node:crypto';
import type { Model } from '../engine/index';

/**
 * Identity of a model: SHA-256 of its canonical JSON, in which keys are sorted, absent values are left out and
 * infinite limits are written as words. Files that differ only in layout, key order or stated defaults share it.
 */
export const modelDigest = (model: Model): string => contentDigest(model);

/** The same of any content. */
export function contentDigest(content: unknown): string {
  return `sha256:${createHash('sha256').update(canonicalJson(content)).digest('hex')}`;
}

function canonicalJson(value: unknown): string {
  if (typeof value === 'number' && !Number.isFinite(value)) return JSON.stringify(String(value));
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonicalJson(entry)}`).join(',')}}`;
}
