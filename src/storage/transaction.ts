import type { EntityManager } from 'typeorm';
import type { Dialect } from './dialect';

const MANAGER = Symbol('manager');

/** A transaction that reads one consistent state. Opaque outside this room. */
export interface ReadTx {
  readonly [MANAGER]: EntityManager;
  readonly writes: boolean;
}

/** The transaction of a write: it reads what it has written, nobody else does before it is committed. */
export interface WriteTx extends ReadTx {
  readonly writes: true;
}

export const readTx = (manager: EntityManager): ReadTx => ({ [MANAGER]: manager, writes: false });
export const writeTx = (manager: EntityManager): WriteTx => ({ [MANAGER]: manager, writes: true });

/** The connection behind a transaction; for the tables of this room only. */
export const managerOf = (tx: ReadTx): EntityManager => tx[MANAGER];

export const dialectOf = (tx: ReadTx): Dialect =>
  tx[MANAGER].connection.options.type === 'postgres' ? 'postgres' : 'sqlite';
