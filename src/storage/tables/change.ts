import type { Change } from '../../domain/index';
import { type Columns, idOf } from '../columns';
import { defineSchema } from '../define-schema';
import type { ChangeFilter } from '../filters';
import { byInstant } from '../table-definition';
import { tableReads } from '../table-reads';
import { insertRows } from '../table-writes';
import { managerOf, type WriteTx } from '../transaction';

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
  append: (tx: WriteTx, rows: readonly Change[]): Promise<void> => insertRows(managerOf(tx), 'change', rows),
};
