import { InvalidCursorError, registerSnapshot } from '../../src/services/index';
import { DIALECTS } from '../support/database';
import { openTestRegister, problemsOf, riskInput, type TestRegister, TODAY, valueOf } from '../support/register';

const basis = { kind: 'ELICITED' as const, note: 'Workshop' };

describe.each(DIALECTS)('the register on %s', (dialect) => {
  let register: TestRegister;
  beforeEach(async () => {
    register = await openTestRegister(dialect);
  });
  afterEach(() => register.dispose());

  test('the history of a risk is complete: who, what, before and after', async () => {
    const { services, caller } = register;
    const owner = valueOf(await services.person.record(caller, { name: 'Ada' }));
    const risk = valueOf(await services.risk.record(caller, riskInput()));
    const at = (expectedVersion: number) => ({ id: risk.id, expectedVersion });
    valueOf(await services.risk.change(caller, { ...at(1), ownerId: owner.id, causes: ['carelessness'] }));
    valueOf(await services.risk.assess(caller, { ...at(2), eventLayer: { deductible: 0, limit: Infinity, share: 1 } }));
    valueOf(await services.risk.treat(caller, { ...at(3), treatment: 'RETAIN', rationale: 'small' }));
    valueOf(
      await services.risk.accept(caller, {
        ...at(4),
        acceptedById: owner.id,
        expiresOn: '2027-11-23',
        rationale: 'fine',
      }),
    );
    const retired = valueOf(await services.risk.retire(caller, at(5)));
    expect(retired.version).toBe(6);
    expect(await services.risk.byIds(caller, [risk.id])).toEqual([retired]);
    expect(retired.acceptance).toEqual({
      acceptedById: owner.id,
      acceptedAt: TODAY,
      expiresOn: '2027-11-23',
      rationale: 'fine',
    });
    expect(retired.eventLayer).toEqual({ deductible: 0, limit: Infinity, share: 1 });

    const history = await services.change.all(caller, { nounIds: [risk.id] });
    expect(history.map(({ act, nounVersion, actor }) => [act, nounVersion, actor])).toEqual(
      ['riskRecord', 'riskChange', 'riskAssess', 'riskTreat', 'riskAccept', 'riskRetire'].map((act, index) => [
        act,
        index + 1,
        'tester',
      ]),
    );
    expect(history[0]!.fields).toContainEqual({ field: 'name', before: null, after: 'Training data poisoned' });
    expect(history[1]!.fields).toEqual([
      { field: 'causes', before: [], after: ['carelessness'] },
      { field: 'ownerId', before: null, after: owner.id },
    ]);
    expect(history[5]!.fields).toEqual([{ field: 'retiredAt', before: null, after: TODAY }]);
    expect(problemsOf(await services.risk.change(caller, { ...at(6), name: 'x' }))).toMatchObject([
      { code: 'CONFLICT' },
    ]);
  });

  test('absent keeps, null clears, a change of nothing is no new version', async () => {
    const { services, caller } = register;
    const { id } = valueOf(
      await services.risk.record(
        caller,
        riskInput({ description: 'words', threatClass: 'ATTACK', reviewDueOn: '2027-01-01' }),
      ),
    );
    const cleared = valueOf(await services.risk.change(caller, { id, expectedVersion: 1, description: null }));
    expect(cleared).toMatchObject({ version: 2, description: null, threatClass: 'ATTACK', reviewDueOn: '2027-01-01' });
    const same = valueOf(await services.risk.change(caller, { id, expectedVersion: 2, threatClass: 'ATTACK' }));
    expect(same.version).toBe(2);
    expect(await services.change.count(caller, { nounIds: [id] })).toBe(2);
    const nothing = await services.risk.change(caller, { id, expectedVersion: 2, name: null as never });
    expect(problemsOf(nothing)).toMatchObject([{ code: 'REQUIRED', path: ['name'] }]);
  });

  test('filters narrow in SQL, through links as well', async () => {
    const { services, caller } = register;
    const asset = valueOf(
      await services.asset.record(caller, {
        name: 'Ärzte-Daten 100%',
        form: 'CLOUD',
        confidentiality: 5,
        integrity: 5,
        availability: 5,
      }),
    );
    const system = valueOf(
      await services.aiSystem.record(caller, {
        name: 'Scoring',
        lifecycleStage: 'DEPLOYMENT',
        roles: ['USER'],
        assetIds: [asset.id],
      }),
    );
    const first = valueOf(
      await services.risk.record(
        caller,
        riskInput({
          name: 'First',
          dimensions: ['INTEGRITY', 'PRIVACY'],
          assetIds: [asset.id],
          reviewDueOn: '2026-12-01',
        }),
      ),
    );
    const second = valueOf(
      await services.risk.record(caller, riskInput({ name: 'second_', kind: 'AI_HARM', aiSystemIds: [system.id] })),
    );
    const names = async (filter: Parameters<typeof services.risk.all>[1]) =>
      (await services.risk.all(caller, filter)).map(({ name }) => name);
    expect(await names({})).toEqual(['First', 'second_']);
    expect(await names({ dimensions: ['PRIVACY', 'SAFETY'] })).toEqual(['First']);
    expect(await names({ dimensions: [] })).toEqual([]);
    expect(await names({ assetIds: [asset.id] })).toEqual(['First']);
    expect(await names({ aiSystemIds: [system.id], kinds: ['AI_HARM'] })).toEqual(['second_']);
    expect(await names({ nameContains: 'FIR' })).toEqual(['First']);
    expect(await names({ nameContains: '_' })).toEqual(['second_']);
    expect(await names({ reviewDueBy: '2026-12-01' })).toEqual(['First']);
    expect(await names({ reviewDueBy: '2026-11-30' })).toEqual([]);
    expect(await services.asset.count(caller, { nameContains: 'ÄRZTE' })).toBe(1);
    expect(await services.asset.count(caller, { nameContains: '0%' })).toBe(1);
    expect(await services.aiSystem.count(caller, { roles: ['USER'], assetIds: [asset.id] })).toBe(1);

    valueOf(
      await services.risk.change(caller, { id: first.id, expectedVersion: 1, assetIds: [], dimensions: ['SAFETY'] }),
    );
    expect(await names({ assetIds: [asset.id] })).toEqual([]);
    expect(await names({ dimensions: ['SAFETY'] })).toEqual(['First']);
    valueOf(await services.risk.retire(caller, { id: second.id, expectedVersion: 1 }));
    expect(await names({})).toEqual(['First']);
    expect(await names({ includeRetired: true })).toEqual(['First', 'second_']);
  });

  test('acceptances that have run out are found', async () => {
    const { services, caller } = register;
    const owner = valueOf(await services.person.record(caller, { name: 'Ada' }));
    const { id } = valueOf(await services.risk.record(caller, riskInput()));
    valueOf(
      await services.risk.accept(caller, {
        id,
        expectedVersion: 1,
        acceptedById: owner.id,
        expiresOn: '2027-01-31',
        rationale: 'x',
      }),
    );
    expect(await services.risk.count(caller, { acceptanceExpiredBy: '2027-01-31' })).toBe(0);
    expect(await services.risk.count(caller, { acceptanceExpiredBy: '2027-02-01' })).toBe(1);
  });

  test('byIds takes one statement for any number of ids, in the order asked', async () => {
    const { services, caller } = register;
    const ids = [];
    for (const name of ['a', 'b', 'c']) ids.push(valueOf(await services.risk.record(caller, riskInput({ name }))).id);
    const asked = [ids[2]!, 'rsk_unknown', ids[0]!, ids[2]!];
    register.statements();
    const rows = await services.risk.byIds(caller, asked);
    expect(register.statements()).toHaveLength(1);
    expect(rows.map((row) => row?.name)).toEqual(['c', undefined, 'a', 'c']);
    await services.risk.all(caller, { assetIds: ['ast_a', 'ast_b'] });
    await services.catalogue.crosswalks(['cat_a', 'cat_b']);
    expect(register.statements()).toHaveLength(2);
    const many = Array.from({ length: 5_000 }, (_, index) => `rsk_${index}`);
    expect(await services.risk.byIds(caller, many)).toHaveLength(5_000);
  });

  test('a cursor of another list, order or maker is refused', async () => {
    const { services, caller } = register;
    for (const name of ['a', 'b']) valueOf(await services.person.record(caller, { name }));
    const request = { first: 1, after: null, order: { field: 'NAME', direction: 'ASC' }, filter: {} } as const;
    const { cursors, hasNextPage } = await services.person.page(caller, request);
    expect(hasNextPage).toBe(true);
    const after = cursors[0]!;
    await expect(services.driver.page(caller, { ...request, after })).rejects.toThrow(InvalidCursorError);
    await expect(
      services.person.page(caller, { ...request, after, order: { field: 'NAME', direction: 'DESC' } }),
    ).rejects.toThrow(InvalidCursorError);
    for (const bad of ['', 'nonsense', Buffer.from('["person NAME ASC",{},1]').toString('base64url')]) {
      await expect(services.person.page(caller, { ...request, after: bad })).rejects.toThrow(InvalidCursorError);
    }
    const next = await services.person.page(caller, { ...request, after });
    expect(next.nodes.map(({ name }) => name)).toEqual(['b']);
    expect(next).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  });

  test('appetite is kept by rising loss; contradictions are refused', async () => {
    const { services, caller } = register;
    const set = (expectedVersion: number, points: { loss: number; probability: number }[]) =>
      services.organization.appetiteSet(caller, { expectedVersion, points });
    const stored = valueOf(
      await set(1, [
        { loss: 5e6, probability: 0.01 },
        { loss: 1e6, probability: 0.1 },
      ]),
    );
    expect(stored.appetite.map(({ loss }) => loss)).toEqual([1e6, 5e6]);
    expect(await services.organization.get(caller)).toEqual(stored);
    const contradiction = await set(2, [
      { loss: 1, probability: 0.1 },
      { loss: 2, probability: 0.2 },
    ]);
    expect(problemsOf(contradiction)).toMatchObject([{ code: 'NOT_ALLOWED', path: ['points', '1', 'probability'] }]);
    expect(problemsOf(await set(1, []))).toMatchObject([{ code: 'STALE_VERSION', actualVersion: 2 }]);
    expect(await services.change.count(caller, { nouns: ['Organization'] })).toBe(1);
  });

  test('the snapshot holds what counts: no retired risks, no planned controls', async () => {
    const { services, caller, parts } = register;
    const kept = valueOf(await services.risk.record(caller, riskInput({ name: 'kept' })));
    const gone = valueOf(await services.risk.record(caller, riskInput({ name: 'gone' })));
    valueOf(await services.risk.retire(caller, { id: gone.id, expectedVersion: 1 }));
    const effects = [{ riskId: kept.id, frequencyReduction: 0.5 }];
    valueOf(await services.control.record(caller, { name: 'planned', effects }));
    valueOf(await services.control.record(caller, { name: 'works', state: 'IMPLEMENTED', effects }));
    const snapshot = await registerSnapshot(parts, caller);
    expect(snapshot.risks.map(({ name }) => name)).toEqual(['kept']);
    expect(snapshot.controls.map(({ name }) => name)).toEqual(['works']);
    expect(snapshot.organization.id).toBe(caller.organizationId);
    expect(snapshot.asOf).toBe('2026-11-23');
  });

  test('estimates are kept in the words in which they were given', async () => {
    const { services, caller } = register;
    const { id } = valueOf(
      await services.risk.record(
        caller,
        riskInput({
          frequency: { frequency: { annualProbability: { probability: 0.2, reading: 'POISSON' } }, basis },
          severity: { severity: { threePoint: { min: 1, mode: 2, max: 9 } }, basis },
        }),
      ),
    );
    const [risk] = await services.risk.byIds(caller, [id]);
    expect(risk?.frequency.spec).toEqual({ form: 'ANNUAL_PROBABILITY', probability: 0.2, reading: 'POISSON' });
    expect(risk?.severity).toEqual({ spec: { form: 'THREE_POINT', min: 1, mode: 2, max: 9, shape: 4 }, basis });
  });
});
