import fc from 'fast-check';
import type { CatalogueItem, Person } from '../../src/domain/index';
import { newId } from '../../src/services/index';
import { catalogueItems, persons } from '../../src/storage/index';
import { DIALECTS } from '../support/database';
import { openTestRegister, type TestRegister, TODAY } from '../support/register';

describe.each(DIALECTS)('paging on %s', (dialect) => {
  let register: TestRegister;
  beforeAll(async () => {
    register = await openTestRegister(dialect);
  });
  afterAll(() => register.dispose());

  /** Few different names and times, so that ties are the rule. */
  const someone = fc.record({
    name: fc.constantFrom('Ada', 'ada', 'Ärzte', 'Zoë', 'zoe', '_', '東京', '😀', 'B'),
    second: fc.integer({ min: 0, max: 2 }),
  });

  test('visits each row once, in order, whatever ties there are', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(someone, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 7 }),
        fc.constantFrom('NAME' as const, 'CREATED_AT' as const),
        fc.constantFrom('ASC' as const, 'DESC' as const),
        async (people, first, field, direction) => {
          const { services, caller, database } = register;
          const word = newId('Person');
          const rows = people.map(({ name, second }): Person => {
            const at = new Date(TODAY.getTime() + second * 1000);
            const id = newId('Person');
            return {
              id,
              organizationId: caller.organizationId,
              version: 1,
              createdAt: at,
              updatedAt: at,
              name: `${name}${word}`,
              jobTitle: null,
            };
          });
          await database.write((tx) => persons.insert(tx, rows));
          const filter = { nameContains: word.toUpperCase() };
          const seen: Person[] = [];
          let after: string | null = null;
          for (let more = true; more; ) {
            const page: Awaited<ReturnType<typeof services.person.page>> = await services.person.page(caller, {
              first,
              after,
              order: { field, direction },
              filter,
            });
            expect(page.nodes.length).toBeLessThanOrEqual(first);
            expect(page.hasPreviousPage).toBe(after !== null);
            seen.push(...page.nodes);
            after = page.cursors.at(-1) ?? null;
            more = page.hasNextPage;
          }
          expect(seen.map(({ id }) => id).sort()).toEqual(rows.map(({ id }) => id).sort());
          expect(await services.person.count(caller, filter)).toBe(rows.length);
          const keys = seen.map((row) => (field === 'NAME' ? Buffer.from(row.name.toLowerCase()) : row.createdAt));
          const sorted = [...keys].sort((a, b) => (Buffer.isBuffer(a) ? Buffer.compare(a, b as Buffer) : +a - +b));
          expect(keys).toEqual(direction === 'ASC' ? sorted : sorted.reverse());
        },
      ),
      { numRuns: 40 },
    );
  });

  test('a row that is taken away between two pages is not missed, nor its neighbour shown twice', async () => {
    const { services, caller, database } = register;
    const word = newId('Person');
    const rows = ['a', 'b', 'c', 'd'].map((name): Person => {
      const id = newId('Person');
      return {
        id,
        organizationId: caller.organizationId,
        version: 1,
        createdAt: TODAY,
        updatedAt: TODAY,
        name: `${name} ${word}`,
        jobTitle: null,
      };
    });
    await database.write((tx) => persons.insert(tx, rows));
    const request = {
      first: 2,
      after: null,
      order: { field: 'NAME', direction: 'ASC' },
      filter: { nameContains: word },
    } as const;
    const page = await services.person.page(caller, request);
    expect(await database.write((tx) => persons.remove(tx, rows[1]!))).toBe(true);
    const next = await services.person.page(caller, { ...request, after: page.cursors[1]! });
    expect(next.nodes.map(({ name }) => name[0])).toEqual(['c', 'd']);
  });

  test('references follow one another as numbers do, across catalogues by position', async () => {
    const { services, caller, database } = register;
    const item = (catalogue: string, reference: string, position: number): CatalogueItem => ({
      id: newId('CatalogueItem'),
      catalogue,
      reference,
      kind: 'CONTROL',
      title: `${catalogue} ${reference}`,
      description: null,
      parentReference: null,
      auditable: false,
      position,
    });
    const items = [item('B', 'A.5.10', 1), item('B', 'A.5.9', 0), item('A', 'A.5.2', 1), item('A', 'A.5.1', 0)];
    await database.write((tx) => catalogueItems.insert(tx, items));
    const titles = async (field: 'REFERENCE' | 'POSITION') => {
      const seen: string[] = [];
      let after: string | null = null;
      for (let more = true; more; ) {
        const page: Awaited<ReturnType<typeof services.catalogue.page>> = await services.catalogue.page(caller, {
          first: 1,
          after,
          order: { field, direction: 'ASC' },
          filter: {},
        });
        seen.push(...page.nodes.map(({ title }) => title));
        after = page.cursors[0] ?? null;
        more = page.hasNextPage;
      }
      return seen;
    };
    expect(await titles('REFERENCE')).toEqual(['A A.5.1', 'A A.5.2', 'B A.5.9', 'B A.5.10']);
    expect(await titles('POSITION')).toEqual(['A A.5.1', 'A A.5.2', 'B A.5.9', 'B A.5.10']);
    expect((await services.catalogue.all(caller, { references: ['A.5.9', 'A.5.1'] })).length).toBe(2);
    expect(await services.catalogue.count(caller, { titleContains: 'b a.5' })).toBe(2);
  });
});
