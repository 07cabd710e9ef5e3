import { DIALECTS } from '../support/database';
import { openQuantifiedRegister, type QuantifiedRegister } from '../support/quantified';
import { problemsOf, riskInput, valueOf } from '../support/register';

const header = 'name,occurredOn,resolvedOn,risk,causedBy,lossesComplete,RESPONSE,loss,externalReference';
const good = [
  header,
  '"Labels altered, twice",2025-03-01,2025-04-01,Training data poisoned,,true,1200.50,300,SOC-1',
  'Unfair refusals,2025-03-20,,Harm,SOC-1,false,,,SOC-2',
].join('\n');

describe.each(DIALECTS)('incidents as CSV on %s', (dialect) => {
  let register: QuantifiedRegister;
  beforeEach(async () => {
    register = await openQuantifiedRegister(undefined, dialect);
    const { services, caller } = register;
    valueOf(await services.risk.record(caller, riskInput()));
    valueOf(await services.risk.record(caller, riskInput({ name: 'Harm', kind: 'AI_HARM' })));
  });
  afterEach(() => register.dispose());

  test('a dry run says what would happen; the file records once, however often it is sent', async () => {
    const { services, caller } = register;
    const dry = valueOf(await services.incident.importAll(caller, { csv: good, dryRun: true }));
    expect(dry.rows.map(({ line, state, incidentId }) => [line, state, incidentId])).toEqual([
      [2, 'RECORDED', null],
      [3, 'RECORDED', null],
    ]);
    expect(dry.recorded).toBe(0);
    expect(await services.incident.count(caller, {})).toBe(0);
    const real = valueOf(await services.incident.importAll(caller, { csv: `\uFEFF${good}\n`, dryRun: false }));
    expect(real.recorded).toBe(2);
    const [first, second] = await services.incident.byIds(
      caller,
      real.rows.map(({ incidentId }) => incidentId!),
    );
    expect(first).toMatchObject({
      name: 'Labels altered, twice',
      lossesComplete: true,
      losses: [
        { form: null, amount: { amount: '300', currency: 'EUR' } },
        { form: 'RESPONSE', amount: { amount: '1200.50', currency: 'EUR' } },
      ],
    });
    expect(second).toMatchObject({ causedById: first!.id, resolvedOn: null });
    const again = valueOf(await services.incident.importAll(caller, { csv: good }));
    expect(again.rows.map(({ state }) => state)).toEqual(['ALREADY_RECORDED', 'ALREADY_RECORDED']);
    expect(again.recorded).toBe(0);
    expect(await services.incident.count(caller, {})).toBe(2);
  });

  test('one faulty row keeps all out, and every row says what is wrong with it', async () => {
    const { services, caller } = register;
    const faulty = `${good}\n,2099-01-01,,Nobody,SOC-9,perhaps,-5,,SOC-3`;
    const { rows, recorded } = valueOf(await services.incident.importAll(caller, { csv: faulty }));
    expect(recorded).toBe(0);
    expect(rows.map(({ state }) => state)).toEqual(['RECORDED', 'RECORDED', 'REFUSED']);
    expect(rows[2]!.problems.map(({ path }) => path.join('.')).sort()).toEqual(
      ['causedBy', 'losses.0.amount.amount', 'lossesComplete', 'name', 'occurredOn', 'risk'].sort(),
    );
    expect(await services.incident.count(caller, {})).toBe(0);
  });

  test('what is no such file is refused as a whole', async () => {
    const { services, caller } = register;
    const refused = async (csv: string) => problemsOf(await services.incident.importAll(caller, { csv }));
    expect(await refused('name,occurredOn\n"open')).toMatchObject([{ path: ['csv'], code: 'MALFORMED' }]);
    expect(await refused('name,occuredOn\nA,2025-01-01')).toMatchObject([
      { message: expect.stringContaining('occuredOn') },
    ]);
    expect(await refused(header)).toMatchObject([{ message: expect.stringContaining('no rows') }]);
  });
});
