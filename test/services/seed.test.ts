import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkModel } from '../../src/engine/index';
import {
  countedIds,
  createRegisterServices,
  loadCatalogues,
  loadDemo,
  newId,
  registerSnapshot,
} from '../../src/services/index';
import { compileModel } from '../../src/simulation/index';
import { organizations } from '../../src/storage/index';
import { DIALECTS, openTestDatabase, type TestDatabase } from '../support/database';
import { problemsOf, TODAY, valueOf } from '../support/register';

const seeds = join(__dirname, '..', '..', 'seeds');
const parse = (...path: string[]): unknown => JSON.parse(readFileSync(join(seeds, ...path), 'utf8'));

function catalogueFiles() {
  const names = readdirSync(join(seeds, 'catalogues')).filter((name) => name !== 'crosswalk.json');
  const catalogues = Object.fromEntries(names.map((name) => [name, parse('catalogues', name)]));
  return { catalogues, crosswalk: { name: 'crosswalk.json', content: parse('catalogues', 'crosswalk.json') } };
}

interface Demo {
  risks: { severity: { range: { low: number } }; assets: string[] }[];
  links: { probability: number }[];
}
const demoFile = () => parse('demo', 'organisation.json') as Demo;

describe.each(DIALECTS)('seeds on %s', (dialect) => {
  let opened: TestDatabase;
  beforeEach(async () => {
    opened = await openTestDatabase(dialect);
  });
  afterEach(() => opened.dispose());
  const parts = () => ({ database: opened.database, newId, now: () => TODAY });
  const anybody = { organizationId: 'org_none', actor: 'tester' };

  test('the catalogues load, twice without a change, and hold both Annex As', async () => {
    const services = createRegisterServices(parts());
    const { items } = valueOf(await loadCatalogues(parts(), catalogueFiles()));
    expect(await services.catalogue.count(anybody, {})).toBe(items);
    const controls = (catalogue: string) =>
      services.catalogue.count(anybody, { catalogues: [catalogue], kinds: ['CONTROL'] });
    expect(await controls('ISO_IEC_27001_2022')).toBe(93);
    expect(await controls('ISO_IEC_42001_2023')).toBe(38);

    opened.statements();
    valueOf(await loadCatalogues(parts(), catalogueFiles()));
    expect(opened.statements().filter((sql) => !/^SELECT/.test(sql))).toEqual([]);

    const [item] = await services.catalogue.all(anybody, { catalogues: ['ISO_IEC_27001_2022'], references: ['A.5.1'] });
    const rows = await services.catalogue.crosswalks([item!.id]);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(({ fromItemId, reuseCredit }) => fromItemId === item!.id && reuseCredit > 0)).toBe(true);

    const files = catalogueFiles();
    const catalogue = files.catalogues['iso-iec-27001-2022.json'] as { items: { reference: string; title: string }[] };
    catalogue.items.find(({ reference }) => reference === 'A.5.1')!.title = 'Corrected';
    valueOf(await loadCatalogues(parts(), files));
    const [corrected] = await services.catalogue.byIds(anybody, [item!.id]);
    expect(corrected).toEqual({ ...item, title: 'Corrected' });
  });

  test('a faulty catalogue is refused with every problem and nothing is written', async () => {
    const services = createRegisterServices(parts());
    const files = catalogueFiles();
    files.catalogues['bad.json'] = {
      catalogue: 'BAD',
      items: [
        { reference: 'x', kind: 'NOISE', title: '' },
        { reference: 'y', kind: 'CLAUSE', title: 'y', parent: 'z' },
      ],
    };
    const problems = problemsOf(await loadCatalogues(parts(), files));
    expect(problems.map(({ path }) => path.join('.'))).toEqual(['bad.json.items.0.kind', 'bad.json.items.0.title']);
    expect(await services.catalogue.count(anybody, {})).toBe(0);
  });

  test('the demo organisation passes the same rules as everybody, and its model is sound', async () => {
    const services = createRegisterServices(parts());
    valueOf(await loadCatalogues(parts(), catalogueFiles()));
    const organization = valueOf(await loadDemo(parts(), demoFile()));
    const caller = { organizationId: organization.id, actor: 'tester' };
    expect(await services.organization.get(caller)).toEqual(organization);
    expect(await services.risk.count(caller, {})).toBe(demoFile().risks.length);
    expect(await services.cascadeLink.count(caller, {})).toBe(demoFile().links.length);
    const kept = await services.scenario.all(caller, {});
    expect(kept.map(({ overlays }) => overlays.map(({ kind }) => kind))).toEqual([
      ['ASSESS_RISK', 'RATE_CONTROL'],
      ['RATE_CONTROL'],
      ['REMOVE_CONTROL', 'FIX_DRIVER'],
    ]);
    const snapshot = await registerSnapshot(parts(), caller);
    expect(checkModel(compileModel(snapshot).model)).toEqual([]);
    const accepted = snapshot.risks.filter(({ acceptance }) => acceptance !== null);
    expect(accepted.length).toBeGreaterThan(0);
    expect(accepted.every(({ version, treatment }) => version === 3 && treatment !== null)).toBe(true);
  });

  test('scenarios come last, so that every other counted id is what it is without them', async () => {
    const idsFrom = async (file: object, scenarios: number) => {
      const fresh = await openTestDatabase(dialect);
      const counted = { database: fresh.database, newId: countedIds(), now: () => TODAY };
      const services = createRegisterServices(counted);
      valueOf(await loadCatalogues({ ...counted, newId }, catalogueFiles()));
      const { id } = valueOf(await loadDemo(counted, file));
      const own = { organizationId: id, actor: 'tester' };
      expect(await services.scenario.count(own, {})).toBe(scenarios);
      const nouns = [services.risk, services.cascadeLink, services.control, services.driver, services.asset];
      const ids: string[][] = [];
      for (const noun of nouns) ids.push((await noun.all(own, {})).map((row) => row.id));
      await fresh.dispose();
      return ids;
    };
    expect(await idsFrom(demoFile(), 3)).toEqual(await idsFrom({ ...demoFile(), scenarios: [] }, 0));
  });

  test('the demo still loads when its acceptances have run out', async () => {
    valueOf(await loadCatalogues(parts(), catalogueFiles()));
    const later = { ...parts(), now: () => new Date('2035-01-01T00:00:00Z') };
    const organization = valueOf(await loadDemo(later, demoFile()));
    const caller = { organizationId: organization.id, actor: 'tester' };
    const services = createRegisterServices(later);
    const expired = await services.risk.all(caller, { acceptanceExpiredBy: '2035-01-01' });
    expect(expired.length).toBeGreaterThan(0);
    for (const { acceptance } of expired)
      expect(acceptance!.acceptedAt.toISOString() < acceptance!.expiresOn).toBe(true);
  });

  test('a faulty demo is refused with every problem, and nothing of it is there', async () => {
    valueOf(await loadCatalogues(parts(), catalogueFiles()));
    const demo = demoFile();
    const [first, second] = demo.risks;
    first!.severity.range = { low: -1 } as never;
    second!.assets = ['no-such-asset'];
    demo.links[0]!.probability = 2;
    const problems = problemsOf(await loadDemo(parts(), demo));
    const paths = problems.map(({ path }) => path.join('.'));
    expect(paths).toContain('risks.0.severity.severity.range.low');
    expect(paths).toContain('risks.1.assetIds.0');
    expect(paths).toContain('links.0.probability');
    expect(await opened.database.read((tx) => organizations.list(tx))).toEqual([]);
  });
});
