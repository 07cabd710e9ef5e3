import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BLOCK_TRIALS, type Model } from '../src/engine';
import { withCopies, withLinks, withRates } from './changes';
import type { Comparison, Contender, Cost } from './compare';
import { baseModel } from './portfolio';
import { numpyCost } from './yardsticks/numpy';

/** Events that each contender produces, about; numpy, which is slower, fewer. */
const EVENTS = 2e7;
const NUMPY_EVENTS = 4e6;

/** How the cost of an event, of compiling and of memory grows; every contender runs in a process of its own. */
export function sizeComparisons(): Comparison[] {
  const base = baseModel();
  const folder = mkdtempSync(join(tmpdir(), 'riskweave-size-'));
  const unit = 'CPU ns per event';
  const contenders = (sizes: readonly { name: string; model: Model }[]): Contender[] => [
    ...sizes.map(({ name, model }) => ours(folder, name, model)),
    ...sizes.filter(({ model }) => model.links.length === 0).map(({ name, model }) => numpy(folder, name, model)),
  ];
  return [
    {
      name: 'size: growth over risks, 0.37 events a year each',
      unit,
      contenders: contenders(
        [500, 100, 2000].map((count) => ({ name: `${count} risks`, model: withCopies(base, count) })),
      ),
    },
    {
      name: 'size: growth over events, 500 risks',
      unit,
      contenders: contenders(
        [1, 10, 0.1].map((factor) => ({ name: `rates × ${factor}`, model: withRates(base, factor) })),
      ),
    },
    {
      name: 'size: growth over links, 500 risks; events are root and triggered ones',
      unit,
      contenders: contenders(
        [0, 100, 300, 1000].map((count) => ({ name: `${count} links`, model: withLinks(base, count) })),
      ),
    },
  ];
}

function fileOf(folder: string, name: string, model: Model): string {
  const file = join(folder, `${name.replaceAll(/\W/g, '-')}.json`);
  writeFileSync(file, JSON.stringify(model));
  return file;
}

function ours(folder: string, name: string, model: Model): Contender {
  const file = fileOf(folder, name, model);
  const blocks = Math.max(1, Math.round(EVENTS / (eventsOf(model) * BLOCK_TRIALS)));
  return {
    name,
    cost: (): Cost | null => {
      const run = spawnSync(process.execPath, [join(__dirname, 'fresh-pass.js'), file, String(blocks)], {
        encoding: 'utf8',
      });
      if (run.status !== 0) return null;
      const { cpuNsPerEvent, compileMs, megabytes } = JSON.parse(run.stdout) as Record<string, number>;
      return { cost: cpuNsPerEvent!, also: { 'ms to compile': compileMs!, 'MB at most': megabytes! } };
    },
  };
}

function numpy(folder: string, name: string, model: Model): Contender {
  const file = fileOf(folder, name, model);
  const trials = Math.ceil(NUMPY_EVENTS / eventsOf(model));
  return { name: `numpy, sparse: ${name}`, cost: () => numpyCost('sparse', file, trials) };
}

function eventsOf(model: Model): number {
  return model.risks.reduce((sum, { frequency }) => sum + (frequency.type === 'poisson' ? frequency.rate : 0), 0);
}
