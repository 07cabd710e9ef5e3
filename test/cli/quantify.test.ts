import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Outcome } from '../../src/engine';
import { file, run } from './support';

const MODEL = {
  format: 'riskweave-model/1',
  currency: 'EUR',
  risks: [
    {
      id: 'A',
      name: 'Model stolen',
      frequency: { type: 'poisson', rate: 2 },
      severity: { type: 'lognormalInterval', low: 1000, high: 50_000, confidence: 0.9 },
    },
    { id: 'B', frequency: { type: 'poisson', rate: 0 }, severity: { type: 'exponential', mean: 20_000 } },
  ],
  links: [{ from: 'A', to: 'B', probability: 0.25 }],
  controls: [{ id: 'C', effects: [{ risk: 'A', frequencyReduction: 0.5, severityReduction: 0.2 }] }],
};
// An annual layer depends on the whole year, which the exact method does not cover.
const ONLY_SIMULATED = {
  ...MODEL,
  risks: MODEL.risks.map((risk) => ({ ...risk, eventLayer: { deductible: 5000, limit: 20_000, share: 1 } })),
  annualLayer: { deductible: 1000, limit: 30_000, share: 1 },
};
// Threads of this process would need a loader of sources.
const INLINE = ['--threads', '1'];
const QUICK = ['--trials', '20000', ...INLINE];

test('an error asked for stops the simulation and is answered for, in JSON and for people', async () => {
  const asked = ['--method', 'simulation', ...QUICK, '--target-error', '0.0001', '--most-trials', '30000'];
  const { status, out } = await run('quantify', file(ONLY_SIMULATED), ...asked, '--json');
  expect(status).toBe(0);
  const outcome = JSON.parse(out) as Outcome;
  expect(outcome).toMatchObject({
    trials: 30_000,
    convergence: { state: 'NOT_CONVERGED', level: 0.99, targetError: 0.0001, mostTrials: 30_000 },
  });
  const table = await run('quantify', file(ONLY_SIMULATED), ...asked);
  expect(table.out).toMatch(/VaR 99 % is known ± [\d.]+ % \(95 %\); ± 0.01 % was asked: NOT_CONVERGED/);
  expect(await run('quantify', file(ONLY_SIMULATED), '--target-error', '0')).toMatchObject({ status: 2 });
});

