import type { Simulation } from '../domain/index';
import { ENGINE_VERSION, type Hooks, quantify, type Runner } from '../simulation/index';
import { type Database, simulations } from '../storage/index';
import { optionsOf } from './simulation-order';

/** Simulations that wait or run; more are refused. */
const ROOM = 32;
/** Milliseconds between two stored values of progress. */
const PROGRESS_INTERVAL = 250;

export interface RunsParts {
  database: Database;
  runner: Runner;
  now: () => Date;
  /** Is told what went wrong inside, with the simulation that it concerns. */
  onFault: (fault: unknown, simulationId: string) => void;
}

/** Simulations under way: one is computed at a time, by all threads of the runner. */
export interface SimulationRuns {
  hasRoom(): boolean;
  /** Computes a stored simulation once those before it have ended, and stores what becomes of it. */
  enqueue(simulation: Simulation): void;
  /** Stops computing it; its stored state is left to the caller. */
  abort(id: string): void;
  /** Settles when the simulation is no longer under way. */
  ended(id: string): Promise<void>;
  /** Takes up what a stopped server left waiting or running; answers how many. */
  resume(): Promise<number>;
  /** Stops computing. What was under way is taken up at the next start. */
  close(): Promise<void>;
}

export function createSimulationRuns({ database, runner, now, onFault }: RunsParts): SimulationRuns {
  const jobs = new Map<string, { abort: AbortController; ended: Promise<void> }>();
  let last: Promise<void> = Promise.resolve();
  let closed = false;

  const store = (current: Simulation, changes: Partial<Simulation>): Promise<Simulation | null> => {
    const next = { ...current, ...changes, version: current.version + 1, updatedAt: now() };
    return database.write(async (tx) => ((await simulations.update(tx, current, next)) ? next : null));
  };

  const compute = async (running: Simulation, signal: AbortSignal): Promise<void> => {
    const end = await endOf(running, signal);
    // A run that was stopped is CANCELLED by the caller who stopped it, or goes on at the next start.
    if (!signal.aborted) await store(running, { ...end, finishedAt: now() });
  };

  const endOf = async ({ id, model, order }: Simulation, signal: AbortSignal): Promise<Partial<Simulation>> => {
    try {
      const onProgress = progressWriter(database, id);
      const result = await quantify(model, optionsOf(order), runner, { signal, onProgress });
      if ('outcome' in result) return { state: 'SUCCEEDED', progress: 1, outcome: result.outcome };
      return { state: 'FAILED', failure: result.refusals.map(({ path, message }) => `${path} ${message}`).join('\n') };
    } catch (error) {
      if (!signal.aborted) onFault(error, id);
      return { state: 'FAILED', failure: 'The computation broke off by a fault of the program; its log says more.' };
    }
  };

  const perform = async (simulation: Simulation, signal: AbortSignal): Promise<void> => {
    if (signal.aborted) return;
    const running = await store(simulation, { state: 'RUNNING', startedAt: now(), progress: 0 });
    if (running !== null) await compute(running, signal);
  };

  const enqueue = (simulation: Simulation): void => {
    const { id } = simulation;
    const abort = new AbortController();
    last = last
      .then(() => perform(simulation, abort.signal))
      .catch((error: unknown) => {
        onFault(error, id);
      })
      .finally(() => jobs.delete(id));
    jobs.set(id, { abort, ended: last });
  };

  const takeUp = async (left: Simulation): Promise<void> => {
    if (left.engineVersion !== ENGINE_VERSION) {
      const failure = `It was ordered of engine ${left.engineVersion}, which has given way to ${ENGINE_VERSION}.`;
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
      const left = await database.read((tx) => simulations.unfinished(tx));
      for (const simulation of left) await takeUp(simulation);
      return left.length;
    },
    close: async () => {
      closed = true;
      for (const { abort } of jobs.values()) abort.abort();
      await last;
    },
  };
}

/** Stores progress now and then, never two values at the same time. */
function progressWriter(database: Database, id: string): NonNullable<Hooks['onProgress']> {
  let [stored, writing] = [performance.now(), false];
  return (share) => {
    const time = performance.now();
    if (writing || time - stored < PROGRESS_INTERVAL) return;
    [stored, writing] = [time, true];
    const done = (): void => {
      writing = false;
    };
    database.write((tx) => simulations.setProgress(tx, id, Math.min(share, 1))).then(done, done);
  };
}
