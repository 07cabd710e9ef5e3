import { CATALOGUE_ITEM_KINDS, type CatalogueItem, type Crosswalk } from '../catalogue';
import { refusal, type Result, success } from '../problem';
import { type Check, notFound, type Path, startCheck } from './check';
import { defaulted, type Fields, listed, nullable, objectOf, type Parse, required } from './fields';
import { boolean, distinctBy, listOf, oneOf, share, text } from './values';

/** A catalogue as it is brought along; items get their ids where they are kept. */
export interface CatalogueDraft {
  catalogue: string;
  items: Omit<CatalogueItem, 'id'>[];
}

interface WrittenItem {
  reference: string;
  kind: CatalogueItem['kind'];
  title: string;
  description: string | null;
  parent: string | null;
  auditable: boolean;
}

const ITEM: Fields<WrittenItem> = {
  reference: required(text(200)),
  kind: required(oneOf(CATALOGUE_ITEM_KINDS)),
  title: required(text(300)),
  description: nullable(text(2_000)),
  parent: nullable(text(200)),
  auditable: defaulted(boolean, false),
};

const MOST_ITEMS = 10_000;

const items: Parse<WrittenItem[]> = (value, path, check) => {
  const list = listOf(objectOf(ITEM), MOST_ITEMS)(value, path, check);
  const distinct = list && distinctBy(list, ({ reference }) => reference, path, check, 'reference');
  return distinct && withParents(distinct, path, check) ? distinct : null;
};

/** A parent stands before its children. */
function withParents(list: readonly WrittenItem[], path: Path, check: Check): boolean {
  const before = new Set<string>();
  const orphans = list.map(({ reference, parent }, index) => {
    const orphan = parent !== null && !before.has(parent);
    if (orphan) notFound(check, [...path, String(index), 'parent'], parent, 'an earlier item with reference');
    before.add(reference);
    return orphan;
  });
  return !orphans.includes(true);
}

/** The file of one catalogue: `{ catalogue, items: [{ reference, kind, title, description, parent, auditable }] }`. */
export function readCatalogue(file: unknown, path: Path): Result<CatalogueDraft> {
  const check = emptyCheck();
  const fields = { catalogue: required(text(200)), items: required(items) };
  const parsed = objectOf<{ catalogue: string; items: WrittenItem[] }>(fields)(file, path, check);
  if (parsed === null) return refusal(...check.problems);
  const { catalogue } = parsed;
  const drafts = parsed.items.map(({ parent, ...item }, position) => ({
    ...item,
    catalogue,
    parentReference: parent,
    position,
  }));
  return success({ catalogue, items: drafts });
}

interface WrittenReuse {
  iso42001: string;
  iso27001: string[];
  strength: Crosswalk['strength'] | 'NONE';
  reuseCredit: number;
}

const REUSE: Fields<WrittenReuse> = {
  iso42001: required(text(200)),
  iso27001: listed(listOf(text(100), 200)),
  strength: required(oneOf(['STRONG', 'PARTIAL', 'WEAK', 'NONE'])),
  reuseCredit: required(share),
};

const FROM = 'ISO_IEC_27001_2022';
const TO = 'ISO_IEC_42001_2023';

/**
 * What controls of ISO/IEC 27001 give to controls of ISO/IEC 42001: `{ controls: [{ iso42001, iso27001, strength,
 * reuseCredit }] }`. `idOf` finds an item by catalogue and reference. Controls without reuse give no row.
 */
export function readCrosswalk(
  file: unknown,
  path: Path,
  idOf: (catalogue: string, reference: string) => string | undefined,
): Result<Omit<Crosswalk, 'id'>[]> {
  const check = emptyCheck();
  const parsed = objectOf<{ controls: WrittenReuse[] }>({ controls: required(listOf(objectOf(REUSE), MOST_ITEMS)) })(
    file,
    path,
    check,
  );
  const find = (catalogue: string, reference: string, at: Path) =>
    idOf(catalogue, reference) ?? notFound(check, at, reference, `item of ${catalogue} with reference`);
  const rows = (parsed?.controls ?? []).flatMap(({ iso42001, iso27001, strength, reuseCredit }, index) => {
    if (strength === 'NONE') return [];
    const at = [...path, 'controls', String(index)];
    const toItemId = find(TO, iso42001, [...at, 'iso42001']);
    return iso27001.map((reference, place) => ({
      fromItemId: find(FROM, reference, [...at, 'iso27001', String(place)]) ?? '',
      toItemId: toItemId ?? '',
      strength,
      reuseCredit,
    }));
  });
  return check.problems.length > 0 ? refusal(...check.problems) : success(rows);
}

/** Catalogues belong to no organisation and name no ids. */
function emptyCheck(): Check {
  return startCheck({ organizationId: '', currency: '', now: new Date(0), known: new Set() });
}
