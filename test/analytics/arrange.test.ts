import { arrange } from '../../src/analytics/index';

const rows = [
  { name: 'a', size: 3 },
  { name: 'b', size: null },
  { name: 'c', size: 9 },
  { name: 'd', size: 5 },
];
const names = (arrangement: Partial<Parameters<typeof arrange<(typeof rows)[number], 'SIZE'>>[2]>) =>
  arrange(rows, ({ size }) => size, {
    having: [],
    order: { measure: 'SIZE', direction: 'DESC' },
    limit: 10,
    ...arrangement,
  }).map(({ name }) => name);

test('largest first, what cannot be stated last', () => {
  expect(names({})).toEqual(['c', 'd', 'a', 'b']);
  expect(names({ order: { measure: 'SIZE', direction: 'ASC' } })).toEqual(['a', 'd', 'c', 'b']);
});

test('bounds hold their ends and drop what cannot be stated', () => {
  expect(names({ having: [{ measure: 'SIZE', min: 5 }] })).toEqual(['c', 'd']);
  expect(names({ having: [{ measure: 'SIZE', max: 5 }] })).toEqual(['d', 'a']);
  expect(names({ having: [{ measure: 'SIZE' }] })).toEqual(['c', 'd', 'a']);
});

test('the limit cuts after ordering', () => {
  expect(names({ limit: 2 })).toEqual(['c', 'd']);
});
