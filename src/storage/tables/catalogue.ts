import { CATALOGUE_ITEM_KINDS, type CatalogueItem } from '../../domain/index';
import { oneOf } from '../checks';
import { type Columns, orNull } from '../columns';
import { defineSchema } from '../define-schema';
import type { CatalogueFilter } from '../filters';
import { referenceKey, sortKey } from '../sort-key';
import { byText, type OrderColumn, type TableDefinition } from '../table-definition';
import { tableReads } from '../table-reads';
import { insertRows } from '../table-writes';
import { managerOf, type ReadTx, type WriteTx } from '../transaction';

type StoredItem = CatalogueItem & { referenceKey: string; titleKey: string };

export const catalogueItemSchema = (columns: Columns) =>
  defineSchema<StoredItem>({
    name: 'catalogue_item',
    columns: {
      id: columns.id,
      catalogue: columns.text,
      reference: columns.text,
      kind: columns.text,
      title: columns.text,
      description: orNull(columns.text),
      parentReference: orNull(columns.text),
      auditable: columns.boolean,
      position: columns.integer,
      referenceKey: columns.key,
      titleKey: columns.key,
    },
    uniques: { reference: ['catalogue', 'reference'] },
    indices: { position: ['catalogue', 'position', 'id'], referenceKey: ['referenceKey', 'id'] },
    checks: { kind: oneOf('kind', CATALOGUE_ITEM_KINDS), position: 'position >= 0' },
  });

type CatalogueOrder = 'POSITION' | 'REFERENCE';

const byCatalogue: OrderColumn<CatalogueItem> = {
  property: 'catalogue',
  part: 'text',
  keyOf: (item) => item.catalogue,
};
const byPosition: OrderColumn<CatalogueItem> = { property: 'position', part: 'number', keyOf: (item) => item.position };

const definition: TableDefinition<CatalogueItem, CatalogueOrder, CatalogueFilter> = {
  name: 'catalogue_item',
  owned: false,
  orders: {
    POSITION: [byCatalogue, byPosition],
    REFERENCE: byText('referenceKey', ({ reference }) => referenceKey(reference)),
  },
  naturalOrder: 'POSITION',
  narrow: ({ catalogues, kinds, references, titleContains }, by) => {
    by.among('catalogue', catalogues);
    by.among('kind', kinds);
    by.among('reference', references);
    by.containing('titleKey', titleContains);
  },
};

const stored = (item: CatalogueItem): StoredItem => ({
  ...item,
  referenceKey: referenceKey(item.reference),
  titleKey: sortKey(item.title),
});

export const catalogueItems = {
  ...tableReads(definition),
  insert: (tx: WriteTx, items: readonly CatalogueItem[]): Promise<void> =>
    insertRows(managerOf(tx), 'catalogue_item', items.map(stored)),
  replace: async (tx: WriteTx, item: CatalogueItem): Promise<void> => {
    const { id, ...values } = stored(item);
    await managerOf(tx).createQueryBuilder().update('catalogue_item').set(values).where('id = :id', { id }).execute();
  },
  /** Every item of every catalogue. */
  everything: (tx: ReadTx): Promise<CatalogueItem[]> => managerOf(tx).find<CatalogueItem>('catalogue_item'),
};
