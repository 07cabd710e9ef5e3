import { type GraphQLSchema, isInputObjectType } from 'graphql';

const names = new Set<string>();

/** Marks an input class as @oneOf: a caller sets exactly one of its fields, none of them null. */
export function OneOf(): ClassDecorator {
  return (target) => {
    names.add(target.name);
  };
}

/** TypeGraphQL has no word for @oneOf yet, so the built types are told afterwards. */
export function markOneOf(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isInputObjectType(type) && names.has(type.name)) type.isOneOf = true;
  }
  return schema;
}
