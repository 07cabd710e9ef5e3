import type { SearchProgress } from '../planning/index';
import { figure } from './format';

/** One line on standard error when that is a terminal: the best plan so far and the bound; otherwise nothing is shown. */
export function showSearch(): { update: (progress: SearchProgress) => void; stop: () => void } {
  if (!process.stderr.isTTY) return { update: () => undefined, stop: () => undefined };
  const clear = '\r\u001b[K';
  return {
    update: ({ objective, bound }) => {
      process.stderr.write(`${clear}best so far ${figure(objective)}, bound ${figure(bound)}`);
    },
    stop: () => {
      process.stderr.write(clear);
    },
  };
}
