import { ConfigurationError, readConfig } from '../../src/server/config';

const linesOf = (variables: Record<string, string>): readonly string[] => {
  try {
    readConfig(variables);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.lines;
    throw error;
  }
  return [];
};

test('an empty environment gives the defaults', () => {
  expect(readConfig({})).toEqual({
    host: '127.0.0.1',
    port: 4000,
    dataDirectory: './data',
    databaseUrl: null,
    logLevel: 'info',
    threads: expect.any(Number),
    demo: true,
    currency: 'EUR',
    introspection: true,
  });
  expect(readConfig({}).threads).toBeGreaterThanOrEqual(1);
});

test('what is set is taken; what is set to nothing counts as absent', () => {
  const config = readConfig({
    RISKWEAVE_HOST: '::1',
    RISKWEAVE_PORT: '0',
    RISKWEAVE_DATA_DIR: '',
    DATABASE_URL: 'postgres://me:pw@db/riskweave',
    RISKWEAVE_LOG_LEVEL: 'debug',
    RISKWEAVE_THREADS: '3',
    RISKWEAVE_DEMO: 'off',
    RISKWEAVE_CURRENCY: 'CHF',
    PATH: '/bin',
  });
  expect(config).toEqual({
    host: '::1',
    port: 0,
    dataDirectory: './data',
    databaseUrl: 'postgres://me:pw@db/riskweave',
    logLevel: 'debug',
    threads: 3,
    demo: false,
    currency: 'CHF',
    introspection: true,
  });
});

test('production does not tell its schema unless allowed', () => {
  expect(readConfig({ NODE_ENV: 'production' }).introspection).toBe(false);
  expect(readConfig({ NODE_ENV: 'production', RISKWEAVE_INTROSPECTION: 'on' }).introspection).toBe(true);
});

test('every wrong variable is named with its bound, and no password is shown', () => {
  const lines = linesOf({
    RISKWEAVE_PORT: '65536',
    RISKWEAVE_THREADS: 'two',
    RISKWEAVE_LOG_LEVEL: 'loud',
    RISKWEAVE_DEMO: 'yes',
    DATABASE_URL: 'mysql://me:hunter2@db/x',
  });
  expect(lines).toEqual([
    'RISKWEAVE_PORT is "65536"; it must be a whole number from 0 to 65535',
    'DATABASE_URL must begin with postgres:// or postgresql://; leave it out for the embedded database',
    'RISKWEAVE_LOG_LEVEL is "loud"; it must be one of fatal, error, warn, info, debug, trace, silent',
    'RISKWEAVE_THREADS is "two"; it must be a whole number from 1 to 256',
    'RISKWEAVE_DEMO is "yes"; it must be one of on, off',
  ]);
});

test.each(['0.0.0.0', '192.168.1.5', '::', 'example.org', '127.0.0.1.example.org', '128.0.0.1'])(
  'without authentication it does not answer on %s',
  (host) => {
    const [line, ...rest] = linesOf({ RISKWEAVE_HOST: host });
    expect(line).toContain(`RISKWEAVE_HOST is "${host}"; it must be a loopback address`);
    expect(line).toContain('nobody is asked who they are');
    expect(rest).toEqual([]);
  },
);
