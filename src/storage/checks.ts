/** Conditions of tables, in SQL that both databases read. */

export const oneOf = (column: string, words: readonly string[]): string =>
  `${column} IN (${words.map((word) => `'${word}'`).join(', ')})`;

export const between = (column: string, low: number, high: number): string => `${column} BETWEEN ${low} AND ${high}`;
