import { readFileSync } from 'node:fs';
import type { Refusal } from '../simulation/index';

/** The JSON in a file, or of standard input for `-`; what is wrong with it comes back as a problem. */
export function readJsonFile(file: string): { json: unknown } | { problems: Refusal[] } {
  let text: string;
  try {
    text = readFileSync(file === '-' ? process.stdin.fd : file, 'utf8');
  } catch (error) {
    return problem('UNREADABLE', `cannot be read: ${messageOf(error)}`);
  }
  try {
    return { json: JSON.parse(text) as unknown };
  } catch (error) {
    return problem('INVALID_JSON', `is not valid JSON: ${messageOf(error)}`);
  }
}

function problem(code: string, message: string): { problems: Refusal[] } {
  return { problems: [{ code, path: '$', message }] };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
