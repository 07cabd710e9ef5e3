import type { Notice } from '../../engine/index';

/** Each notice once, in the order of its first appearance. */
export function distinctNotices(notices: readonly Notice[]): Notice[] {
  return [...new Map(notices.map((notice) => [`${notice.code} ${notice.message}`, notice])).values()];
}
