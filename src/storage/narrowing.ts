import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { linkColumns, type LinkTable } from './link-table';
import { sortKey } from './sort-key';

/** Adds conditions to a list. An absent or null value does not narrow, an empty list of values matches nothing. */
export interface Narrowing {
  among(property: string, values: readonly string[] | null | undefined): void;
  /** With any of the values in the list that the link table keeps. */
  linked<T>(link: LinkTable<T>, values: readonly string[] | null | undefined): void;
  /** With the text as part of the property, which holds a sort key. */
  containing(property: string, text: string | null | undefined): void;
  absent(property: string): void;
  /** `condition` ends where the value is put. */
  matching(condition: string, value: string | null | undefined): void;
}

/** `query` selects from alias `t`. */
export function narrowing<T extends ObjectLiteral>(query: SelectQueryBuilder<T>): Narrowing {
  let count = 0;
  const where = (condition: (parameter: string) => string, value: unknown) => {
    const parameter = `narrow${count++}`;
    query.andWhere(condition(parameter), { [parameter]: value });
  };
  const any = (values: readonly string[] | null | undefined, condition: (parameter: string) => string) => {
    if (values === null || values === undefined) return;
    if (values.length === 0) query.andWhere('1 = 0');
    else where(condition, values);
  };
  return {
    among: (property, values) => {
      any(values, (parameter) => `t.${property} IN (:...${parameter})`);
    },
    linked: (link, values) => {
      const { owner, value } = linkColumns(link);
      any(
        values,
        (parameter) => `t.id IN (SELECT l.${owner} FROM ${link.name} l WHERE l.${value} IN (:...${parameter}))`,
      );
    },
    containing: (property, text) => {
      if (text === null || text === undefined) return;
      const pattern = `%${sortKey(text).replace(/[\\%_]/g, '\\$&')}%`;
      where((parameter) => `t.${property} LIKE :${parameter} ESCAPE '\\'`, pattern);
    },
    absent: (property) => {
      query.andWhere(`t.${property} IS NULL`);
    },
    matching: (condition, value) => {
      if (value !== null && value !== undefined) where((parameter) => `${condition} :${parameter}`, value);
    },
  };
}
