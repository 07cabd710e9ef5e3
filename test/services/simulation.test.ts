import { simulations } from '../../src/storage/index';
import { createQuantification } from '../../src/services/index';
import { inlineJob } from '../../src/planning/index';
import { inlineRunner, type Runner } from '../../src/simulation/index';
import { quickRunner } from '../api/register';
import { openQuantifiedRegister, type QuantifiedRegister, recordBank, testPool } from '../support/quantified';
import { problemsOf, riskInput, valueOf } from '../support/register';

let register: QuantifiedRegister;
afterEach(() => register.dispose());

const stored = async () => register.services.simulation.count(register.caller, {});

describe('an order', () => {
  beforeEach(async () => {
    register = await openQuantifiedRegister();
    await recordBank(register);
  });

  test('is computed in the background and stored with all that defines it', async () => {
    const { services, caller } = register;
    const queued = valueOf(await services.simulation.start(caller, { trials: 5_000, method: 'SIMULATION', seed: 7 }));
    expect(queued).toMatchObject({ state: 'QUEUED', progress: 0, outcome: null, startedAt: null, version: 1 });
    const ended = (await services.simulation.settled(caller, queued.id))!;
    expect(ended).toMatchObject({
      id: queued.id,
      state: 'SUCCEEDED',
      progress: 1,
      failure: null,
      order: { method: 'SIMULATION', trials: 5_000, seed: 7, levels: [0.9, 0.95, 0.99, 0.995, 0.999] },
      outcome: { method: 'SIMULATION', trials: 5_000, seed: '7', currency: 'EUR' },
    });
    expect(ended.outcome!.modelDigest).toBe(ended.modelDigest);
    expect(ended.outcome!.residual.mean.value!).toBeLessThan(ended.outcome!.inherent!.mean.value!);
    expect(ended.finishedAt).not.toBeNull();
    expect(register.faults).toEqual([]);
    expect(await services.simulation.latest(caller)).toEqual(ended);
  });

  test('of the same register is the same simulation; another seed or another register is another', async () => {
    const { services, caller, simulate } = register;
    const order = { trials: 2_000, levels: [0.99, 0.9] };
    const first = await simulate(order);
    const again = valueOf(
      await services.simulation.start(caller, { method: 'SIMULATION', trials: 2_000, levels: [0.9, 0.99, 0.9] }),
    );
    expect(again).toEqual(first);
    const reseeded = await simulate({ ...order, seed: 2 });
    expect(reseeded.id).not.toBe(first.id);
    valueOf(await services.risk.record(caller, riskInput({ name: 'Another' })));
    const grown = await simulate(order);
    expect(grown.modelDigest).not.toBe(first.modelDigest);
    expect(await stored()).toBe(3);
  });

  test('of a register that was changed and changed back is the first one again, and the latest', async () => {
    const { services, caller, simulate } = register;
    const first = await simulate({ trials: 1_000 });
    const added = valueOf(await services.risk.record(caller, riskInput({ name: 'Another' })));
    const second = await simulate({ trials: 1_000 });
    expect((await services.simulation.latest(caller))!.id).toBe(second.id);
    valueOf(await services.risk.retire(caller, { id: added.id, expectedVersion: 1 }));
    const third = await simulate({ trials: 1_000 });
    expect(third).toEqual({ ...first, updatedAt: expect.any(Date), version: first.version + 1 });
    expect((await services.simulation.latest(caller))!.id).toBe(first.id);
    expect(await stored()).toBe(2);
  });

  test('drawn or kept otherwise, or with a target, is another; asked in other words it is the same', async () => {
    const { simulate } = register;
    const plain = await simulate({ trials: 2_000 });
    const independent = await simulate({ trials: 2_000, sampling: 'INDEPENDENT' });
    const histograms = await simulate({ trials: 2_000, memory: 'CONSTANT' });
    const target = { error: 0.5, level: 0.9, mostTrials: 4_000 };
    const stopped = await simulate({ trials: 2_000, target });
    expect(new Set([plain, independent, histograms, stopped].map(({ id }) => id)).size).toBe(4);
    expect(stopped.outcome!.convergence).toMatchObject({ targetError: 0.5, level: 0.9 });
    expect(histograms.outcome!.bucketWidth).toBe(2 ** -12);
    expect(independent.outcome!.residual).toEqual(plain.outcome!.residual);
    const again = await simulate({ trials: 2_000, sampling: 'AUTO', memory: 'AUTO', target: null });
    expect(again.id).toBe(plain.id);
    expect((await simulate({ trials: 2_000, target: { ...target } })).id).toBe(stopped.id);
    expect(await stored()).toBe(4);
  });

  test('joins the same one that still waits', async () => {
    const { services, caller } = register;
    const start = () => services.simulation.start(caller, { method: 'SIMULATION', trials: 3_000 });
    const [one, other] = (await Promise.all([start(), start()])).map(valueOf);
    expect(other!.id).toBe(one!.id);
    expect(await stored()).toBe(1);
    await services.simulation.settled(caller, one!.id);
  });

  test('of the same model with other owners keeps the figures and takes the new groups', async () => {
    const { services, caller, simulate } = register;
    const first = await simulate({ trials: 2_000 });
    const risk = first.risks.find(({ name }) => name === 'Bias')!;
    valueOf(await services.risk.treat(caller, { id: risk.id, expectedVersion: 1, treatment: 'SHARE' }));
    const second = await simulate({ trials: 2_000 });
    expect(second.id).not.toBe(first.id);
    expect(second).toMatchObject({ state: 'SUCCEEDED', modelDigest: first.modelDigest, outcome: first.outcome! });
    expect(second.risks.find(({ id }) => id === risk.id)!.treatment).toBe('SHARE');
    expect(await services.simulation.latest(caller)).toMatchObject({ id: second!.id });
  });

  test('outside its bounds is refused with its path, and nothing is stored', async () => {
    const { services, caller } = register;
    const paths = async (input: object) =>
      problemsOf(await services.simulation.start(caller, input)).map(({ type, path }) => [type, ...path]);
    expect(await paths({ trials: 999 })).toEqual([['INVALID_INPUT', 'trials']]);
    expect(await paths({ trials: 10_000_001 })).toEqual([['INVALID_INPUT', 'trials']]);
    expect(await paths({ trials: 2_000.5 })).toEqual([['INVALID_INPUT', 'trials']]);
    expect(await paths({ seed: -1 })).toEqual([['INVALID_INPUT', 'seed']]);
    expect(await paths({ seed: 2 ** 53 })).toEqual([['INVALID_INPUT', 'seed']]);
    expect(await paths({ levels: [] })).toEqual([['INVALID_INPUT', 'levels']]);
    expect(await paths({ levels: [0.5, 1, 0, Number.NaN] })).toEqual([
      ['INVALID_INPUT', 'levels', '1'],
      ['INVALID_INPUT', 'levels', '2'],
      ['INVALID_INPUT', 'levels', '3'],
    ]);
    expect(await paths({ levels: Array.from({ length: 21 }, (_, i) => (i + 1) / 30), trials: 1 })).toEqual([
      ['INVALID_INPUT', 'trials'],
      ['INVALID_INPUT', 'levels'],
    ]);
    expect(await stored()).toBe(0);
  });

  test('of an exact method that the register does not allow fails in words', async () => {
    const { simulate } = register;
    const failed = await simulate({ method: 'EXACT' });
    expect(failed).toMatchObject({ state: 'FAILED', outcome: null });
    expect(failed.failure).toMatch(/the test leaves it out/);
    expect(register.faults).toEqual([]);
    expect((await simulate({ method: 'AUTO', trials: 1_000 })).outcome!.method).toBe('SIMULATION');
  });

  test('of an empty register has no loss', async () => {
    const { services, caller, simulate } = register;
    const { nodes } = await services.risk.page(caller, {
      first: 100,
      after: null,
      order: { field: 'NAME', direction: 'ASC' },
      filter: {},
    });
    for (const { id, version } of nodes) valueOf(await services.risk.retire(caller, { id, expectedVersion: version }));
    const { state, outcome } = await simulate({ trials: 1_000 });
    expect(state).toBe('SUCCEEDED');
    expect(outcome!.residual.mean.value).toBe(0);
  });
});

