import { DIALECTS } from '../support/database';
import { openTestRegister, problemsOf, riskInput, type TestRegister, valueOf } from '../support/register';

const at = ({ id, version }: { id: string; version: number }) => ({ id, expectedVersion: version });
const cia = { confidentiality: 1, integrity: 1, availability: 1 };

describe.each(DIALECTS)('what is taken out on %s', (dialect) => {
  let register: TestRegister;
  beforeAll(async () => {
    register = await openTestRegister(dialect);
  });
  afterAll(() => register.dispose());

  test('is what nothing names, in a column, a list or the parts of a thing; the refusal says who does', async () => {
    const { services, caller } = register;
    const person = valueOf(await services.person.record(caller, { name: 'Owner' }));
    const store = valueOf(await services.asset.record(caller, { name: 'Store', form: 'CLOUD', ...cia }));
    const dependencyIds = [store.id];
    const portal = valueOf(
      await services.asset.record(caller, { name: 'Portal', form: 'CLOUD', ...cia, ownerId: person.id, dependencyIds }),
    );
    const risk = valueOf(await services.risk.record(caller, riskInput({ assetIds: [portal.id] })));
    const supplier = valueOf(await services.supplier.record(caller, { name: 'Host', assetIds: [portal.id] }));
    const actions = [{ description: 'Test', ownerId: person.id, dueOn: '2027-01-31' }];
    const plan = valueOf(await services.treatmentPlan.record(caller, { name: 'Plan', riskIds: [risk.id], actions }));

    const refused = async (act: Promise<unknown>) => problemsOf((await act) as never);
    const [stored] = await refused(services.asset.remove(caller, at(store)));
    expect(stored).toMatchObject({ code: 'CONFLICT', path: ['id'] });
    expect(stored!.message).toContain(`named by ${portal.id};`);
    const [listed] = await refused(services.asset.remove(caller, at(portal)));
    expect(listed!.message).toContain(risk.id);
    expect(listed!.message).toContain(supplier.id);
    const [owned] = await refused(services.person.remove(caller, at(person)));
    expect(owned!.message).toContain(portal.id);
    expect(owned!.message).toContain(plan.id);
    expect(await services.asset.count(caller, {})).toBe(2);

    valueOf(await services.treatmentPlan.remove(caller, at(plan)));
    valueOf(await services.supplier.remove(caller, at(supplier)));
    valueOf(await services.risk.change(caller, { ...at(risk), assetIds: [] }));
    valueOf(await services.asset.remove(caller, at(portal)));
    valueOf(await services.asset.remove(caller, at(store)));
    // History and scenarios only remember.
    valueOf(await services.person.remove(caller, at(person)));
    expect(await services.asset.count(caller, {})).toBe(0);
    const history = await services.change.all(caller, { nounIds: [portal.id] });
    expect(history.map(({ act, nounVersion }) => [act, nounVersion])).toEqual([
      ['assetRecord', 1],
      ['assetRemove', 2],
    ]);
    expect((await refused(services.asset.remove(caller, at(store))))[0]).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('assets do not depend on themselves, and know who depends on them', async () => {
    const { services, caller } = register;
    const asset = async (name: string, dependencyIds: string[]) =>
      valueOf(await services.asset.record(caller, { name, form: 'CLOUD', ...cia, dependencyIds }));
    const first = await asset('First', []);
    const second = await asset('Second', [first.id]);
    const third = await asset('Third', [second.id, first.id]);
    const loop = await services.asset.change(caller, { ...at(first), dependencyIds: [third.id] });
    expect(problemsOf(loop).map(({ code, path }) => [code, path])).toEqual([['NOT_ALLOWED', ['dependencyIds']]]);
    const itself = await services.asset.change(caller, { ...at(first), dependencyIds: [first.id] });
    expect(problemsOf(itself)).toHaveLength(1);
    const unknown = await services.asset.change(caller, { ...at(first), dependencyIds: ['ast_none'] });
    expect(problemsOf(unknown).map(({ code, path }) => [code, path])).toEqual([['NOT_FOUND', ['dependencyIds', '0']]]);
    const names = async () =>
      (await services.asset.all(caller, { dependencyIds: [first.id] })).map(({ name }) => name).sort();
    expect(await names()).toEqual(['Second', 'Third']);
    expect((await services.asset.reach(caller, first.id))!.touched.map(({ path }) => path.length)).toEqual([2, 2]);
    expect(await services.asset.reach(caller, 'ast_none')).toBeNull();
    valueOf(await services.asset.change(caller, { ...at(third), dependencyIds: [second.id] }));
    expect(await names()).toEqual(['Second']);
    expect((await services.asset.reach(caller, first.id))!.touched.at(-1)!.path).toEqual([
      first.id,
      second.id,
      third.id,
    ]);
  });

  test('records of what was approved, held or certified stay', async () => {
    const { services, caller } = register;
    const chief = valueOf(await services.person.record(caller, { name: 'Chief' }));
    const standards = ['ISO_IEC_27001_2022' as const];
    const system = valueOf(
      await services.managementSystem.record(caller, {
        name: 'ISMS',
        standard: standards[0]!,
        certifiedOn: '2026-01-31',
        certificateExpiresOn: '2029-01-30',
        certificationBody: 'Body',
      }),
    );
    const certified = await services.managementSystem.remove(caller, at(system));
    expect(problemsOf(certified)[0]!.message).toMatch('certified since 2026-01-31');
    const risk = valueOf(await services.risk.record(caller, riskInput({ ownerId: chief.id })));
    const drafted = valueOf(await services.treatmentPlan.record(caller, { name: 'Plan', riskIds: [risk.id] }));
    const plan = valueOf(await services.treatmentPlan.approve(caller, { ...at(drafted), approvedById: chief.id }));
    expect(problemsOf(await services.treatmentPlan.remove(caller, at(plan)))[0]!.message).toMatch('is approved');
    const revised = valueOf(await services.treatmentPlan.revise(caller, { ...at(plan), note: 'Other' }));
    valueOf(await services.treatmentPlan.remove(caller, at(revised)));
  });
});
