/** Called with the share of the work that is done, rising from 0 to 1. */
export type OnProgress = (share: number) => void;

export interface Hooks {
  onProgress?: OnProgress;
  signal?: AbortSignal;
}

/** A part of the whole work that counts its own steps: each call reports one of `steps` equal steps done. */
export function stepsOf(onProgress: OnProgress | undefined, from: number, to: number, steps: number): () => void {
  let done = 0;
  return () => {
    done++;
    onProgress?.(from + ((to - from) * Math.min(done, steps)) / steps);
  };
}

/** The hooks for a part of the work that tells its own progress from 0 to 1. */
export function within({ onProgress, ...rest }: Hooks, from: number, to: number): Hooks {
  if (!onProgress) return rest;
  return {
    ...rest,
    onProgress: (share) => {
      onProgress(from + (to - from) * share);
    },
  };
}

/** The same hooks, told only of progress: a stage that starts over after another gave up does not fall back to 0. */
export function rising({ onProgress, ...rest }: Hooks): Hooks {
  if (!onProgress) return rest;
  let reached = 0;
  return {
    ...rest,
    onProgress: (share) => {
      if (share <= reached) return;
      reached = share;
      onProgress(share);
    },
  };
}
