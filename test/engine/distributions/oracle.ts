import closedForms from '../oracles/closed-forms.json';

/** Inputs and expected figures of one closed-form case. */
export function oracle<Inputs, Expected>(id: string): { inputs: Inputs; expected: Expected } {
  const found = closedForms.oracles.find((entry) => entry.id === id);
  if (found === undefined) throw new Error(`no closed form ${id}`);
  return found as unknown as { inputs: Inputs; expected: Expected };
}

/** Relative difference; absolute where nothing is expected. */
export function differenceOf(found: number, expected: number): number {
  return expected === 0 ? Math.abs(found) : Math.abs(found / expected - 1);
}

export function expectWithin(found: number, expected: number, tolerance: number): void {
  expect(differenceOf(found, expected)).toBeLessThan(tolerance);
}
