import * as simulation from '../../src/simulation';
import { modelOf } from '../support/models';
import { outcomeOf } from '../support/run';

/** A host that refuses to compile vector instructions, as hosts do that have none. */
const plainHost = {
  Module: class {
    constructor() {
      throw new SyntaxError('invalid opcode 0xfd');
    }
  },
};

/** The rooms as a process on such a host loads them. */
function onPlainHost<T>(load: () => T): T {
  const before = globalThis as { WebAssembly?: unknown };
  const own = before.WebAssembly;
  let loaded: T | undefined;
  before.WebAssembly = plainHost;
  try {
    jest.isolateModules(() => {
      loaded = load();
    });
  } finally {
    before.WebAssembly = own;
  }
  return loaded!;
}

const { quantify, inlineRunner } = onPlainHost(() => require('../../src/simulation') as typeof simulation);

const model = modelOf({
  format: 'riskweave-model/1',
  currency: 'EUR',
  risks: [
    { id: 'A', frequency: { type: 'poisson', rate: 0.5 }, severity: { type: 'lognormal', mu: 9, sigma: 1 } },
    { id: 'B', frequency: { type: 'poisson', rate: 2 }, severity: { type: 'exponential', mean: 1000 } },
  ],
});
const options = { precision: 1e-6, trials: 2_000, seed: 1, levels: [0.9] };

describe('a host without vector instructions', () => {
  it('is refused an order for exact figures, with the reason', async () => {
    const result = await quantify(model, { ...options, method: 'exact' }, inlineRunner());
    expect(result).toEqual({ refusals: [expect.objectContaining({ code: 'NO_VECTOR_CODE', path: '$' })] });
  });

  it('simulates where the method is free, as any host does, and says that nothing was checked', async () => {
    const result = await quantify(model, { ...options, method: 'auto' }, inlineRunner());
    if ('refusals' in result) throw new Error(result.refusals[0]!.message);
    expect(result.outcome.method).toBe('SIMULATION');
    expect(result.outcome.notices).toContainEqual(expect.objectContaining({ code: 'NOT_CHECKED' }));
    const elsewhere = await outcomeOf(simulation.inlineRunner(), model, { ...options, method: 'simulation' });
    expect(elsewhere.exactCheck.length).toBeGreaterThan(0);
    expect(result.outcome.residual).toEqual(elsewhere.residual);
  });
});
