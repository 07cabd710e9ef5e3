import {
  type ASTVisitor,
  type FragmentDefinitionNode,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';
import { validationFailed } from './errors';
import { costRule } from './operation-cost';

export const MAXIMUM_DEPTH = 12;
export const MAXIMUM_ALIASES = 60;
/** Beyond this many selections, fragments opened out, a document is refused unread. */
export const MAXIMUM_SELECTIONS = 2_000;

interface Extent {
  depth: number;
  aliases: number;
  selections: number;
}

/**
 * Depth, aliases and selections of a selection set with its fragments opened out. Each fragment is measured once, so
 * that fragments nested in fragments cost no more than their text. A fragment within itself counts as empty; another
 * rule refuses it. Introspection has its own rule in graphql-js and is not counted here.
 */
function measure(
  set: SelectionSetNode,
  fragment: (name: string) => FragmentDefinitionNode | null | undefined,
  known: Map<string, Extent>,
): Extent {
  const extent: Extent = { depth: 0, aliases: 0, selections: 0 };
  for (const selection of set.selections) {
    let inner: Extent = { depth: 0, aliases: 0, selections: 0 };
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const name = selection.name.value;
      const definition = fragment(name);
      if (!known.has(name) && definition) {
        known.set(name, inner);
        known.set(name, measure(definition.selectionSet, fragment, known));
      }
      inner = known.get(name) ?? inner;
    } else if (selection.selectionSet && !(selection.kind === Kind.FIELD && selection.name.value.startsWith('__'))) {
      inner = measure(selection.selectionSet, fragment, known);
    }
    const field = selection.kind === Kind.FIELD;
    extent.depth = Math.max(extent.depth, inner.depth + (field ? 1 : 0));
    extent.aliases += inner.aliases + (field && selection.alias ? 1 : 0);
    extent.selections += inner.selections + 1;
  }
  return extent;
}

const tooMuch = (what: string, maximum: number) => validationFailed(`The operation has more than ${maximum} ${what}.`);

/** Refuses operations that are too deep or ask too much at once. */
function extentRule(context: ValidationContext): ASTVisitor {
  const known = new Map<string, Extent>();
  return {
    OperationDefinition(operation) {
      const extent = measure(operation.selectionSet, (name) => context.getFragment(name), known);
      if (extent.depth > MAXIMUM_DEPTH) context.reportError(tooMuch('levels', MAXIMUM_DEPTH));
      if (extent.aliases > MAXIMUM_ALIASES) context.reportError(tooMuch('aliases', MAXIMUM_ALIASES));
      if (extent.selections > MAXIMUM_SELECTIONS) context.reportError(tooMuch('selections', MAXIMUM_SELECTIONS));
    },
  };
}

/** Refuses kinds of operations that the schema does not have; graphql-js notices only when it executes them. */
function rootRule(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition({ operation }) {
      if (!context.getSchema().getRootType(operation))
        context.reportError(validationFailed(`There is no ${operation}.`));
    },
  };
}

/** Validation rules of our own, beside those of the GraphQL specification. */
export const operationRules = [rootRule, extentRule, costRule];
