import type { Caller, Services } from '../services/index';
import { createLoaders, type Loaders } from './loaders';

/** What every resolver is given. */
export interface ApiContext {
  readonly caller: Caller;
  readonly services: Services;
  readonly loaders: Loaders;
  /** The clock, for what is true today only (an acceptance that has expired). */
  readonly now: () => Date;
  /** Forgets what was loaded, after an act has changed it. */
  refresh(): void;
}

export interface ContextParts {
  caller: Caller;
  services: Services;
  now: () => Date;
}

/** The context of one request. */
export function createApiContext({ caller, services, now }: ContextParts): ApiContext {
  let loaders = createLoaders(caller, services);
  return {
    caller,
    services,
    now,
    get loaders() {
      return loaders;
    },
    refresh: () => {
      loaders = createLoaders(caller, services);
    },
  };
}
