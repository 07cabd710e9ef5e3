import { graphql } from 'graphql';
import { apiSchema, createApiContext } from '../../src/api/index';
import { openRegister, type Register } from './register';

let register: Register;
beforeAll(async () => {
  register = await openRegister(1);
});
afterAll(() => register.close());

const query = `query ($input: AuditTimeInput!) { auditTime(input: $input) {
  auditTime { integrated { reduction initialDays } audits { audit separateDays integratedDays savedDays savedPlannedDays savedMoney { amount currency } } }
  problems { __typename message path } } }`;

async function ask(input: object): Promise<any> {
  const { services, caller } = register;
  const contextValue = createApiContext({ services, caller, now: () => new Date() });
  const { data, errors } = await graphql({
    schema: apiSchema(),
    source: query,
    variableValues: { input },
    contextValue,
  });
  expect(errors).toBeUndefined();
  return data!.auditTime;
}

const input = {
  isms: { persons: 60 },
  aims: { persons: 60, role: 'DEVELOPER_PROVIDER_USER' },
  integrationLevel: 1,
  teamAbility: 1,
};

test('separate against integrated, days and money saved', async () => {
  const { auditTime, problems } = await ask({ ...input, dayRate: { amount: '1250.05', currency: 'EUR' } });
  expect(problems).toEqual([]);
  expect(auditTime.integrated.initialDays).toBeCloseTo(13.6, 9);
  const [initial, , , surveillance] = auditTime.audits;
  expect(initial).toMatchObject({
    audit: 'INITIAL',
    separateDays: 17,
    savedPlannedDays: 3,
    savedMoney: { amount: '3750.15', currency: 'EUR' },
  });
  expect(initial.savedDays).toBeCloseTo(3.4, 9);
  expect(surveillance).toMatchObject({ audit: 'SURVEILLANCE' });
  expect(auditTime.audits).toHaveLength(7);
  expect((await ask(input)).auditTime.audits[0].savedMoney).toBeNull();
});

test('what is out of bounds is refused by path', async () => {
  const { auditTime, problems } = await ask({
    ...input,
    isms: { persons: 0, identicalActivities: [0] },
    aims: { ...input.aims, persons: 20_000, adjustments: [{ reason: ' ', change: -2 }] },
    integrationLevel: 1.2,
    dayRate: { amount: '-1', currency: 'EUR' },
  });
  expect(auditTime).toBeNull();
  expect(problems.map(({ path }: any) => path.join('.'))).toEqual([
    'input.isms.persons',
    'input.isms.identicalActivities.0',
    'input.aims.persons',
    'input.aims.adjustments.0.change',
    'input.aims.adjustments.0.reason',
    'input.integrationLevel',
    'input.dayRate.amount',
  ]);
});
