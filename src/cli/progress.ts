import { Presets, SingleBar } from 'cli-progress';

export interface Progress {
  update: (share: number) => void;
  stop: () => void;
}

/** A bar on standard error when that is a terminal; otherwise nothing is shown. The cursor is not hidden, as an interrupt ends the process at once. */
export function showProgress(label: string): Progress {
  if (!process.stderr.isTTY) return { update: () => undefined, stop: () => undefined };
  const bar = new SingleBar(
    { format: `${label} {bar} {percentage} %`, stream: process.stderr, clearOnComplete: true },
    Presets.shades_classic,
  );
  bar.start(1, 0);
  return {
    update: (share) => {
      bar.update(share);
    },
    stop: () => {
      bar.stop();
    },
  };
}
