import { type Noun, type Organization, refusal, type Result } from '../domain/index';
import { type Database, lockOrganization, organizations, type WriteTx } from '../storage/index';
import type { Caller } from './services';

/** What services stand on. Ids and time come from outside. */
export interface RegisterParts {
  database: Database;
  newId: (noun: Noun) => string;
  now: () => Date;
}

/** One write on behalf of a caller: acts are done within it. */
export interface Work {
  tx: WriteTx;
  caller: Caller;
  organization: Organization;
  newId: (noun: Noun) => string;
  now: Date;
}

/** Something that a caller may do. It finds everything that is wrong before it writes, or its work is undone. */
export type Act<I, T> = (work: Work, input: I) => Promise<Result<T>>;

/** The organisation of a caller does not exist: a fault of the program that named it, no refusal. */
export class UnknownOrganizationError extends Error {
  constructor(organizationId: string) {
    super(`organisation ${organizationId} does not exist`);
    this.name = 'UnknownOrganizationError';
  }
}

/** Carries a refusal out of a transaction, which is thereby rolled back. */
class Refused extends Error {
  constructor(readonly result: Result<never>) {
    super('refused');
  }
}

/** Runs the work in one write; a refusal undoes all of it. */
export async function write<T>(
  { database }: RegisterParts,
  work: (tx: WriteTx) => Promise<Result<T>>,
): Promise<Result<T>> {
  try {
    return await database.write(async (tx) => {
      const result = await work(tx);
      if (!result.ok) throw new Refused(refusal(...result.problems));
      return result;
    });
  } catch (error) {
    if (error instanceof Refused) return error.result;
    throw error;
  }
}

/** An act as a service: one write. */
export function perform<I, T>(parts: RegisterParts, act: Act<I, T>): (caller: Caller, input: I) => Promise<Result<T>> {
  return (caller, input) => write(parts, async (tx) => act(await openWork(parts, tx, caller), input));
}

/** Work for a caller within a write; no other work of the same organisation runs beside it. */
export async function openWork(parts: RegisterParts, tx: WriteTx, caller: Caller): Promise<Work> {
  await lockOrganization(tx, caller.organizationId);
  const organization = await organizations.byId(tx, caller.organizationId);
  if (organization === null) throw new UnknownOrganizationError(caller.organizationId);
  return { tx, caller, organization, newId: parts.newId, now: parts.now() };
}
