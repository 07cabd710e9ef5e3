import { setImmediate } from 'node:timers/promises';
import { OverloadError, workLane } from '../../src/services/work-lane';

/** A piece of work that ends when it is told to. */
function piece() {
  let end: (value: string) => void = () => undefined;
  const promise = new Promise<string>((resolve) => {
    end = resolve;
  });
  return { end, work: jest.fn(() => promise) };
}

test('few at a time, the others in their order, and no more than fit', async () => {
  const lane = workLane(1, 2);
  const [a, b, c, d] = [piece(), piece(), piece(), piece()];
  const results = [lane.run('a', a.work), lane.run('b', b.work), lane.run('c', c.work)];
  await expect(lane.run('d', d.work)).rejects.toThrow(OverloadError);
  await setImmediate();
  expect([a, b, c, d].map(({ work }) => work.mock.calls.length)).toEqual([1, 0, 0, 0]);
  a.end('A');
  expect(await results[0]).toBe('A');
  await setImmediate();
  expect([b, c].map(({ work }) => work.mock.calls.length)).toEqual([1, 0]);
  b.end('B');
  c.end('C');
  expect(await Promise.all(results)).toEqual(['A', 'B', 'C']);
  d.end('D');
  expect(await lane.run('d', d.work)).toBe('D');
});

test('the same work is done once for all who wait for it, and again afterwards', async () => {
  const lane = workLane(2, 0);
  const { end, work } = piece();
  const both = [lane.run('same', work), lane.run('same', work)];
  end('done');
  expect(await Promise.all(both)).toEqual(['done', 'done']);
  expect(work).toHaveBeenCalledTimes(1);
  await lane.run('same', work);
  expect(work).toHaveBeenCalledTimes(2);
});

test('a failure is passed on and makes room', async () => {
  const lane = workLane(1, 0);
  await expect(lane.run('a', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await lane.run('b', () => Promise.resolve(2))).toBe(2);
});

test('a closed lane stops what is under way and begins nothing', async () => {
  const lane = workLane(1, 1);
  const waits = lane.run(
    'a',
    (signal) =>
      new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(new Error('stopped')));
      }),
  );
  const { work } = piece();
  const waiting = lane.run('b', work);
  const ends = Promise.allSettled([waits, waiting]);
  await setImmediate();
  lane.close();
  expect(await ends).toMatchObject([{ reason: { message: 'stopped' } }, { reason: { name: 'AbortError' } }]);
  expect(work).not.toHaveBeenCalled();
});

describe('a caller who leaves', () => {
  /** Work that runs until it is stopped. */
  const endless = (signal: AbortSignal) =>
    new Promise<string>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error));
    });

  test('stops work that nobody else waits for, and its place goes to the next', async () => {
    const lane = workLane(1, 1);
    const [caller, { end, work }] = [new AbortController(), piece()];
    const left = lane.run('a', endless, caller.signal);
    const next = lane.run('b', work);
    end('B');
    caller.abort();
    await expect(left).rejects.toMatchObject({ name: 'AbortError' });
    expect(await next).toBe('B');
  });

  test('does not stop what others wait for, with or without a signal', async () => {
    const lane = workLane(1, 0);
    const callers = [new AbortController(), new AbortController()];
    const { end, work } = piece();
    let stopped = false;
    const shared = (signal: AbortSignal) => {
      signal.addEventListener('abort', () => {
        stopped = true;
      });
      return work();
    };
    const [first, second, third] = [
      lane.run('a', shared, callers[0]!.signal),
      lane.run('a', shared, callers[1]!.signal),
      lane.run('a', shared),
    ];
    const lefts = Promise.allSettled([first, second]);
    for (const caller of callers) caller.abort();
    expect(await lefts).toMatchObject([{ reason: { name: 'AbortError' } }, { reason: { name: 'AbortError' } }]);
    expect(stopped).toBe(false);
    end('done');
    expect(await third).toBe('done');
  });

  test('while waiting makes room to wait, and is asked nothing again', async () => {
    const lane = workLane(1, 1);
    const [caller, running, never, next] = [new AbortController(), piece(), piece(), piece()];
    const first = lane.run('a', running.work);
    const left = lane.run('b', never.work, caller.signal);
    caller.abort();
    await expect(left).rejects.toMatchObject({ name: 'AbortError' });
    await setImmediate();
    const after = lane.run('c', next.work);
    running.end('A');
    next.end('C');
    expect(await Promise.all([first, after])).toEqual(['A', 'C']);
    expect(never.work).not.toHaveBeenCalled();
    await expect(lane.run('d', never.work, caller.signal)).rejects.toMatchObject({ name: 'AbortError' });
  });

  test('leaves a key behind under which the work begins anew', async () => {
    const lane = workLane(2, 0);
    const [caller, { end, work }] = [new AbortController(), piece()];
    const left = lane.run('a', endless, caller.signal);
    caller.abort();
    const again = lane.run('a', work);
    end('anew');
    await expect(left).rejects.toMatchObject({ name: 'AbortError' });
    expect(await again).toBe('anew');
  });
});
