import { type Noun, nounOfId } from '../id';
import { invalid, notFound, shown } from './check';
import { nameOf, type Parse } from './fields';
import { setOf } from './values';

/** The id of a thing of that noun that exists in this organisation. */
export const reference =
  (noun: Noun): Parse<string> =>
  (value, path, check) => {
    if (typeof value !== 'string') {
      return invalid(check, path, 'MALFORMED', `${nameOf(path)} must be an id, not ${shown(value)}`);
    }
    return nounOfId(value) === noun && check.known.has(value) ? value : notFound(check, path, value, noun);
  };

/** Ids of things of that noun, none twice. */
export const references = (noun: Noun): Parse<string[]> => setOf(reference(noun), 500);

/**
 * Every id that an input names, so that a caller can look all of them up before a rule runs. Fields that hold ids are
 * named `…Id` or `…Ids` throughout.
 */
export function idsIn(input: unknown): string[] {
  const found = new Set<string>();
  collect(input, false, found);
  return [...found];
}

function collect(value: unknown, named: boolean, found: Set<string>): void {
  if (typeof value === 'string') {
    if (named) found.add(value);
  } else if (Array.isArray(value)) {
    for (const item of value) collect(item, named, found);
  } else if (typeof value === 'object' && value !== null && !(value instanceof Date)) {
    for (const [key, item] of Object.entries(value)) collect(item, /Ids?$/.test(key), found);
  }
}
