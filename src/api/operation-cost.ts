import {
  type ASTVisitor,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isObjectType,
  isInterfaceType,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';
import { PAGE_DEFAULT, PAGE_MAXIMUM } from './connection';
import { validationFailed } from './errors';

/** Objects that one operation may answer at most, by its own page sizes. */
export const MAXIMUM_OBJECTS = 100_000;
/** What a plain list, bounded by nature, is taken to hold. */
const USUAL_LIST = 10;

interface Counting {
  context: ValidationContext;
  /** Objects in a fragment, counted once however often it is spread. */
  fragments: Map<string, number>;
}

/** Refuses operations whose pages within pages would multiply into more objects than anybody reads. */
export function costRule(context: ValidationContext): ASTVisitor {
  const counting: Counting = { context, fragments: new Map() };
  return {
    OperationDefinition({ operation, selectionSet }) {
      const root = context.getSchema().getRootType(operation);
      const objects = root ? objectsIn(selectionSet, root, counting) : 0;
      if (objects <= MAXIMUM_OBJECTS) return;
      const message = `The operation could answer ${objects} objects; at most ${MAXIMUM_OBJECTS} are answered at once.`;
      context.reportError(validationFailed(`${message} Ask for smaller pages.`));
    },
  };
}

function objectsIn(set: SelectionSetNode, parent: GraphQLNamedType, counting: Counting): number {
  let objects = 0;
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) objects += objectsOf(selection, parent, counting);
    else if (selection.kind === Kind.FRAGMENT_SPREAD) objects += spread(selection.name.value, counting);
    else
      objects += objectsIn(
        selection.selectionSet,
        typeOf(selection.typeCondition?.name.value, counting) ?? parent,
        counting,
      );
  }
  return objects;
}

function objectsOf(field: FieldNode, parent: GraphQLNamedType, counting: Counting): number {
  const definition = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[field.name.value] : undefined;
  if (!definition || !field.selectionSet) return 0;
  const type = getNamedType(definition.type);
  if (!isCompositeType(type)) return 0;
  const isPlainList = isListType(getNullableType(definition.type)) && !parent.name.endsWith('Connection');
  const times = type.name.endsWith('Connection') ? pageSize(field) : isPlainList ? USUAL_LIST : 1;
  return times * (1 + objectsIn(field.selectionSet, type, counting));
}

/** The page asked for; a variable may ask for the largest. */
function pageSize({ arguments: given }: FieldNode): number {
  const first = given?.find(({ name }) => name.value === 'first')?.value;
  if (!first) return PAGE_DEFAULT;
  return first.kind === Kind.INT ? Number(first.value) : PAGE_MAXIMUM;
}

function spread(name: string, counting: Counting): number {
  const definition: FragmentDefinitionNode | null | undefined = counting.context.getFragment(name);
  const known = counting.fragments.get(name);
  if (known !== undefined || !definition) return known ?? 0;
  // A fragment within itself is refused by another rule; here it must only come to an end.
  counting.fragments.set(name, 0);
  const type = typeOf(definition.typeCondition.name.value, counting);
  const objects = type ? objectsIn(definition.selectionSet, type, counting) : 0;
  counting.fragments.set(name, objects);
  return objects;
}

const typeOf = (name: string | undefined, { context }: Counting) =>
  name === undefined ? undefined : context.getSchema().getType(name);