describe('the JSON object', () => {
  test('of a simulation has the keys of the contract in their order', async () => {
    const { status, out, err } = await run('quantify', file(MODEL), '--method', 'simulation', ...QUICK, '--json');
    expect([status, err]).toEqual([0, '']);
    const outcome = JSON.parse(out) as Outcome;
    expect(Object.keys(outcome)).toEqual([
      ...['engineVersion', 'modelDigest', 'currency', 'method', 'trials', 'sampling', 'seed', 'elapsedMs'],
      ...['residual', 'inherent', 'reduction', 'exactCheck', 'notices'],
    ]);
    expect(outcome).toMatchObject({ currency: 'EUR', method: 'SIMULATION', trials: 20_000, seed: '1' });
    expect(outcome.modelDigest).toMatch(/^sha256:[0-9a-f]{64}$/);
    const { residual, inherent, reduction, exactCheck } = outcome;
    for (const ledger of [residual, inherent!]) {
      expect(Object.keys(ledger)).toEqual(
        expect.arrayContaining([
          ...['mean', 'standardDeviation', 'probabilityOfLoss', 'valueAtRisk', 'tailValueAtRisk', 'largestEvent'],
          ...['exceedance', 'risks', 'links', 'ceded'],
        ]),
      );
      expect(Object.keys(ledger.mean)).toEqual(['value', 'standardError']);
      expect(Object.keys(ledger.probabilityOfLoss)).toEqual(['value', 'low', 'high']);
      expect(Object.keys(ledger.valueAtRisk[0]!)).toEqual(['level', 'value', 'standardError', 'low', 'high']);
      expect(Object.keys(ledger.tailValueAtRisk[0]!)).toEqual([
        'level',
        'value',
        'standardError',
        'low',
        'high',
        'thinTail',
      ]);
      expect(Object.keys(ledger.largestEvent.valueAtRisk[0]!)).toEqual(['level', 'value', 'low', 'high']);
      expect(Object.keys(ledger.exceedance[0]!)).toEqual(['loss', 'probability', 'low', 'high']);
      expect(ledger.risks.map(({ id }) => id)).toEqual(['A', 'B']);
      expect(ledger.risks[0]!.tailContribution.map(({ level }) => level)).toEqual([0.9, 0.95, 0.99, 0.995, 0.999]);
      expect(Object.keys(ledger.links[0]!)).toEqual(['from', 'to', 'meanEvents', 'meanLoss']);
    }
    expect(reduction!.mean.value).toBeCloseTo(inherent!.mean.value! - residual.mean.value!, 6);
    expect(exactCheck.map(({ measure }) => measure)).toEqual(
      expect.arrayContaining(['mean', 'valueAtRisk', 'tailValueAtRisk']),
    );
    for (const { z } of exactCheck) expect(Math.abs(z)).toBeLessThan(4.5);
  });

  test('of the exact method carries no error and its own estimate', async () => {
    const { status, out } = await run('quantify', file(MODEL), '--json', '--threads', '1', '--levels', '0.99,0.5');
    const outcome = JSON.parse(out) as Outcome;
    expect(status).toBe(0);
    expect(outcome).toMatchObject({ method: 'EXACT', trials: null, exactCheck: [] });
    expect(outcome.relativeErrorEstimate!).toBeLessThanOrEqual(1e-6);
    expect(Object.keys(outcome).indexOf('relativeErrorEstimate')).toBe(Object.keys(outcome).indexOf('method') + 1);
    expect(outcome.residual.valueAtRisk.map(({ level }) => level)).toEqual([0.5, 0.99]);
    for (const { value, low, high, standardError } of outcome.residual.valueAtRisk) {
      expect([low, high, standardError]).toEqual([value, value, 0]);
    }
    // 2 events × 0.5 of mean m·0.8, each with 0.25 of an exponential of mean 20,000.
    const severity = Math.exp(
      (Math.log(1000) + Math.log(50_000)) / 2 + (Math.log(50) / (2 * 1.6448536269514722)) ** 2 / 2,
    );
    expect(outcome.residual.mean.value! / (0.8 * severity + 0.25 * 20_000)).toBeCloseTo(1, 6);
  });

  test('without controls has neither inherent nor reduction', async () => {
    const { out } = await run('quantify', file({ ...MODEL, controls: [] }), '--json', '--threads', '1');
    expect(JSON.parse(out)).not.toHaveProperty('inherent');
    expect(JSON.parse(out)).not.toHaveProperty('reduction');
  });
});

test('auto simulates what the exact method cannot do', async () => {
  const { status, out } = await run('quantify', file(ONLY_SIMULATED), ...QUICK, '--json');
  expect(status).toBe(0);
  const outcome = JSON.parse(out) as Outcome;
  expect(outcome).toMatchObject({ method: 'SIMULATION', exactCheck: [] });
  expect(outcome.residual.ceded.mean.value!).toBeGreaterThan(0);
});

test('the table shows both ledgers, errors, contributors and cascades', async () => {
  const { status, out } = await run('quantify', file(MODEL), '--method', 'simulation', ...QUICK);
  expect(status).toBe(0);
  for (const part of ['inherent', 'residual', 'reduction', ' ± ', 'TVaR 99 %', 'A Model stolen', 'A → B', 'exact']) {
    expect(out).toContain(part);
  }
});

describe('refusals end with status 1', () => {
  test('every fault of a file, one a line, with its path', async () => {
    const bad = {
      ...MODEL,
      surprise: 1,
      risks: [
        { ...MODEL.risks[0], severity: { type: 'lognormalInterval', low: 10, high: 1, confidence: 0.9 } },
        { ...MODEL.risks[1], id: 'A', frequency: { type: 'bernoulli', probability: 1.5 } },
        { id: 'H', frequency: { type: 'poisson', rate: 1 }, severity: { type: 'lomax', alpha: 1, scale: 1 } },
      ],
      links: [{ from: 'A', to: 'NOWHERE', probability: 0.25 }],
    };
    const { status, out, err } = await run('quantify', file(bad), ...INLINE, '--json');
    expect(status).toBe(1);
    const { problems } = JSON.parse(out) as { problems: { code: string; path: string; message: string }[] };
    const lines = err.trimEnd().split('\n');
    expect(lines).toHaveLength(problems.length);
    problems.forEach(({ code, path, message }, i) => expect(lines[i]).toBe(`${path}: ${message} [${code}]`));
    const paths = problems.map(({ path }) => path);
    for (const path of ['surprise', 'risks[1].frequency.probability', 'risks[2].severity.alpha', 'links[0].to']) {
      expect(paths).toContain(path);
    }
    expect(paths.some((path) => path.startsWith('risks[0].severity'))).toBe(true);
    expect(problems.some(({ code }) => code === 'DUPLICATE_ID')).toBe(true);
  });

  test('a file that is not there, and one that is not JSON', async () => {
    const missing = await run('quantify', '/no/such/file.json', ...INLINE, '--json');
    expect(missing.status).toBe(1);
    expect(JSON.parse(missing.out)).toMatchObject({ problems: [{ code: 'UNREADABLE', path: '$' }] });
    const broken = await run('quantify', file('{"format":'), ...INLINE);
    expect([broken.status, broken.out]).toEqual([1, '']);
    expect(broken.err).toMatch(/^\$: is not valid JSON: .*\[INVALID_JSON\]\n$/);
  });

  test('exact on a model that it cannot do says which part and why', async () => {
    const { status, out, err } = await run('quantify', file(ONLY_SIMULATED), '--method', 'exact', ...INLINE, '--json');
    expect(status).toBe(1);
    expect(err).toContain('annualLayer');
    expect((JSON.parse(out) as { problems: unknown[] }).problems).toHaveLength(1);
  });
});

