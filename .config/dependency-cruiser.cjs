/**
 * Who may import whom, as the architecture says. A room is a folder of src; it is entered through its index.ts only.
 * Type-only imports count.
 */
const rooms = {
  engine: [],
  domain: ['engine'],
  simulation: ['domain', 'engine'],
  planning: ['simulation', 'domain', 'engine'],
  storage: ['domain', 'engine'],
  analytics: ['storage', 'domain', 'engine'],
  services: ['engine', 'domain', 'simulation', 'planning', 'storage', 'analytics'],
  api: ['services', 'domain', 'engine'],
  server: ['engine', 'domain', 'simulation', 'planning', 'storage', 'analytics', 'services', 'api'],
  cli: ['server', 'services', 'planning', 'simulation', 'engine', 'domain'],
};
const packages = {
  engine: 'simple-statistics',
  domain: null,
  simulation: 'piscina',
  planning: 'highs',
  storage: 'typeorm|sqlite3|pg',
  analytics: 'csv-parse|csv-stringify|echarts|ical-generator',
  services: null,
  api: 'graphql|type-graphql|dataloader|graphql-scalars|class-validator|reflect-metadata',
  server: '@apollo/server|@as-integrations/express5|express|zod|pino|close-with-grace|graphql',
  cli: 'commander|cli-progress',
};
const others = (room) =>
  Object.keys(rooms)
    .filter((name) => name !== room && !rooms[room].includes(name))
    .join('|');

const roomRules = Object.keys(rooms).flatMap((room) => [
  {
    name: `${room}-rooms`,
    comment: `src/${room} may import only: ${rooms[room].join(', ') || 'nothing else'}`,
    severity: 'error',
    from: { path: `^src/${room}/` },
    to: { path: `^src/(${others(room)})/` },
  },
  {
    name: `${room}-packages`,
    comment: `src/${room} may use only these packages: ${packages[room] ?? 'none'}`,
    severity: 'error',
    from: { path: `^src/${room}/` },
    to: {
      dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'],
      ...(packages[room] ? { pathNot: `node_modules/(${packages[room]})(/|$)` } : {}),
    },
  },
]);

module.exports = {
  forbidden: [
    ...roomRules,
    {
      name: 'rooms-by-their-door',
      comment: 'another room is entered through its index.ts',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: { path: '^src/([^/]+)/', pathNot: ['^src/$1/', '^src/[^/]+/index\\.ts$'] },
    },
    {
      name: 'pure-rooms-without-io',
      comment: 'engine, domain and planning (its jobs apart) have no input or output, no clock',
      severity: 'error',
      from: { path: '^src/(engine|domain|planning)/', pathNot: '^src/planning/jobs/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'piscina-in-the-pool-only',
      severity: 'error',
      from: { path: '^src/simulation/', pathNot: '^src/simulation/runners/pool' },
      to: { path: 'node_modules/piscina' },
    },
    {
      name: 'highs-in-the-solver-only',
      severity: 'error',
      from: { path: '^src/planning/', pathNot: '^src/planning/solver/' },
      to: { path: 'node_modules/highs' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: ['^src/main\\.ts$', '^src/web/'] },
      to: {},
    },
    {
      name: 'web-talks-graphql',
      comment: 'the page imports no other room',
      severity: 'error',
      from: { path: '^src/web/' },
      to: { path: '^src/', pathNot: '^src/web/' },
    },
    {
      name: 'no-unresolved',
      severity: 'error',
      from: { pathNot: '^src/web/vite\\.config' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Another language (AssemblyScript), compiled by build.cjs beside it.
    exclude: { path: '^src/engine/[^/]+/vector/(assembly/|build\\.cjs)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], extensions: ['.ts', '.js', '.json'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
