import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface ClosedForm {
  id: string;
  inputs: Record<string, unknown>;
  expected: Record<string, unknown>;
}

/** One case of closed-forms.json, its inputs and expected figures typed by the test that knows them. */
export function closedForm<I, E>(id: string): { inputs: I; expected: E } {
  const path = join(__dirname, '..', 'oracles', 'closed-forms.json');
  const { oracles } = JSON.parse(readFileSync(path, 'utf8')) as { oracles: ClosedForm[] };
  const found = oracles.find((oracle) => oracle.id === id);
  if (!found) throw new Error(`no closed form ${id}`);
  return { inputs: found.inputs as I, expected: found.expected as E };
}
