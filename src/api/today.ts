import type { ApiContext } from './context';

/** The calendar day in UTC. */
export const today = ({ now }: Pick<ApiContext, 'now'>): string => now().toISOString().slice(0, 10);
