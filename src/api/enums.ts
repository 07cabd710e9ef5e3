import { registerEnumType } from 'type-graphql';

/** Registers a closed set of words as a GraphQL enum; every value comes with what it means. */
export function enumOf<T extends string>(
  name: string,
  description: string,
  meanings: Readonly<Record<T, string>>,
): { [K in T]: K } {
  const words = Object.keys(meanings) as T[];
  const values = Object.fromEntries(words.map((word) => [word, word])) as { [K in T]: K };
  const valuesConfig = Object.fromEntries(words.map((word) => [word, { description: meanings[word] }]));
  registerEnumType(values, { name, description, valuesConfig: valuesConfig as object });
  return values;
}
