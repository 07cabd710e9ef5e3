import { type ExecutionResult, graphql } from 'graphql';
import { apiSchema, createApiContext } from '../../src/api/index';
import { openRegister, type Register } from './register';

let register: Register;
beforeAll(async () => {
  register = await openRegister(3);
});
afterAll(() => register.close());

// biome-ignore lint: the shape is what each test says of it
async function ask(fields: string, input: object): Promise<any> {
  const contextValue = createApiContext({
    services: register.services,
    caller: register.caller,
    now: () => new Date(),
  });
  const source = `query Q($input: SensitivityInput!) {
    sensitivity(input: $input) { sensitivity { ${fields} } problems { __typename code message path } }
  }`;
  const result: ExecutionResult = await graphql({
    schema: apiSchema(),
    source,
    contextValue,
    variableValues: { input },
  });
  expect(result.errors).toBeUndefined();
  return result.data!.sensitivity;
}

const ROW = `quantity risk { id } link { id } control { id } value { central p05 p95 } atLow atHigh swing
  index { firstOrder { value } total { value low high } }`;

test('rates given as ranges are uncertain by themselves, other estimates only when asked', async () => {
  const rates = (await ask(`mean rows { ${ROW} learned { expectedMove { value } } } refineFirst { quantity }`, {}))
    .sensitivity;
  expect(rates.rows.length).toBeGreaterThan(0);
  for (const row of rates.rows) {
    expect(row).toMatchObject({ quantity: 'RATE', link: null, control: null, learned: null });
    expect(register.ids.Risk).toContain(row.risk.id);
    expect(row.atLow).toBeLessThan(rates.mean);
    expect(row.atHigh).toBeGreaterThan(rates.mean);
  }
  expect(rates.refineFirst).toBeNull();
  const all = (await ask(`rows { ${ROW} }`, { severityFactor: 2, linkFactor: 2, controlFactor: 2 })).sensitivity;
  const quantities = new Set(all.rows.map(({ quantity }: { quantity: string }) => quantity));
  expect([...quantities].sort()).toEqual(['CONTROL', 'LINK', 'RATE', 'SEVERITY']);
  for (const { quantity, risk, link, control } of all.rows) {
    const named = { RATE: risk, SEVERITY: risk, LINK: link, CONTROL: control }[quantity as string];
    expect(named).not.toBeNull();
  }
});

test('learned rows say what they are worth, and which comes first', async () => {
  const appetite = await register.services.organization.appetiteSet(register.caller, {
    expectedVersion: 1,
    points: [{ loss: 1_000_000, probability: 0.2 }],
  });
  expect(appetite.ok).toBe(true);
  const learned =
    'atLow { tailValueAtRisk { level value } } expectedMove { value standardError } appetite { loss probabilityAllowed probability value standardError }';
  const { sensitivity } = await ask(`rows { risk { id } learned { ${learned} } } refineFirst { risk { id } }`, {
    learnedRows: 1,
    level: 0.9,
  });
  const [first, ...rest] = sensitivity.rows;
  expect(first.learned.atLow.tailValueAtRisk.level).toBe(0.9);
  expect(first.learned.appetite).toMatchObject([{ loss: 1_000_000, probabilityAllowed: 0.2 }]);
  expect(first.learned.appetite[0].value).toBeGreaterThanOrEqual(0);
  expect(rest.every((row: { learned: unknown }) => row.learned === null)).toBe(true);
  expect(sensitivity.refineFirst).toEqual({ risk: first.risk });
});

test('what is out of bounds is a problem with its path', async () => {
  const { sensitivity, problems } = await ask('mean', {
    severityFactor: 1,
    controlFactor: 11,
    learnedRows: 51,
    level: 1,
    seed: -1,
  });
  expect(sensitivity).toBeNull();
  expect(problems.map(({ path }: { path: string[] }) => path.join('.'))).toEqual([
    'input.severityFactor',
    'input.controlFactor',
    'input.learnedRows',
    'input.level',
    'input.seed',
  ]);
});
