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

interface WrittenClause {
  clause: string;
  relation: 'SHARED_PROCESS' | 'SHARED_METHOD' | 'ONLY_ISO_42001';
}

const CLAUSE: Fields<WrittenClause> = {
  clause: required(text(200)),
  relation: required(oneOf(['SHARED_PROCESS', 'SHARED_METHOD', 'ONLY_ISO_42001'])),
};

/** One process for both standards carries nearly all over, one method with other content a good part. */
const STRENGTH_OF = { SHARED_PROCESS: 'STRONG', SHARED_METHOD: 'PARTIAL' } as const;

interface WrittenCrosswalk {
  weights: Record<Crosswalk['strength'], number>;
  controls: WrittenReuse[];
  clauses: WrittenClause[];
}

const CROSSWALK: Fields<WrittenCrosswalk> = {
  weights: defaulted<WrittenCrosswalk['weights']>(
    objectOf({ STRONG: required(share), PARTIAL: required(share), WEAK: required(share) }),
    { STRONG: 0.8, PARTIAL: 0.5, WEAK: 0.2 },
  ),
  controls: required(listOf(objectOf(REUSE), MOST_ITEMS)),
  clauses: listed(listOf(objectOf(CLAUSE), MOST_ITEMS)),
};

/**
 * What ISO/IEC 27001 gives to ISO/IEC 42001: `{ weights, controls: [{ iso42001, iso27001, strength, reuseCredit }],
 * clauses: [{ clause, relation }] }`. `idOf` finds an item by catalogue and reference. What gives nothing has no row.
 */
export function readCrosswalk(
  file: unknown,
  path: Path,
  idOf: (catalogue: string, reference: string) => string | undefined,
): Result<Omit<Crosswalk, 'id'>[]> {
  const check = emptyCheck();
  const parsed = objectOf(CROSSWALK)(file, path, check);
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
  const shared = (parsed?.clauses ?? []).flatMap(({ clause, relation }, index) => {
    if (relation === 'ONLY_ISO_42001') return [];
    const at = [...path, 'clauses', String(index), 'clause'];
    const strength = STRENGTH_OF[relation];
    const row = { fromItemId: find(FROM, clause, at) ?? '', toItemId: find(TO, clause, at) ?? '' };
    return [{ ...row, strength, reuseCredit: parsed!.weights[strength] }];
  });
  return check.problems.length > 0 ? refusal(...check.problems) : success([...rows, ...shared]);
}

/** Catalogues belong to no organisation and name no ids. */
function emptyCheck(): Check {
  return startCheck({ organizationId: '', currency: '', now: new Date(0), known: new Set() });
}
