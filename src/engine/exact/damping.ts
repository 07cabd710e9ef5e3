import type { KnownMeans } from './annual-figures';
import { FULL_DAMPING } from './grid';
import { eventsAbove } from './prepare';
import type { PreparedPortfolio } from './prepared-portfolio';
import type { RoughLaw } from './rough';
import { REACH, type Window } from './windows';

/** What wraps round may cost this share of the precision. */
const SHARE = 0.01;
const LEAST = 4;

/**
 * How strongly to damp a window's grids: enough for what may wrap round their end, and no more, as undoing the damping
 * magnifies rounding errors. What lies beyond the end is bounded by the large events expected there and, for sums of
 * small ones, by a power law with the local index of the tail.
 */
export function dampingFor(
  prepared: PreparedPortfolio,
  means: KnownMeans,
  rough: RoughLaw,
  { span }: Window,
  precision: number,
): number {
  const top = span / REACH;
  const tail = rough.exceedance(top);
  const nearer = rough.exceedance(0.8 * top);
  if (!(tail > 0 && nearer > tail)) return FULL_DAMPING;
  const index = Math.log(nearer / tail) / Math.log(1 / 0.8);
  const beyond = allEventsAbove(prepared, means, span / 2) + tail * REACH ** -index;
  return Math.min(FULL_DAMPING, Math.max(LEAST, Math.log(beyond / (SHARE * precision * tail))));
}

/** Expected number of events in a year that cost more than a loss, at most. */
function allEventsAbove({ components }: PreparedPortfolio, { eventMeans }: KnownMeans, loss: number): number {
  let sum = 0;
  for (const { component, merged, states, losses } of components) {
    for (const pattern of merged) sum += eventsAbove(pattern, loss);
    component.members.forEach(({ risk }, i) => {
      states.forEach(({ weight }, s) => {
        sum += weight * eventMeans[risk]! * losses[s]![i]!.atMostAbove(loss);
      });
    });
  }
  return sum;
}
