import { riskActs } from '../../src/services/risk';
import { openWork } from '../../src/services/act';
import { DIALECTS } from '../support/database';
import { openTestRegister, riskInput, type TestRegister, valueOf } from '../support/register';

const MUTATIONS = 50;

describe.each(DIALECTS)('50 mutations at the same time on %s', (dialect) => {
  let register: TestRegister;
  beforeEach(async () => {
    register = await openTestRegister(dialect);
  });
  afterEach(() => register.dispose());

  test('nothing acknowledged is lost, nothing rolled back is ever seen', async () => {
    const { services, caller, parts, database } = register;
    const seen = new Set<string>();
    let done = false;
    const watch = async () => {
      while (!done) {
        const page = await services.risk.page(caller, {
          first: 200,
          after: null,
          order: { field: 'NAME', direction: 'ASC' },
          filter: {},
        });
        for (const { name } of page.nodes) seen.add(name);
      }
    };
    const watchers = [watch(), watch()];

    const rolledBack = (index: number) => index % 3 === 0;
    const attempts = Array.from({ length: MUTATIONS }, async (_, index) => {
      const input = riskInput({ name: `${rolledBack(index) ? 'ghost' : 'risk'} ${index}` });
      if (!rolledBack(index)) return valueOf(await services.risk.record(caller, input)).id;
      const broken = database.write(async (tx) => {
        valueOf(await riskActs.record(await openWork(parts, tx, caller), input));
        throw new Error('rolled back');
      });
      await expect(broken).rejects.toThrow('rolled back');
      return null;
    });
    const acknowledged = (await Promise.all(attempts)).filter((id) => id !== null);
    done = true;
    await Promise.all(watchers);

    expect(acknowledged).toHaveLength(33);
    const stored = await services.risk.byIds(caller, acknowledged);
    expect(stored.filter((risk) => risk !== null)).toHaveLength(33);
    expect(await services.risk.count(caller, {})).toBe(33);
    expect(await services.change.count(caller, {})).toBe(33);
    expect([...seen].filter((name) => name.startsWith('ghost'))).toEqual([]);
  });

  test('of 50 changes that saw the same version exactly one goes through', async () => {
    const { services, caller } = register;
    const { id } = valueOf(await services.risk.record(caller, riskInput()));
    const results = await Promise.all(
      Array.from({ length: MUTATIONS }, (_, index) =>
        services.risk.change(caller, { id, expectedVersion: 1, name: `name ${index}` }),
      ),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const codes = results.flatMap((result) => (result.ok ? [] : result.problems.map(({ code }) => code)));
    expect(codes).toEqual(Array(MUTATIONS - 1).fill('STALE_VERSION'));
    expect((await services.risk.byIds(caller, [id]))[0]?.version).toBe(2);
    expect(await services.change.count(caller, { nounIds: [id] })).toBe(2);
  });

  test('links that together would feed themselves do not slip past each other', async () => {
    const { services, caller } = register;
    const ids = [];
    for (let index = 0; index < 4; index++) {
      ids.push(valueOf(await services.risk.record(caller, riskInput({ name: `risk ${index}` }))).id);
    }
    const results = await Promise.all(
      ids.map((fromRiskId, index) =>
        services.cascadeLink.record(caller, { fromRiskId, toRiskId: ids[(index + 1) % 4]!, probability: 1 }),
      ),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(3);
    expect(await services.cascadeLink.count(caller, {})).toBe(3);
  });
});
