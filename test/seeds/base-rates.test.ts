import { readBaseRates } from '../../src/domain/index';
import { valueOf, problemsOf } from '../support/register';
import { readSeed } from './read-seed';

const file = readSeed<{ baseRates: { reference: string }[] }>('base-rates.json');
const rates = valueOf(readBaseRates(file));

test('every figure names its unit, population, source and confidence, and no reference stands twice', () => {
  expect(rates.length).toBe(file.baseRates.length);
  expect(rates.length).toBeGreaterThan(25);
  for (const { reference, kind, unit } of rates) {
    expect(reference).toMatch(/^BR\.[FSLX]\.\d+$/);
    expect(unit).toMatch({ FREQUENCY: /per year$/, SEVERITY: /per event$/, PEOPLE: /^persons/, SHARE: /^share/ }[kind]);
  }
});

test('a law goes through the median that stands beside it', () => {
  for (const { value, lognormal } of rates) {
    if (lognormal !== null) expect(Math.exp(lognormal.mu) / value).toBeCloseTo(1, 3);
  }
});

test('faults are named by their path', () => {
  const [first, second] = file.baseRates;
  const twice = { baseRates: [first, { ...second, reference: first!.reference, source: '' }] };
  expect(problemsOf(readBaseRates(twice)).map(({ path }) => path.join('.'))).toEqual(['baseRates.1.source']);
  expect(problemsOf(readBaseRates({ baseRates: [first, first] })).map(({ path }) => path.join('.'))).toEqual([
    'baseRates.1.reference',
  ]);
});
