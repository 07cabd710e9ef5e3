import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface ClosedForm {
  id: string;
  inputs: unknown;
  expected: unknown;
}

/** One entry of the closed-form oracles by its id. */
export function closedForm(id: string): ClosedForm {
  const file = join(__dirname, '..', 'oracles', 'closed-forms.json');
  const { oracles } = JSON.parse(readFileSync(file, 'utf8')) as { oracles: ClosedForm[] };
  const entry = oracles.find((oracle) => oracle.id === id);
  if (!entry) throw new Error(`no oracle ${id}`);
  return entry;
}
