import { tornado } from '../../../src/engine/sensitivity';

test('the widest bar first, whichever way it points', () => {
  const slopes = [1, -5, 0, 3];
  const bars = tornado(4, (input, u) => 10 + slopes[input]! * (u - 0.5));
  expect(bars.map(({ input }) => input)).toEqual([1, 3, 0, 2]);
  expect(bars[0]).toMatchObject({ atLow: 12.25, atHigh: 7.75, swing: 4.5 });
  expect(bars[3]!.swing).toBe(0);
});
