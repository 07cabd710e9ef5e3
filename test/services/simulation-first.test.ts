import type { Simulation } from '../../src/domain/index';
import { formatSimulationSummary, runFirstSimulation, type Services } from '../../src/services/index';

const figure = (level: number, value: number) => ({
  level,
  value,
  standardError: 5,
  low: value - 10,
  high: value + 12,
});
const simulation = (differences: object = {}) =>
  ({
    state: 'SUCCEEDED',
    order: { trials: 1_000_000, seed: 1 },
    risks: [
      { id: 'B', kind: 'AI_HARM' },
      { id: 'P', kind: 'SECURITY_THREAT' },
    ],
    outcome: {
      method: 'SIMULATION',
      currency: 'EUR',
      residual: {
        mean: { value: 123_456.4, standardError: 100 },
        valueAtRisk: [figure(0.9, 1), figure(0.95, 500_000)],
        tailValueAtRisk: [{ ...figure(0.95, 900_000), high: null }],
        roots: [
          { root: 'B', risk: 'B', meanEvents: 1, meanLoss: 60_000 },
          { root: 'P', risk: 'B', meanEvents: 1, meanLoss: 20_000 },
          { root: 'P', risk: 'P', meanEvents: 1, meanLoss: 43_456 },
        ],
        ...differences,
      },
    },
  }) as unknown as Simulation;

test('the summary says mean, VaR95 and TVaR95 with their limits, and the cascade', () => {
  expect(formatSimulationSummary(simulation())).toBe(
    [
      'Residual annual loss in EUR (1,000,000 simulated years, seed 1; 95 % limits in brackets)',
      '  mean    123,456  [123,260 to 123,652]',
      '  VaR95   500,000  [499,990 to 500,012]',
      '  TVaR95  900,000  [899,990 to not stated]',
      'AI-harm loss caused by security events: 25.0 % (20,000 of 80,000 a year)',
    ].join('\n'),
  );
});

test('what cannot be stated is said', () => {
  const text = formatSimulationSummary(
    simulation({ mean: { value: 5, standardError: 0 }, valueAtRisk: [], roots: [] }),
  );
  expect(text).toContain('  mean    5  [5 to 5, computed analytically]');
  expect(text).toContain('  VaR95   not stated');
  expect(text).toContain('no AI-harm loss');
});

test('a first simulation that is refused or fails says why', async () => {
  const caller = { organizationId: 'org_1', actor: 'tester' };
  const services = (start: object, settled: object) =>
    ({ simulation: { start: async () => start, settled: async () => settled } }) as unknown as Services;
  const problems = [{ message: 'no' }, { message: 'never' }];
  await expect(runFirstSimulation(services({ ok: false, problems }, {}), caller)).rejects.toThrow('no; never');
  const started = { ok: true, value: { id: 'sim_1' } };
  const failed = { state: 'FAILED', failure: 'too heavy' };
  await expect(runFirstSimulation(services(started, failed), caller)).rejects.toThrow('too heavy');
  const done = simulation();
  expect(await runFirstSimulation(services(started, done), caller)).toBe(done);
});
