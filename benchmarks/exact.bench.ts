import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Model } from '../src/engine';
import type { Comparison } from './compare';
import { baseModel } from './portfolio';

const script = `
const { performance } = require('node:perf_hooks');
const { readFileSync } = require('node:fs');
const engine = require(process.argv[1] + '/dist/engine/index.js');
const model = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const begin = performance.now();
engine.computeExact(engine.buildPortfolio(model), { precision: 1e-6, levels: [0.95, 0.99, 0.995, 0.999] });
console.log(performance.now() - begin);
`;

/** The exact method in a fresh process, after start-up: what the first question costs, code still cold. */
export function exactComparison(): Comparison {
  const folder = mkdtempSync(join(tmpdir(), 'riskweave-'));
  const costOf = (risks: number) => {
    const file = join(folder, `${risks}.json`);
    writeFileSync(file, JSON.stringify(copies(baseModel(), risks)));
    return (): number | null => {
      const run = spawnSync(process.execPath, ['-e', script, process.cwd(), file], { encoding: 'utf8' });
      return run.status === 0 ? Number(run.stdout) : null;
    };
  };
  return {
    name: 'exact: mean, deviation, VaR, TVaR, curves and contributions to 1e-6, growth over risks',
    unit: 'milliseconds',
    contenders: [500, 50, 2000].map((risks) => ({ name: `${risks} risks`, cost: costOf(risks) })),
  };
}

/** The first risks of the model, again and again with slightly other losses. */
function copies(model: Model, count: number): Model {
  const risks = Array.from({ length: count }, (_, i) => {
    const risk = model.risks[i % model.risks.length]!;
    const { severity } = risk;
    if (severity?.type !== 'lognormal') return risk;
    return {
      ...risk,
      id: `R${i}`,
      severity: { ...severity, mu: severity.mu + 0.01 * Math.floor(i / model.risks.length) },
    };
  });
  return { ...model, risks };
}
