import { readFileSync } from 'node:fs';
import type { Model } from '../engine/index';
import { parseModel, type Refusal } from '../simulation/index';

/** Reads a model file, or standard input for `-`; what is wrong with it comes back as problems with their paths. */
export function readModel(file: string): { model: Model } | { problems: Refusal[] } {
  let text: string;
  try {
    text = readFileSync(file === '-' ? process.stdin.fd : file, 'utf8');
  } catch (error) {
    return problem('UNREADABLE', `cannot be read: ${messageOf(error)}`);
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return problem('INVALID_JSON', `is not valid JSON: ${messageOf(error)}`);
  }
  const parsed = parseModel(json);
  return 'faults' in parsed ? { problems: parsed.faults } : parsed;
}

function problem(code: string, message: string): { problems: Refusal[] } {
  return { problems: [{ code, path: '$', message }] };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
