import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  findBreakingChanges,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  validateSchema,
} from 'graphql';
import { printApiSchema } from '../../src/api/print-schema';
import { ID_PREFIX } from '../../src/domain/index';

const folder = join(__dirname, '..', '..', 'schema');
const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const sdl = printApiSchema();
const schema = buildSchema(sdl);
const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
const BUILT_IN = new Set(['String', 'Int', 'Float', 'Boolean', 'ID']);

interface Place {
  at: string;
  description: string;
  type: string;
  deprecationReason: string | null;
}

const place = (at: string, of: GraphQLField<unknown, unknown> | GraphQLArgument | GraphQLInputField): Place => ({
  at,
  description: of.description ?? '',
  type: String(of.type),
  deprecationReason: of.deprecationReason ?? null,
});
const withFields = types.filter((type) => isObjectType(type) || isInterfaceType(type));
const outputs = withFields.flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })));
const outputPlaces = outputs.map(({ type, field }) => place(`${type.name}.${field.name}`, field));
const argumentPlaces = outputs.flatMap(({ type, field }) =>
  field.args.map((argument) => place(`${type.name}.${field.name}(${argument.name})`, argument)),
);
const inputs = types.filter(isInputObjectType);
const inputPlaces = inputs.flatMap((type) =>
  Object.values(type.getFields()).map((field) => place(`${type.name}.${field.name}`, field)),
);
const places = [...outputPlaces, ...argumentPlaces, ...inputPlaces];
const lastName = ({ at }: Place) => at.replace(/\)$/, '').split(/[.(]/).at(-1)!;
const isNode = (type: GraphQLNamedType) =>
  isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node');
const mutations = Object.values(schema.getMutationType()!.getFields());
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

describe('the committed files', () => {
  test('schema.graphql is what the API is', () => expect(read('schema.graphql')).toBe(sdl));
  test('the schema is valid', () => expect(validateSchema(schema)).toEqual([]));
  test('nothing breaks the last release without being accepted', () => {
    const accepted = read('accepted-changes.md');
    const breaking = findBreakingChanges(buildSchema(read('released.graphql')), schema);
    expect(breaking.map(({ description }) => description).filter((text) => !accepted.includes(text))).toEqual([]);
  });
  test('the documents that front-ends use are there', () => expect(existsSync(join(folder, 'operations'))).toBe(true));
});

describe('words', () => {
  test('everything is described', () => {
    const silentTypes = types.filter(
      ({ name, description }) => !BUILT_IN.has(name) && !/Query|Mutation/.test(name) && !description,
    );
    const silentPlaces = places.filter(({ description }) => description.trim() === '');
    const silentValues = types
      .filter(isEnumType)
      .flatMap((type) => type.getValues().map((value) => ({ at: `${type.name}.${value.name}`, value })))
      .filter(({ value }) => !value.description);
    expect([...silentTypes.map(({ name }) => name), ...[...silentPlaces, ...silentValues].map(({ at }) => at)]).toEqual(
      [],
    );
  });

  test('every number states its unit', () => {
    const numbers = places.filter(({ type }) => /^\[?(Int|Float|SafeInt)\b/.test(type));
    const unit =
      /per (year|event|loss|parent)|events|0\.\.1|currency|no unit|counted from|number of|rows|scale of|days|unit of|milliseconds|years|version|units? |lower end|standard errors|within \(0, 1\)|1 to 200/i;
    expect(numbers.filter(({ description }) => !unit.test(description)).map(({ at }) => at)).toEqual([]);
    expect(numbers.length).toBeGreaterThan(40);
  });

  test('names are plain domain nouns in the usual cases', () => {
    const bad = [
      ...types.filter(
        ({ name }) => !/^[A-Z][A-Za-z0-9]*$/.test(name) || /(Type|Entity|Dto|DTO|Model|List)$/.test(name),
      ),
      ...types
        .filter(isEnumType)
        .flatMap((type) => type.getValues().filter(({ name }) => !/^[A-Z][A-Z0-9_]*$/.test(name))),
    ].map(({ name }) => name);
    expect(bad).toEqual([]);
    expect(places.filter((one) => !/^[a-z][A-Za-z0-9]*$/.test(lastName(one))).map(({ at }) => at)).toEqual([]);
  });

  test('booleans are positive', () => {
    const booleans = places.filter(({ type }) => /^Boolean/.test(type));
    expect(
      booleans.filter((one) => /^(not|no|non|un|dis)[A-Z]|^(disabled|hidden|invalid)/.test(lastName(one))),
    ).toEqual([]);
  });

  test('a deprecation names its replacement and its end', () => {
    const deprecated = places.filter(({ deprecationReason }) => deprecationReason !== null);
    expect(deprecated.filter(({ deprecationReason }) => !/`\w+`.*\d{4}-\d{2}-\d{2}/.test(deprecationReason!))).toEqual(
      [],
    );
  });
});

describe('kinds of values', () => {
  test('ids are IDs, instants end in At, days end in On or By', () => {
    const wrong = places.filter((one) => {
      const name = lastName(one);
      const bare = one.type.replace(/[[\]!]/g, '');
      if (/(^id|Id|Ids|^ids)$/.test(name)) return bare !== 'ID';
      if (/[a-z]At$/.test(name)) return bare !== 'DateTime';
      if (/[a-z]On$/.test(name)) return bare !== 'Date';
      return (bare === 'DateTime' && name !== 'at') || (bare === 'Date' && !/By$/.test(name));
    });
    expect(wrong.map(({ at }) => at)).toEqual([]);
  });

  test('outputs hold things, inputs hold ids', () => {
    const idFields = outputPlaces.filter((one) => /Ids?$/.test(lastName(one)));
    // A history entry outlives its thing.
    expect(idFields.map(({ at }) => at)).toEqual(['Change.nounId']);
  });

  test('a list has no gaps, and a plain one states its bound', () => {
    const lists = outputs.filter(({ field }) => isListType(getNullableType(field.type)));
    const plain = lists.filter(({ type }) => !type.name.endsWith('Connection'));
    const gaps = lists.filter(({ field }) => !/^\[\w+!\]!?$/.test(String(field.type)));
    expect(gaps.map(({ type, field }) => `${type.name}.${field.name}`)).toEqual(['Query.nodes']);
    const bound =
      /at most|one (entry|row|point|figure)? ?(a|an|each|for each|per)\b|step|ids asked|order asked|empty on success/i;
    const unbounded = plain.filter(({ field }) => !bound.test(field.description ?? ''));
    expect(unbounded.map(({ type, field }) => `${type.name}.${field.name}`)).toEqual([]);
  });

  test('uncertain quantities have one shape each way', () => {
    const oneOf = inputs.filter(({ isOneOf }) => isOneOf);
    expect(oneOf.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['DriverDistributionInput', 'EstimateInput', 'FrequencyInput']),
    );
    const estimate = schema.getType('Estimate');
    if (!isObjectType(estimate)) throw new Error('Estimate is missing');
    expect(Object.keys(estimate.getFields())).toEqual(['basis', 'mean', 'p05', 'p50', 'p95', 'spec', 'text', 'unit']);
  });
});

describe('nodes and lists of them', () => {
  test('every noun with an identity is a Node, and no other type', () => {
    expect(
      types
        .filter(isNode)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(Object.keys(ID_PREFIX).sort());
    expect(
      outputPlaces.filter(({ at, type }) => /\.id$/.test(at) && !at.startsWith('NotFound') && type !== 'ID!'),
    ).toEqual([]);
  });

  test('a connection has the four fields of the Relay specification and ours', () => {
    for (const type of types.filter(({ name }) => name.endsWith('Connection'))) {
      if (!isObjectType(type)) throw new Error(type.name);
      const noun = type.name.replace(/Connection$/, '');
      const shape = Object.fromEntries(
        Object.values(type.getFields()).map((field) => [field.name, String(field.type)]),
      );
      expect(shape).toEqual({
        edges: `[${noun}Edge!]!`,
        nodes: `[${noun}!]!`,
        pageInfo: 'PageInfo!',
        totalCount: 'Int!',
      });
      const edge = schema.getType(`${noun}Edge`);
      if (!isObjectType(edge)) throw new Error(`${noun}Edge`);
      expect(String(edge.getFields().cursor!.type)).toBe('String!');
    }
  });

  test('a field with a connection pages it, and a list of the register can be narrowed and ordered', () => {
    const paged = outputs.filter(({ field }) => getNamedType(field.type).name.endsWith('Connection'));
    expect(paged.length).toBeGreaterThan(15);
    for (const { type, field } of paged) {
      const shape = Object.fromEntries(field.args.map((argument) => [argument.name, String(argument.type)]));
      const noun = getNamedType(field.type).name.replace(/Connection$/, '');
      const lists = type.name === 'Query' ? { filter: `${noun}Filter`, order: `${noun}Order` } : {};
      expect({ field: field.name, ...shape }).toEqual({ field: field.name, after: 'String', first: 'Int!', ...lists });
      expect(field.args.find(({ name }) => name === 'first')!.defaultValue).toBe(25);
      expect(isNonNullType(field.type)).toBe(true);
    }
  });

  test('a query in the plural is a connection', () => {
    const plural = Object.values(schema.getQueryType()!.getFields()).filter(
      ({ name }) => /(?<!nes|si)s$/.test(name) && name !== 'nodes',
    );
    expect(
      plural.filter(({ type }) => !getNamedType(type).name.endsWith('Connection')).map(({ name }) => name),
    ).toEqual([]);
  });
});

describe('mutations', () => {
  test('take exactly one input of their own and answer with a payload of their own', () => {
    expect(mutations.length).toBeGreaterThan(25);
    for (const { name, args, type } of mutations) {
      const word = capital(name);
      expect([name, ...args.map((argument) => `${argument.name}: ${argument.type}`)]).toEqual([
        name,
        `input: ${word}Input!`,
      ]);
      expect([name, String(type)]).toEqual([name, `${word}Payload!`]);
    }
  });

  test('a payload holds what was acted on, or nothing, and the problems', () => {
    for (const { type } of mutations) {
      const payload = getNamedType(type);
      if (!isObjectType(payload)) throw new Error(payload.name);
      const { problems, ...nouns } = payload.getFields();
      expect([payload.name, String(problems?.type)]).toEqual([payload.name, '[Problem!]!']);
      expect(Object.keys(nouns)).toHaveLength(1);
      expect(Object.values(nouns).map((field) => isNonNullType(field.type))).toEqual([false]);
    }
  });

  test('a change names the version that the caller saw', () => {
    const acts = inputs.filter(({ name }) =>
      /(Change|Assess|Treat|Accept|Revise|Retire|Rate|Remove|StageSet|AppetiteSet)Input$/.test(name),
    );
    expect(acts.length).toBeGreaterThan(14);
    const blind = acts.filter((type) => String(type.getFields().expectedVersion?.type) !== 'Int!');
    expect(blind.map(({ name }) => name)).toEqual([]);
  });

  test('problems share one interface', () => {
    const problem = schema.getType('Problem');
    if (!isInterfaceType(problem)) throw new Error('Problem is missing');
    const shape = Object.fromEntries(
      Object.values(problem.getFields()).map((field) => [field.name, String(field.type)]),
    );
    expect(shape).toEqual({ code: 'ProblemCode!', message: 'String!', path: '[String!]!' });
    const members = types.filter(({ name }) => name.endsWith('Problem') && name !== 'Problem');
    expect(members).toEqual(schema.getPossibleTypes(problem));
  });

  test('inputs are called Input, Filter or Order', () => {
    expect(inputs.filter(({ name }) => !/(Input|Filter|Order)$/.test(name)).map(({ name }) => name)).toEqual([]);
  });
});

test('the names that others rely on are there', () => {
  const names = (
    'node nodes risk risks asset assets aiSystem aiSystems control controls catalogue heatMap appetite auditTime simulation ' +
    'simulations riskAggregate lossAggregate organization cascadeLinks driver drivers persons changes modelQuantify ' +
    'scenario scenarios scenarioCompare controlValue statementOfApplicability finding findings policy policies ' +
    'readiness roadmap managementReview'
  ).split(' ');
  const there = { ...schema.getQueryType()!.getFields(), ...schema.getMutationType()!.getFields() };
  expect(names.filter((name) => !(name in there))).toEqual([]);
});
