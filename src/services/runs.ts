import type { LiveSearch, SimulationState } from '../domain/index';
import { relativeGap, type SearchProgress } from '../planning/index';
import type { Hooks } from '../simulation/index';
import type { Database, ReadTx, WriteTx } from '../storage/index';

/** What everything that is computed in the background carries. */
export interface Run {
  id: string;
  version: number;
  updatedAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
  state: SimulationState;
  progress: number;
  failure: string | null;
}

/** Where runs of one kind are kept. */
export interface RunTable<R extends Run> {
  update(tx: WriteTx, current: R, next: R): Promise<boolean>;
  setProgress(tx: WriteTx, id: string, progress: number): Promise<void>;
  /** Where runs are searched for plans. */
  setSearch?(tx: WriteTx, id: string, search: LiveSearch): Promise<void>;
  /** Of all organisations: what a stopped server left behind. */
  unfinished(tx: ReadTx): Promise<R[]>;
}

/** What a run is computed with: it tells its progress, and how far its search is. */
export interface RunHooks extends Hooks {
  onSearch?: (search: SearchProgress) => void;
}

export interface RunsParts<R extends Run> {
  database: Database;
  table: RunTable<R>;
  now: () => Date;
  /** Is told what went wrong inside, with the run that it concerns. */
  onFault: (fault: unknown, id: string) => void;
  /** What becomes of a run: its end, or what is to be said of its refusal. */
  compute: (run: R, hooks: RunHooks) => Promise<Partial<R>>;
  /** Why a run that a stopped server left cannot go on; null when it can. */
  outdated: (run: R) => string | null;
}

/** Runs of one kind under way: one is computed at a time. */
export interface Runs<R extends Run> {
  hasRoom(): boolean;
  /** Computes a stored run once those before it have ended, and stores what becomes of it. */
  enqueue(run: R): void;
  /** Stops computing it; its stored state is left to the caller. */
  abort(id: string): void;
  /** Settles when the run is no longer under way. */
  ended(id: string): Promise<void>;
  /** Takes up what a stopped server left waiting or running; answers how many. */
  resume(): Promise<number>;
  /** Stops computing. What was under way is taken up at the next start. */
  close(): Promise<void>;
}

/** Runs that wait or run; more are refused. */
const ROOM = 32;
/** Milliseconds between two stored values of progress, or of a search. */
const PROGRESS_INTERVAL = 250;

export function createRuns<R extends Run>(parts: RunsParts<R>): Runs<R> {
  const { database, table, now, onFault, compute, outdated } = parts;
  const jobs = new Map<string, { abort: AbortController; ended: Promise<void> }>();
  let last: Promise<void> = Promise.resolve();
  let closed = false;

  const store = (current: R, changes: Partial<Run> | Partial<R>): Promise<R | null> => {
    const next = { ...current, ...changes, version: current.version + 1, updatedAt: now() };
    return database.write(async (tx) => ((await table.update(tx, current, next)) ? next : null));
  };

  const endOf = async (run: R, signal: AbortSignal): Promise<Partial<Run> | Partial<R>> => {
    try {
      return await compute(run, { signal, ...progressHooks(parts, run.id) });
    } catch (error) {
      if (!signal.aborted) onFault(error, run.id);
      return { state: 'FAILED', failure: 'The computation broke off by a fault of the program; its log says more.' };
    }
  };

  const perform = async (run: R, signal: AbortSignal): Promise<void> => {
    if (signal.aborted) return;
    const running = await store(run, { state: 'RUNNING', startedAt: now(), progress: 0 });
    if (running !== null) await finish(running, signal);
  };

  const finish = async (running: R, signal: AbortSignal): Promise<void> => {
    const end = await endOf(running, signal);
    // A run that was stopped is CANCELLED by the caller who stopped it, or goes on at the next start.
    if (!signal.aborted) await store(running, { ...end, finishedAt: now() });
  };

  const enqueue = (run: R): void => {
    const abort = new AbortController();
    last = last
      .then(() => perform(run, abort.signal))
      .catch((error: unknown) => {
        onFault(error, run.id);
      })
      .finally(() => jobs.delete(run.id));
    jobs.set(run.id, { abort, ended: last });
  };

  const takeUp = async (left: R): Promise<void> => {
    const failure = outdated(left);
    if (failure !== null) {
      await store(left, { state: 'FAILED', failure, finishedAt: now() });
      return;
    }
    const queued = await store(left, { state: 'QUEUED', startedAt: null, progress: 0 });
    if (queued !== null && !closed) enqueue(queued);
  };

  return {
    hasRoom: () => jobs.size < ROOM,
    enqueue,
    abort: (id) => jobs.get(id)?.abort.abort(),
    ended: (id) => jobs.get(id)?.ended ?? Promise.resolve(),
    resume: async () => {
      const left = await database.read((tx) => table.unfinished(tx));
      for (const run of left) await takeUp(run);
      return left.length;
    },
    close: async () => {
      closed = true;
      for (const { abort } of jobs.values()) abort.abort();
      await last;
    },
  };
}

function progressHooks<R extends Run>({ database, table }: RunsParts<R>, id: string): Omit<RunHooks, 'signal'> {
  return {
    onProgress: nowAndThen(
      (share: number) => database.write((tx) => table.setProgress(tx, id, Math.min(share, 1))),
      performance.now(),
    ),
    // The first plan is told however soon it is there.
    onSearch: nowAndThen(
      (search: SearchProgress) => database.write(async (tx) => table.setSearch?.(tx, id, liveSearch(search))),
      Number.NEGATIVE_INFINITY,
    ),
  };
}

/** A search that has left nothing open before it found a plan has no bound. */
function liveSearch(progress: SearchProgress): LiveSearch {
  const { objective } = progress;
  const bound = Number.isFinite(progress.bound) ? progress.bound : null;
  return { objective, bound, gap: relativeGap(objective, bound) };
}

/** Stores a value now and then, never two at the same time; `last` is when one was stored before. */
function nowAndThen<T>(store: (value: T) => Promise<void>, last: number): (value: T) => void {
  let [stored, writing] = [last, false];
  return (value) => {
    const time = performance.now();
    if (writing || time - stored < PROGRESS_INTERVAL) return;
    [stored, writing] = [time, true];
    const done = (): void => {
      writing = false;
    };
    store(value).then(done, done);
  };
}
