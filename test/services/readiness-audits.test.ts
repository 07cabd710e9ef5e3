import { STANDARDS } from '../../src/domain/index';
import { createRegisterServices, loadCatalogues, newId } from '../../src/services/index';
import { DIALECTS } from '../support/database';
import { openTestRegister, type TestRegister, TODAY, valueOf } from '../support/register';
import { catalogueFiles } from '../support/seeds';

const [ISMS, AIMS] = STANDARDS;
const at = ({ id, version }: { id: string; version: number }) => ({ id, expectedVersion: version });

describe.each(DIALECTS)('audits that were held, in readiness on %s', (dialect) => {
  let register: TestRegister;
  beforeAll(async () => {
    register = await openTestRegister(dialect);
  });
  afterAll(() => register.dispose());

  test('open the gate of the full audit once they cover every item, for three years, and in the months since', async () => {
    let clock = TODAY;
    const { caller } = register;
    const parts = { ...register.parts, now: () => clock };
    const services = createRegisterServices(parts);
    const go = (day: string) => {
      clock = new Date(`${day}T12:00:00Z`);
    };
    valueOf(await loadCatalogues(parts, catalogueFiles()));
    const itemsOf = async (kind: 'CLAUSE' | 'CONTROL') =>
      (await services.catalogue.all(caller, { catalogues: [ISMS], kinds: [kind] })).filter(
        ({ auditable }) => kind === 'CONTROL' || auditable,
      );
    const clauses = await itemsOf('CLAUSE');
    const controls = await itemsOf('CONTROL');
    expect([clauses.length, controls.length]).toEqual([30, 93]);
    const programmes = (await services.catalogue.all(caller, { references: ['9.2.2'] })).map(({ id }) => id);

    const homeSiteId = valueOf(await services.site.record(caller, { name: 'Namur' })).id;
    const personId = valueOf(await services.person.record(caller, { name: 'Lea' })).id;
    const able = { standards: [ISMS], leadStandards: [ISMS], homeSiteId, halfDaysPerMonth: 20 };
    const dayRate = { amount: '500', currency: 'EUR' };
    const auditorId = valueOf(await services.auditor.record(caller, { personId, dayRate, ...able })).id;
    const plan = async (name: string, items: { id: string }[]) =>
      valueOf(
        await services.audit.record(caller, {
          name,
          standards: [ISMS],
          catalogueItemIds: items.map(({ id }) => id),
          startOn: '2026-11-01',
          endOn: '2027-02-28',
          halfDays: 2,
          team: [{ auditorId, halfDays: 2 }],
          leadId: auditorId,
        }),
      );
    const seen = async () => {
      const views = valueOf(await services.readiness.of(caller));
      return views.map(({ standard, gates, clauses: judged }) => ({
        standard,
        blockers: gates.find(({ code }) => code === 'INTERNAL_AUDIT')!.blockers,
        yearly: judged
          .find(({ itemId }) => programmes.includes(itemId))!
          .requirements.find(({ code }) => code === 'AUDIT')!.met,
      }));
    };
    const security = async () => (await seen())[0]!;
    const finish = { conclusion: 'CONFORMING' as const };

    const ofClauses = await plan('Clauses', clauses);
    const ofControls = await plan('Controls', controls);
    const idle = await plan('Called off', controls);
    go('2026-11-30');
    const confirmed = valueOf(await services.audit.confirm(caller, at(ofClauses)));
    expect((await security()).blockers[0]).toMatch(/^not audited within three years: .* and 113 more$/);
    expect((await security()).yearly).toBe(false);

    go('2026-12-20');
    valueOf(await services.audit.cancel(caller, at(idle)));
    valueOf(await services.audit.finish(caller, { ...at(confirmed), ...finish, finishedOn: '2026-12-10' }));
    expect(await security()).toMatchObject({ blockers: [expect.stringContaining('and 83 more')], yearly: true });

    go('2027-01-20');
    const both = valueOf(await services.audit.confirm(caller, at(ofControls)));
    valueOf(await services.audit.finish(caller, { ...at(both), ...finish, finishedOn: '2027-01-15' }));
    const [own, other] = await seen();
    expect(own).toEqual({ standard: ISMS, blockers: [], yearly: true });
    expect(other).toMatchObject({ standard: AIMS, blockers: [expect.stringMatching(/more$/)], yearly: false });

    go('2027-02-10');
    const period = { startsOn: '2026-11-01', endsOn: '2027-12-31' };
    const { readiness } = await services.pdca(caller, period, ISMS);
    const first = readiness[0]!;
    const moved = readiness.map(({ on, gatesPassed, clauseScore }) => [
      on,
      gatesPassed - first.gatesPassed,
      clauseScore > first.clauseScore,
    ]);
    // Held on the 10th of December and the 15th of January: the gate opens with the second only.
    expect(moved).toEqual([
      ['2026-11-30', 0, false],
      ['2026-12-31', 0, true],
      ['2027-01-31', 1, true],
      ['2027-02-10', 1, true],
    ]);

    // Three years to the day for the gate, one since a clause was audited for clause 9.2.2.
    go('2027-12-10');
    expect(await security()).toMatchObject({ blockers: [], yearly: true });
    go('2027-12-11');
    expect(await security()).toMatchObject({ blockers: [], yearly: false });
    go('2029-12-10');
    expect((await security()).blockers).toEqual([]);
    go('2029-12-11');
    expect((await security()).blockers).toEqual([expect.stringContaining('and 20 more')]);
  });
});