describe('off the main thread', () => {
  beforeEach(async () => {
    register = await openQuantifiedRegister(testPool());
    await recordBank(register);
  });

  test('queries are answered while a long run goes on, and progress is stored', async () => {
    const { services, caller } = register;
    const { id } = valueOf(await services.simulation.start(caller, { method: 'SIMULATION', trials: 1_500_000 }));
    const waits: number[] = [];
    const progress = new Set<number>();
    for (;;) {
      const began = performance.now();
      const [simulation] = await services.simulation.byIds(caller, [id]);
      await services.risk.count(caller, {});
      waits.push(performance.now() - began);
      progress.add(simulation!.progress);
      if (simulation!.state === 'SUCCEEDED') break;
      expect(['QUEUED', 'RUNNING']).toContain(simulation!.state);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const running = waits.slice(0, -1).sort((a, b) => a - b);
    expect(running.length).toBeGreaterThan(10);
    expect(running[Math.floor(running.length / 2)]!).toBeLessThan(500);
    expect(progress.size).toBeGreaterThan(3);
    expect([...progress]).toEqual([...progress].sort((a, b) => a - b));
  }, 120_000);

  test('a cancelled run stops long before its end and stays cancelled', async () => {
    const { services, caller } = register;
    const order = { method: 'SIMULATION' as const, trials: 10_000_000 };
    const { id } = valueOf(await services.simulation.start(caller, order));
    while ((await services.simulation.byIds(caller, [id]))[0]!.progress === 0) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const began = performance.now();
    expect(valueOf(await services.simulation.cancel(caller, { id }))).toMatchObject({ id, state: 'CANCELLED' });
    expect(await services.simulation.settled(caller, id)).toMatchObject({ state: 'CANCELLED', outcome: null });
    await register.quantification.close();
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(await services.simulation.byIds(caller, [id])).toMatchObject([{ state: 'CANCELLED', outcome: null }]);
    expect(register.faults).toEqual([]);
  }, 120_000);
});

/** A runner whose tasks begin when it is released. */
function heldRunner(): { runner: Runner; release: () => void } {
  const quick = quickRunner();
  let release = (): void => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  const run: Runner['run'] = async (...task) => {
    await released;
    return quick.run(...task);
  };
  return { runner: { ...quick, run }, release: () => release() };
}

describe('cancelling', () => {
  test('one that waits never runs, those behind it do', async () => {
    const { runner, release } = heldRunner();
    register = await openQuantifiedRegister(runner);
    await recordBank(register);
    const { services, caller } = register;
    const start = async (seed: number) =>
      valueOf(await services.simulation.start(caller, { method: 'SIMULATION', trials: 1_000, seed }));
    const [first, second, third] = [await start(1), await start(2), await start(3)];
    const cancelled = valueOf(await services.simulation.cancel(caller, { id: second.id }));
    expect(cancelled).toMatchObject({ state: 'CANCELLED', startedAt: null });
    release();
    const ends = await Promise.all([first, second, third].map(({ id }) => services.simulation.settled(caller, id)));
    expect(ends.map((end) => end!.state)).toEqual(['SUCCEEDED', 'CANCELLED', 'SUCCEEDED']);
    expect(valueOf(await services.simulation.cancel(caller, { id: second.id }))).toEqual(cancelled);
    const again = await start(2);
    expect(again.id).not.toBe(second.id);
    await services.simulation.settled(caller, again.id);
  });

  test('of what is unknown, foreign or over is refused', async () => {
    register = await openQuantifiedRegister();
    await recordBank(register);
    const { services, caller, simulate } = register;
    const done = await simulate({ trials: 1_000 });
    expect(problemsOf(await services.simulation.cancel(caller, { id: done.id }))).toMatchObject([
      { type: 'CONFLICT', path: ['id'], message: expect.stringContaining('SUCCEEDED') },
    ]);
    expect(problemsOf(await services.simulation.cancel(caller, { id: 'sim_none' }))).toMatchObject([
      { type: 'NOT_FOUND', path: ['id'], id: 'sim_none' },
    ]);
    const stranger = { organizationId: 'org_other', actor: 'stranger' };
    expect(problemsOf(await services.simulation.cancel(stranger, { id: done.id }))).toMatchObject([
      { type: 'NOT_FOUND' },
    ]);
    expect(await services.simulation.settled(stranger, done.id)).toBeNull();
  });
});

describe('a stop of the server', () => {
  let holding = false;
  beforeEach(async () => {
    holding = false;
    register = await openQuantifiedRegister(heldRunner());
    await recordBank(register);
  });

  /** While it is held, a simulation goes on until it is stopped. */
  function heldRunner(): Runner {
    const runner = quickRunner();
    const stopped = (signal?: AbortSignal) =>
      new Promise<never>((_, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason as Error));
      });
    return {
      ...runner,
      run: (name, input, signal) =>
        holding && name === 'simulate' ? stopped(signal) : runner.run(name, input, signal),
    };
  }

  const restart = () =>
    createQuantification({
      ...register.parts,
      runner: quickRunner(),
      onFault: (fault) => register.faults.push(fault),
      plan: inlineJob,
      baseRates: [],
    });

  test('leaves runs that the next start takes up, to the same figures', async () => {
    const { services, caller, simulate } = register;
    const expected = await simulate({ trials: 30_000, seed: 5 });
    const start = async (seed: number) =>
      valueOf(await services.simulation.start(caller, { method: 'SIMULATION', trials: 500_000, seed }));
    holding = true;
    const [running, waiting] = [await start(1), await start(2)];
    while ((await services.simulation.byIds(caller, [running.id]))[0]!.state === 'QUEUED') {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await register.quantification.close();
    holding = false;
    const left = await services.simulation.byIds(caller, [running.id, waiting.id]);
    expect(left.map((one) => one!.state)).toEqual(['RUNNING', 'QUEUED']);

    // Both were ordered for half a million years; fewer make the test short, and are as good as any.
    await register.database.write(async (tx) => {
      for (const one of left) {
        const shortened = { ...one!, order: { ...one!.order, trials: 30_000, seed: 5 }, version: one!.version + 1 };
        expect(await simulations.update(tx, one!, shortened)).toBe(true);
      }
    });
    const next = restart();
    expect(await next.resume()).toBe(2);
    for (const { id } of [running, waiting]) {
      const ended = (await next.services.simulation.settled(caller, id))!;
      expect(ended.state).toBe('SUCCEEDED');
      expect({ ...ended.outcome, elapsedMs: 0 }).toEqual({ ...expected.outcome, elapsedMs: 0 });
    }
    await next.close();
    expect(register.faults).toEqual([]);
  });

  test('with another engine afterwards leaves no mislabelled figures', async () => {
    const { caller, simulate, database } = register;
    const done = await simulate({ trials: 1_000 });
    const old = {
      ...done,
      state: 'RUNNING' as const,
      outcome: null,
      engineVersion: '0.0.1',
      version: done.version + 1,
    };
    await database.write((tx) => simulations.update(tx, done, old));
    const next = restart();
    expect(await next.resume()).toBe(1);
    expect(await next.services.simulation.settled(caller, done.id)).toMatchObject({
      state: 'FAILED',
      failure: expect.stringContaining('0.0.1'),
    });
    await next.close();
  });
});

test('a fault of the program is told inside and shown as a failure', async () => {
  const broken = { ...inlineRunner(), run: () => Promise.reject(new TypeError('no such table')) };
  register = await openQuantifiedRegister(broken);
  await recordBank(register);
  const failed = await register.simulate({ trials: 1_000 });
  expect(failed).toMatchObject({ state: 'FAILED', outcome: null, failure: expect.stringContaining('fault') });
  expect(failed.failure).not.toContain('no such table');
  expect(register.faults).toEqual([new TypeError('no such table')]);
});
