import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CATALOGUE_ITEM_KINDS, readCatalogue as readByRules, RISK_KINDS } from '../../src/domain/index';
import { CATALOGUE_FILES, readCatalogue, readFacts, readSeed, type SeedCrosswalk, type SeedItem } from './read-seed';

const iso27001 = readCatalogue('iso-iec-27001-2022.json');
const iso42001 = readCatalogue('iso-iec-42001-2023.json');
const crosswalk = readSeed<SeedCrosswalk>('catalogues/crosswalk.json');

const references = (items: readonly SeedItem[]): string[] => items.map((item) => item.reference);
const ofKind = (items: readonly SeedItem[], kind: string): SeedItem[] => items.filter((item) => item.kind === kind);
const auditable = (items: readonly SeedItem[]): string[] => references(items.filter((item) => item.auditable));

test('the folder holds the known catalogues and the crosswalk, nothing else', () => {
  const files = readdirSync(join(__dirname, '../../seeds/catalogues')).sort();
  expect(files).toEqual([...CATALOGUE_FILES, 'crosswalk.json'].sort());
  const codes = CATALOGUE_FILES.map((file) => readCatalogue(file).catalogue);
  expect(new Set(codes).size).toBe(CATALOGUE_FILES.length);
});

describe.each(CATALOGUE_FILES)('%s', (file) => {
  const catalogue = readCatalogue(file);

  test('says what it is and where it comes from', () => {
    expect(catalogue.catalogue).toMatch(/^[A-Z][A-Z0-9_]+$/);
    for (const text of [catalogue.name, catalogue.edition, catalogue.source, catalogue.licence]) {
      expect(text.length).toBeGreaterThan(0);
    }
  });

  test('the rules of the register accept it whole', () => {
    const result = readByRules(catalogue, [file]);
    expect(result.ok ? result.value.items.length : result.problems).toBe(catalogue.items.length);
  });

  test('references are unique and every parent stands before its children', () => {
    const seen = new Set<string>();
    for (const item of catalogue.items) {
      expect(seen.has(item.reference)).toBe(false);
      if (item.parent !== null) expect(seen).toContain(item.parent);
      seen.add(item.reference);
    }
  });

  test('wording is short, kinds are known, only clauses say whether they are audited', () => {
    for (const item of catalogue.items) {
      expect(CATALOGUE_ITEM_KINDS).toContain(item.kind);
      expect(item.title.trim()).toBe(item.title);
      expect(item.title.split(' ').length).toBeLessThanOrEqual(8);
      expect(item.description).toMatch(/^[A-Z].{5,198}[.?]$/);
      expect(item.auditable !== undefined).toBe(item.kind === 'CLAUSE');
      for (const kind of item.appliesTo ?? []) expect(RISK_KINDS).toContain(kind);
    }
  });
});

test('ISO/IEC 27001 has 41 clauses of which 30 are audited, 4 themes and 93 controls', () => {
  const { items } = iso27001;
  expect(ofKind(items, 'CONTROL')).toHaveLength(93);
  expect(items.filter((item) => item.kind === 'CLAUSE' && !item.reference.startsWith('A.'))).toHaveLength(41);
  expect(auditable(items)).toHaveLength(30);
  const perTheme = ['A.5', 'A.6', 'A.7', 'A.8'].map((theme) => items.filter((item) => item.parent === theme).length);
  expect(perTheme).toEqual([37, 8, 14, 34]);
});

test('ISO/IEC 42001 has 43 clauses of which 32 are audited, 38 controls and Annex C', () => {
  const { items } = iso42001;
  expect(ofKind(items, 'CONTROL')).toHaveLength(38);
  expect(items.filter((item) => item.kind === 'CLAUSE' && !item.reference.startsWith('A.'))).toHaveLength(43);
  expect(auditable(items)).toHaveLength(32);
  expect(auditable(items)).toEqual(expect.arrayContaining(['6.1.4', '8.4']));
  expect(ofKind(items, 'OBJECTIVE')).toHaveLength(11);
  expect(ofKind(items, 'RISK_SOURCE')).toHaveLength(7);
});

test('together 62 clauses are audited: 30 numbers in both and 2 in ISO/IEC 42001 only', () => {
  const of27001 = auditable(iso27001.items);
  const of42001 = auditable(iso42001.items);
  expect(of27001.length + of42001.length).toBe(62);
  expect(of42001.filter((reference) => !of27001.includes(reference))).toEqual(['6.1.4', '8.4']);
  const relations = crosswalk.clauses.map((row) => row.relation);
  expect(relations.filter((relation) => relation === 'SHARED_PROCESS')).toHaveLength(25);
  expect(relations.filter((relation) => relation === 'SHARED_METHOD')).toHaveLength(5);
  expect(relations.filter((relation) => relation === 'ONLY_ISO_42001')).toHaveLength(2);
  expect(crosswalk.clauses.map((row) => row.clause)).toEqual(of42001);
});

