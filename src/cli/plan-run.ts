import {
  type AuditAnswer,
  type JobHooks,
  type KnapsackAnswer,
  type Notice,
  type PortfolioAnswer,
  type ReadResult,
  type RunJob,
  readAuditProgramme,
  readKnapsack,
  readPortfolio,
  type TaskAnswer,
  type TaskName,
  type TaskOrder,
  threadJob,
} from '../planning/index';
import type { PlanOptions, PortfolioOptions } from './plan-options';
import { auditTable, knapsackTable, portfolioTable } from './plan-table';
import { showSearch } from './plan-progress';
import { readJsonFile } from './read-json-file';
import { refuse } from './refuse';

const DONE = 0;
/** No plan exists, or none was found in time. */
const WITHOUT_PLAN = 1;

export function planPortfolio(file: string, options: PortfolioOptions, run = threadJob()): Promise<number> {
  const { objective, gap, frontier } = options;
  return plan(file, options, run, {
    name: 'portfolio',
    read: readPortfolio,
    order: (instance) => ({ instance, objective, gap, frontier }),
    planned: ({ selected }: PortfolioAnswer) => selected !== null,
    table: portfolioTable,
  });
}

export function planAudit(file: string, options: PlanOptions, run = threadJob()): Promise<number> {
  return plan(file, options, run, {
    name: 'audit',
    read: readAuditProgramme,
    order: (instance) => ({ instance, gap: options.gap }),
    planned: ({ cost }: AuditAnswer) => cost !== null,
    table: auditTable,
  });
}

export function planKnapsack(file: string, options: PlanOptions, run = threadJob()): Promise<number> {
  return plan(file, options, run, {
    name: 'knapsack',
    read: readKnapsack,
    order: (instance) => ({ instance, gap: options.gap }),
    planned: ({ selected }: KnapsackAnswer) => selected !== null,
    table: knapsackTable,
  });
}

interface Kind<Name extends TaskName, Instance> {
  readonly name: Name;
  readonly read: (json: unknown) => ReadResult<Instance>;
  readonly order: (instance: Instance) => TaskOrder<Name>;
  readonly planned: (answer: TaskAnswer<Name>) => boolean;
  readonly table: (answer: TaskAnswer<Name>) => string;
}

/** Reads an instance, plans, and prints the plan or every problem; resolves to the exit status. */
async function plan<Name extends TaskName, Instance>(
  file: string,
  { time, json }: PlanOptions,
  run: RunJob,
  kind: Kind<Name, Instance>,
): Promise<number> {
  const asJson = json || !process.stdout.isTTY;
  const file_ = readJsonFile(file);
  if ('problems' in file_) return refuse(file_.problems, asJson);
  const read = kind.read(file_.json);
  if ('faults' in read) return refuse(read.faults, asJson);
  showNotices(read.notices);
  const answer = await untilInterrupted((hooks) =>
    run(kind.name, kind.order(read.instance), { ...hooks, seconds: time }),
  );
  process.stdout.write(asJson ? `${JSON.stringify(answer)}\n` : kind.table(answer));
  return kind.planned(answer) ? DONE : WITHOUT_PLAN;
}

/** Ctrl-C ends the search, and what was found is printed. */
async function untilInterrupted<Answer>(
  search: (hooks: Omit<JobHooks, 'seconds'>) => Promise<Answer>,
): Promise<Answer> {
  const given = new AbortController();
  const interrupt = (): void => {
    given.abort();
  };
  process.once('SIGINT', interrupt);
  const progress = showSearch();
  try {
    return await search({ signal: given.signal, onProgress: progress.update });
  } finally {
    progress.stop();
    process.removeListener('SIGINT', interrupt);
  }
}

const MOST_NOTICES = 3;

/** What plays no part is said once for keys of the same name. */
function showNotices(notices: readonly Notice[]): void {
  const keys = new Map<string, Notice>();
  for (const notice of notices) keys.set(notice.path.replace(/^.*[.\]]/, ''), notice);
  for (const { path, message, code } of [...keys.values()].slice(0, MOST_NOTICES)) {
    process.stderr.write(`${path}: ${message} [${code}]\n`);
  }
  if (keys.size > MOST_NOTICES) process.stderr.write(`and ${keys.size - MOST_NOTICES} other keys that play no part\n`);
}