describe('how losses are drawn and years kept', () => {
  const simulated = ['--method', 'simulation', ...INLINE];

  test('stratified runs and histograms say so, in words and in JSON', async () => {
    const stratified = [...simulated, '--trials', '262144', '--sampling', 'stratified'];
    const { out } = await run('quantify', file(ONLY_SIMULATED), ...stratified, '--memory', 'constant');
    expect(out).toMatch(/stratified simulation of 262,144 years/);
    expect(out).toMatch(/Losses are known to 2\.4e-4 of themselves/);
    expect(out).not.toMatch(/whole exceedance curve/);
    const few = [...simulated, '--trials', '5000', '--sampling', 'stratified', '--json'];
    const outcome = JSON.parse((await run('quantify', file(ONLY_SIMULATED), ...few)).out) as Outcome;
    expect(outcome.sampling).toBe('INDEPENDENT');
    expect(outcome.notices.map(({ code }) => code)).toContain('NOT_STRATIFIED');
    expect(outcome).not.toHaveProperty('randomisations');
  });

  test('a target begins with fewer years than a plain run', async () => {
    const asked = [...simulated, '--target-error', '0.5', '--json'];
    expect(JSON.parse((await run('quantify', file(ONLY_SIMULATED), ...asked)).out)).toMatchObject({ trials: 262_144 });
  });
});

describe('wrong usage ends with status 2', () => {
  test.each([
    ['--sampling', 'sobol'],
    ['--memory', 'some'],
  ])('%s %s', async (...option) => {
    expect(await run('quantify', file(ONLY_SIMULATED), ...option)).toMatchObject({ status: 2 });
  });

  test.each([
    [['quantify']],
    [['quantify', 'x.json', 'y.json']],
    [['quantify', 'x.json', '--surprise']],
    [['quantify', 'x.json', '--method', 'guess']],
    [['quantify', 'x.json', '--levels', '0.9,1']],
    [['quantify', 'x.json', '--levels', '']],
    [['quantify', 'x.json', '--trials', '0']],
    [['quantify', 'x.json', '--trials', '1.5']],
    [['quantify', 'x.json', '--seed', '-1']],
    [['quantify', 'x.json', '--threads', 'many']],
    [['quantify', 'x.json', '--precision', '0']],
    [['unknown']],
  ])('%j', async (args) => {
    const { status, out, err } = await run(...args);
    expect([status, out]).toEqual([2, '']);
    expect(err).not.toBe('');
  });

  test('help and version are no errors', async () => {
    expect(await run('--help')).toMatchObject({ status: 0, err: '' });
    expect(await run('quantify', '--help')).toMatchObject({ status: 0, err: '' });
    expect((await run('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

test('as a process: standard input, status and one JSON line', () => {
  const root = join(__dirname, '..', '..');
  const loader = join(root, 'test', 'support', 'register-typescript.cjs');
  const command = (args: string[], input: string) =>
    spawnSync(process.execPath, ['-r', loader, join(root, 'src', 'main.ts'), 'quantify', '-', ...args], { input });
  const good = command(['--json', '--method', 'simulation', ...QUICK], JSON.stringify(MODEL));
  expect([good.status, good.stderr.toString()]).toEqual([0, '']);
  expect(JSON.parse(good.stdout.toString())).toMatchObject({ method: 'SIMULATION' });
  expect(command([], '{}').status).toBe(1);
  expect(command(['--levels', '2'], '{}').status).toBe(2);
});
