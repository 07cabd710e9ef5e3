import type { Change, Noun } from '../../domain/index';
import { type Columns, idOf } from '../columns';
import { defineSchema } from '../define-schema';
import type { ChangeFilter } from '../filters';
import { byInstant } from '../table-definition';
import { tableReads } from '../table-reads';
import { insertRows } from '../table-writes';
import { managerOf, type ReadTx, type WriteTx } from '../transaction';

export const changeSchema = (columns: Columns) =>
  defineSchema<Change>({
    name: 'change',
    columns: {
      id: columns.id,
      organizationId: idOf('organization', columns.text),
      at: columns.instant,
      actor: columns.text,
      act: columns.text,
      noun: columns.text,
      nounId: columns.text,
      nounVersion: columns.integer,
      fields: columns.json,
    },
    // A version of a thing comes about once.
    uniques: { noun_version: ['nounId', 'nounVersion'] },
    indices: { at: ['organizationId', 'at', 'id'] },
    checks: { noun_version: 'noun_version >= 1' },
  });

/** Which act was done to which thing. */
export type ActRow = Pick<Change, 'act' | 'noun' | 'nounId'>;

export const changes = {
  ...tableReads<Change, 'AT', ChangeFilter>({
    name: 'change',
    owned: true,
    orders: { AT: byInstant('at', (change) => change.at) },
    naturalOrder: 'AT',
    narrow: ({ nounIds, nouns, actors }, by) => {
      by.among('nounId', nounIds);
      by.among('noun', nouns);
      by.among('actor', actors);
    },
  }),
  /** Acts of a time, oldest first, without what differed: for counting. */
  actsWithin: (tx: ReadTx, organizationId: string, from: Date, until: Date): Promise<ActRow[]> =>
    managerOf(tx)
      .createQueryBuilder<Change>('change', 't')
      .select(['t.id', 't.act', 't.noun', 't.nounId'])
      .where('t.organizationId = :organizationId AND t.at >= :from AND t.at < :until', { organizationId, from, until })
      .orderBy('t.at')
      .addOrderBy('t.id')
      .getMany(),
  /** All of some nouns from a time on, oldest first. */
  since: (tx: ReadTx, organizationId: string, from: Date, nouns: readonly Noun[]): Promise<Change[]> =>
    managerOf(tx)
      .createQueryBuilder<Change>('change', 't')
      .where('t.organizationId = :organizationId AND t.at >= :from AND t.noun IN (:...nouns)', {
        organizationId,
        from,
        nouns,
      })
      .orderBy('t.at')
      .addOrderBy('t.nounVersion')
      .addOrderBy('t.id')
      .getMany(),
  append: (tx: WriteTx, rows: readonly Change[]): Promise<void> => insertRows(managerOf(tx), 'change', rows),
};
