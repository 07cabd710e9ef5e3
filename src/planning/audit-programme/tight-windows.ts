import type { AuditInstance } from './instance';

/** Windows that the order of audits leaves: what must be held leaves room for itself before and after others. May be empty. */
export function tightWindows({ activities }: AuditInstance): [first: number, last: number][] {
  const windows = activities.map(({ window: [first, last], locked, frequency }): [number, number] =>
    locked.length === 1 && frequency === 1 ? [locked[0]!, locked[0]!] : [first, last],
  );
  const isHeld = ({ mandatory, locked }: AuditInstance['activities'][number]) => mandatory || locked.length > 0;
  // Each round settles one more step of the longest row of audits; a row that closes on itself empties its windows.
  for (let changed = true, round = 0; changed && round <= activities.length; round++) {
    changed = false;
    activities.forEach((later, a) => {
      for (const b of later.after) {
        const earlier = activities[b]!;
        if (isHeld(earlier) && windows[a]![0] <= windows[b]![0]) {
          windows[a]![0] = windows[b]![0] + 1;
          changed = true;
        }
        if (isHeld(later) && windows[b]![1] >= windows[a]![1]) {
          windows[b]![1] = windows[a]![1] - 1;
          changed = true;
        }
      }
    });
  }
  return windows;
}

/** How many audits come before each at least, one after another. */
export function depths({ activities }: AuditInstance): number[] {
  const found = activities.map(() => 0);
  for (let changed = true, round = 0; changed && round <= activities.length; round++) {
    changed = false;
    activities.forEach(({ after }, a) => {
      const depth = Math.max(0, ...after.map((b) => found[b]! + 1));
      if (depth <= found[a]!) return;
      found[a] = depth;
      changed = true;
    });
  }
  return found;
}
