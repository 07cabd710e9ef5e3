import { STANDARDS } from '../../src/domain/index';
import { createRegisterServices, loadCatalogues, newId, type ReadinessPoint } from '../../src/services/index';
import { DIALECTS, openTestDatabase, type TestDatabase } from '../support/database';
import { riskInput, storeOrganization, TODAY, valueOf } from '../support/register';
import { catalogueFiles } from '../support/seeds';

const standards = [...STANDARDS];
const DAY = 24 * 3600 * 1000;
const at = ({ id, version }: { id: string; version: number }) => ({ id, expectedVersion: version });

describe.each(DIALECTS)('the trend of readiness on %s', (dialect) => {
  let opened: TestDatabase;
  beforeAll(async () => {
    opened = await openTestDatabase(dialect);
  });
  afterAll(() => opened.dispose());

  test('is, at each month end, what readiness said on that day, also of what was taken out since', async () => {
    let clock = TODAY;
    const parts = { database: opened.database, newId, now: () => clock };
    const services = createRegisterServices(parts);
    valueOf(await loadCatalogues(parts, catalogueFiles()));
    const organization = await storeOrganization(opened.database, 'Slow Bank');
    const caller = { organizationId: organization.id, actor: 'tester' };
    const seen: ReadinessPoint[] = [];
    const judge = async () => {
      for (const one of valueOf(await services.readiness.of(caller))) {
        const { standard, clauseScore, controlScore, verdict, gates } = one;
        const gatesPassed = gates.filter(({ passed }) => passed).length;
        seen.push({ on: clock.toISOString().slice(0, 10), standard, clauseScore, controlScore, verdict, gatesPassed });
      }
    };
    const go = (day: string) => {
      clock = new Date(`${day}T12:00:00Z`);
    };
    const person = valueOf(await services.person.record(caller, { name: 'Chief' })).id;
    const duty = valueOf(
      await services.duty.record(caller, { name: 'Top', role: 'TOP_MANAGEMENT', personId: person, standards }),
    );
    const competence = { name: 'Auditor', personId: person, standards, achievedOn: '2026-01-01' };
    const kept = valueOf(await services.competence.record(caller, competence));
    go('2026-11-30');
    await judge();

    go('2026-12-10');
    const [, second] = (await services.statement.of(caller, STANDARDS[1])).entries;
    valueOf(
      await services.statement.rate(caller, {
        ...at(second!),
        applicable: true,
        justification: 'Needed',
        status: 'IMPLEMENTED',
        maturity: 3,
      }),
    );
    const risk = valueOf(await services.risk.record(caller, riskInput({ ownerId: person })));
    const finding = valueOf(
      await services.finding.record(caller, {
        name: 'No log',
        grade: 'MAJOR',
        source: 'INTERNAL_AUDIT',
        foundOn: '2026-12-01',
        standards,
      }),
    );
    go('2026-12-31');
    await judge();

    go('2027-01-20');
    valueOf(await services.duty.remove(caller, at(duty)));
    valueOf(await services.competence.change(caller, { ...at(kept), expiresOn: '2027-02-10' }));
    valueOf(await services.risk.retire(caller, at(risk)));
    valueOf(await services.finding.change(caller, { ...at(finding), grade: 'MINOR' }));
    go('2027-01-31');
    await judge();
    go('2027-02-15');
    await judge();

    const period = { startsOn: '2026-01-01', endsOn: '2027-12-31' };
    const { readiness } = await services.pdca(caller, period, null);
    expect(readiness).toEqual(seen);
    // Every month is another one, so that no point stands for its neighbour.
    const first = seen.filter(({ standard }) => standard === STANDARDS[0]);
    expect(new Set(first.map(({ clauseScore, gatesPassed }) => `${clauseScore} ${gatesPassed}`)).size).toBe(4);
    const second2 = await services.pdca(caller, { startsOn: '2026-12-01', endsOn: '2026-12-31' }, STANDARDS[1]);
    expect(second2.readiness).toEqual([seen[3]]);
    clock = new Date(TODAY.getTime() - DAY);
    expect((await services.pdca(caller, period, null)).readiness).toEqual([]);
  });
});
