import type { SearchProgress, Stop, Watch } from '../solver/watch';

const REPORT_EVERY_SECONDS = 0.1;

/** A watch on the clock of this machine; `cancelled` is asked whether the caller has given up. */
export function clockWatch(
  seconds: number,
  cancelled: () => boolean,
  onProgress: (progress: SearchProgress) => void,
): Watch {
  const begin = performance.now();
  const elapsed = (): number => (performance.now() - begin) / 1000;
  let reported = Number.NEGATIVE_INFINITY;
  return {
    seconds: elapsed,
    left: () => Math.max(0, seconds - elapsed()),
    stop: (): Stop | null => (cancelled() ? 'CANCELLED' : elapsed() >= seconds ? 'TIME_LIMIT' : null),
    report(progress) {
      const now = elapsed();
      if (now - reported < REPORT_EVERY_SECONDS) return;
      reported = now;
      onProgress(progress);
    },
  };
}
