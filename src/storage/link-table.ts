import type { EntitySchema } from 'typeorm';
import { type Columns, idOf } from './columns';
import { defineSchema } from './define-schema';

/**
 * A list field as rows: (owner, value), so that lists can be narrowed by it through an index on both databases and
 * BI tools can join on it. The list on the owner's own row stays the one that is read; both are written together.
 */
export interface LinkTable<T> {
  /** Name of the table, e.g. risk_asset. */
  name: string;
  /** Table of the things that have the list. */
  owner: string;
  /** Table whose ids are listed; null for a list of words. */
  target: string | null;
  /** Column of the ids where a table lists its own things, so that it needs two names. */
  column?: string;
  valuesOf: (row: T) => readonly string[];
}

interface LinkRow {
  value: string;
  ownerId: string;
}

/** Columns are named for what they hold: (asset_id, risk_id), (dimension, risk_id). */
export function linkColumns<T>({ name, owner, target, column }: LinkTable<T>): { value: string; owner: string } {
  const value = column ?? (target === null ? name.slice(owner.length + 1) : `${target}_id`);
  return { value, owner: `${owner}_id` };
}

export function linkSchema<T>(link: LinkTable<T>, columns: Columns): EntitySchema<LinkRow> {
  const names = linkColumns(link);
  const value = { ...columns.id, name: names.value };
  return defineSchema<LinkRow>({
    name: link.name,
    columns: {
      value: link.target === null ? value : idOf(link.target, value),
      ownerId: { ...idOf(link.owner, columns.id, 'CASCADE'), name: names.owner },
    },
    indices: { owner: ['ownerId'] },
  });
}
