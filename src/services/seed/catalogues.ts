import { isDeepStrictEqual } from 'node:util';
import {
  type CatalogueItem,
  type Crosswalk,
  readCatalogue,
  readCrosswalk,
  refusal,
  type Result,
  success,
} from '../../domain/index';
import { catalogueItems, crosswalks, type WriteTx } from '../../storage/index';
import { type RegisterParts, write } from '../act';

/** Parsed files of `seeds/catalogues`, by their names. */
export interface CatalogueFiles {
  catalogues: Record<string, unknown>;
  crosswalk: { name: string; content: unknown };
}

/**
 * Brings the catalogues that all organisations share up to the files, in one write. An item is known by catalogue and
 * reference, so loading twice changes nothing and a corrected title keeps its id; an item that a file no longer has
 * stays. Refused as a whole when any file is faulty, with every problem.
 */
export function loadCatalogues(parts: RegisterParts, files: CatalogueFiles): Promise<Result<{ items: number }>> {
  return write(parts, async (tx) => {
    const read = Object.entries(files.catalogues).map(([name, content]) => readCatalogue(content, [name]));
    const problems = read.flatMap((result) => (result.ok ? [] : result.problems));
    if (problems.length > 0) return refusal(...problems);
    const drafts = read.flatMap((result) => (result.ok ? result.value.items : []));
    const items = await storeItems(tx, drafts, () => parts.newId('CatalogueItem'));
    const ids = new Map(items.map(({ id, catalogue, reference }) => [placeOf(catalogue, reference), id]));
    const { name, content } = files.crosswalk;
    const rows = readCrosswalk(content, [name], (catalogue, reference) => ids.get(placeOf(catalogue, reference)));
    if (!rows.ok) return rows;
    await storeCrosswalk(tx, rows.value);
    return success({ items: items.length });
  });
}

const placeOf = (catalogue: string, reference: string) => JSON.stringify([catalogue, reference]);

async function storeItems(
  tx: WriteTx,
  drafts: readonly Omit<CatalogueItem, 'id'>[],
  newId: () => string,
): Promise<CatalogueItem[]> {
  const stored = await catalogueItems.everything(tx);
  const known = new Map(stored.map((item) => [placeOf(item.catalogue, item.reference), item]));
  const find = (draft: Omit<CatalogueItem, 'id'>) => known.get(placeOf(draft.catalogue, draft.reference));
  const items = drafts.map((draft) => ({ ...draft, id: find(draft)?.id ?? newId() }));
  await catalogueItems.insert(
    tx,
    items.filter((item) => find(item) === undefined),
  );
  for (const item of items) {
    const before = find(item);
    if (before !== undefined && !isDeepStrictEqual({ ...before }, item)) await catalogueItems.replace(tx, item);
  }
  return items;
}

/** Rows have no identity of their own; they are written anew when anything differs. */
async function storeCrosswalk(tx: WriteTx, rows: readonly Omit<Crosswalk, 'id'>[]): Promise<void> {
  const wanted = rows.map((row) => ({ ...row, id: `${row.fromItemId}-${row.toItemId}` })).sort(byId);
  const stored = await crosswalks.everything(tx);
  if (
    isDeepStrictEqual(
      stored.map((row) => ({ ...row })),
      wanted,
    )
  )
    return;
  await crosswalks.clear(tx);
  await crosswalks.insert(tx, wanted);
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
