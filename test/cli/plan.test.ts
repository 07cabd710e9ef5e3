import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { planAudit, planPortfolio } from '../../src/cli/plan-run';
import { inlineJob } from '../../src/planning';
import { catching, file, run } from './support';

const root = join(__dirname, '..', '..');
const oracles = join(root, 'test', 'planning', 'oracles');
const OPTIONS = { gap: 0, time: 50, json: true };

function command(args: string[], input?: string) {
  const loader = join(root, 'test', 'support', 'register-typescript.cjs');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['-r', loader, join(root, 'src', 'main.ts'), ...args],
    { input, encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

test('plan knapsack reads standard input and prints JSON, as the output is no terminal', () => {
  const { status, stdout } = command(
    ['plan', 'knapsack', '-'],
    '{"profits":[6,10,12],"weights":[[1,2,3]],"capacities":[5]}',
  );
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ status: 'OPTIMAL', objective: 22, bound: 22, gap: 0, selected: [1, 2] });
});

test('plan audit answers the contract', async () => {
  const path = join(oracles, 'audit-10x4x6.json');
  const { status, out } = await catching(() => planAudit(path, OPTIONS, inlineJob));
  expect(status).toBe(0);
  const answer = JSON.parse(out);
  expect(answer).toMatchObject({ status: 'OPTIMAL', objective: 623, bound: 623, gap: 0, unscheduled: [] });
  expect(Object.keys(answer)).toEqual(expect.arrayContaining(['schedule', 'teams', 'leads', 'seconds']));
});

test('plan portfolio, for people and with its frontier', async () => {
  const path = join(oracles, 'small-10x6x200.json');
  const told = await catching(() => planPortfolio(path, { ...OPTIONS, objective: 'cvar', frontier: true }, inlineJob));
  expect(told.status).toBe(0);
  expect(JSON.parse(told.out)).toMatchObject({ status: 'OPTIMAL', selected: ['C2', 'C3', 'C7', 'C10'], cost: 533 });
  const terminal = Object.getOwnPropertyDescriptor(process.stdout, 'isTTY');
  Object.defineProperty(process.stdout, 'isTTY', { value: true, configurable: true });
  try {
    const shown = await catching(() =>
      planPortfolio(path, { ...OPTIONS, json: false, objective: 'mean', frontier: true }, inlineJob),
    );
    expect(shown.out).toMatch(/^OPTIMAL: objective 823,804, bound 823,804, gap 0 %/);
    expect(shown.out).toContain('selected: C2, C3, C9, C10');
    expect(shown.out).toMatch(/budget_k +494 of 552/);
    expect(shown.out).toMatch(/Frontier\nbudget/);
    const programme = await catching(() =>
      planAudit(join(oracles, 'audit-10x4x6.json'), { ...OPTIONS, json: false }, inlineJob),
    );
    expect(programme.out).toMatch(/A10 +0 +P\d/);
  } finally {
    if (terminal) Object.defineProperty(process.stdout, 'isTTY', terminal);
    else Reflect.deleteProperty(process.stdout, 'isTTY');
  }
});

test('without a plan the status is 1 and the rules to relax are named', async () => {
  const { instance } = JSON.parse(readFileSync(join(oracles, 'small-10x6x200.json'), 'utf8'));
  const path = file({ instance: { ...instance, mandatory: ['C1', 'C8', 'C6', 'C2'] } });
  const { status, out } = await catching(() =>
    planPortfolio(path, { ...OPTIONS, objective: 'cvar', frontier: false }, inlineJob),
  );
  expect(status).toBe(1);
  const answer = JSON.parse(out);
  expect(answer).toMatchObject({ status: 'INFEASIBLE', objective: null, selected: null });
  // Together they cost 716 of 552 and take 234 of 205 days: leaving out C1 (186, 72 days) mends both.
  expect(answer.relax).toEqual([{ constraint: expect.stringMatching(/^mandatory: C[168]$/), why: expect.any(String) }]);
});

test('refusals have status 1 and paths, wrong usage 2', async () => {
  const refused = await run(
    'plan',
    'portfolio',
    file({ instance: { risks: [], losses: [[1]], actions: [{ id: 'C1', cost: -1 }], budget: 1 } }),
    '--json',
  );
  expect(refused.status).toBe(1);
  const { problems } = JSON.parse(refused.out);
  expect(problems.map(({ path, code }: any) => [path, code])).toEqual(
    expect.arrayContaining([
      ['instance.risks', 'EMPTY'],
      ['instance.actions[0].cost', 'OUT_OF_RANGE'],
    ]),
  );
  expect(refused.err).toContain('instance.actions[0].cost');
  expect(await run('plan', 'audit', file('{'))).toMatchObject({ status: 1 });
  expect(await run('plan', 'audit', '/nowhere.json')).toMatchObject({ status: 1 });
  expect(await run('plan', 'knapsack', file({}), '--gap', '-1')).toMatchObject({ status: 2 });
  expect(await run('plan', 'nothing')).toMatchObject({ status: 2 });
});
