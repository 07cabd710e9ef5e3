import { conflict, type Problem } from '../domain/index';
import { referrersOf } from '../storage/index';
import type { Work } from './act';

/** Why a thing of that table stays: others name it. */
export const namedElsewhere =
  (table: string) =>
  async ({ id }: { id: string }, { tx, organization }: Work): Promise<Problem | null> => {
    const referrers = await referrersOf(tx, organization.id, { table, id });
    if (referrers.length === 0) return null;
    return conflict(['id'], `${id} is named by ${referrers.join(', ')}; change or remove what names it first`);
  };