test('the crosswalk covers all 38 controls, resolves, and its credit follows its strength', () => {
  const controls27001 = references(ofKind(iso27001.items, 'CONTROL'));
  expect(crosswalk.controls.map((row) => row.iso42001)).toEqual(references(ofKind(iso42001.items, 'CONTROL')));
  const touched = new Set(crosswalk.controls.flatMap((row) => row.iso27001));
  expect(touched.size).toBe(37);
  for (const reference of touched) expect(controls27001).toContain(reference);
  for (const row of crosswalk.controls) {
    expect(row.reuseCredit).toBe(crosswalk.weights[row.strength]);
    expect(row.iso27001.length === 0).toBe(row.strength === 'NONE');
    expect(row.remark.length).toBeGreaterThan(0);
  }
  const count = (strength: string) => crosswalk.controls.filter((row) => row.strength === strength).length;
  expect(['STRONG', 'PARTIAL', 'WEAK', 'NONE'].map(count)).toEqual([5, 17, 12, 4]);
});

test('the other catalogues have the counts of their editions', () => {
  const count = (file: (typeof CATALOGUE_FILES)[number]) => readCatalogue(file).items.length;
  expect(count('enisa-threats.json')).toBe(8 + 169);
  expect(count('monarc-threats.json')).toBe(6 + 30);
  expect(count('mitre-atlas.json')).toBe(16 + 170);
  expect(count('owasp-llm-2025.json')).toBe(10);
  expect(count('nist-ai-rmf.json')).toBe(4 + 19 + 72);
  expect(count('eu-ai-act.json')).toBe(6 + 113 + 13 + 8);
  const harms = references(readCatalogue('ai-harms.json').items);
  expect(harms.filter((reference) => reference.startsWith('MIT.'))).toHaveLength(7 + 24);
  const classes = harms.filter((reference) => /^H\.[A-Z]+$/.test(reference)).map((reference) => reference.slice(2));
  expect(classes.sort()).toEqual([
    'DISCRIMINATION',
    'LEGAL',
    'MISINFORMATION',
    'MISUSE',
    'OVERSIGHT',
    'PRIVACY',
    'SAFETY',
    'SOCIETAL',
    'TRANSPARENCY',
  ]);
});

type Fact = { id: string; title?: string; auditable?: boolean };
type Facts = Record<string, Fact[]>;

/** Our file, the file of facts, its lists, and how a fact's id is written here. */
const FACTS: [(typeof CATALOGUE_FILES)[number], string, string[], (id: string) => string][] = [
  ['iso-iec-27001-2022.json', 'iso27001_2022.json', ['clauses', 'themes', 'controls'], (id) => id],
  [
    'iso-iec-42001-2023.json',
    'iso42001_2023.json',
    ['clauses', 'themes', 'controls', 'annex_c_objectives', 'annex_c_risk_sources'],
    (id) => id,
  ],
  ['enisa-threats.json', 'enisa_threat_taxonomy.json', ['categories', 'items'], (id) => id],
  ['monarc-threats.json', 'monarc_iso27005_threats.json', ['categories', 'items'], (id) => id],
  ['mitre-atlas.json', 'mitre_atlas_5_6_0.json', ['tactics', 'techniques'], (id) => id],
  ['owasp-llm-2025.json', 'owasp_llm_top10.json', ['items_2025'], (id) => id],
  ['nist-ai-rmf.json', 'nist_ai_rmf_1_0.json', ['functions', 'categories', 'subcategories'], (id) => id],
  ['eu-ai-act.json', 'eu_ai_act.json', ['articles', 'annexes'], (id) => id],
  ['ai-harms.json', 'mit_ai_risk_repository.json', ['domains', 'subdomains'], (id) => `MIT.${id}`],
];
const available = FACTS.filter(([, file]) => readFacts(file) !== undefined);

if (available.length > 0) {
  test.each(available)('%s carries the ids of the facts over', (file, factsFile, lists, write) => {
    const facts = readFacts<Facts>(factsFile) ?? {};
    const ids = lists.flatMap((list) => facts[list] ?? []).map((fact) => write(fact.id));
    const ours = references(readCatalogue(file).items).filter(
      (reference) => !/^(TIER\.|H\.|Annex III\.)/.test(reference),
    );
    expect([...ours].sort()).toEqual([...ids].sort());
  });

  test.each(available.slice(0, 2))('%s has the auditable flags of the facts', (file, factsFile) => {
    const facts = readFacts<Facts>(factsFile) ?? {};
    const expected = (facts['clauses'] ?? []).filter((clause) => clause.auditable).map((clause) => clause.id);
    expect(auditable(readCatalogue(file).items)).toEqual(expected);
  });
}
