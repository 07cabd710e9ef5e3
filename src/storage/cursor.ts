import type { OrderBy } from './page';

/** Place of a row in a list: the values that it is ordered by, and its id, which settles ties. */
export type CursorKey = readonly (string | number)[];

/** The text is no cursor of the list that it was handed to. */
export class InvalidCursorError extends Error {
  constructor(cursor: string) {
    super(`'${cursor.slice(0, 80)}' is not a cursor of this list in this order`);
    this.name = 'InvalidCursorError';
  }
}

const signature = (list: string, order: OrderBy<string>) => `${list} ${order.field} ${order.direction}`;

/** Opaque text that names the list, its order and the place in it. */
export function encodeCursor(list: string, order: OrderBy<string>, key: CursorKey): string {
  return Buffer.from(JSON.stringify([signature(list, order), ...key])).toString('base64url');
}

/** The place, when the cursor is of this list in this order and its key is made like `shape`. */
export function decodeCursor(
  cursor: string,
  list: string,
  order: OrderBy<string>,
  shape: readonly KeyPart[],
): CursorKey {
  const parts = parse(cursor);
  const [head, ...key] = parts ?? [];
  const fits = key.length === shape.length && key.every((part, index) => FITS[shape[index]!](part));
  if (head !== signature(list, order) || !fits) throw new InvalidCursorError(cursor);
  return key as CursorKey;
}

/** What a part of a key may be: an instant is ISO 8601 text in UTC. */
export type KeyPart = 'text' | 'number' | 'instant';

const FITS: Record<KeyPart, (part: unknown) => boolean> = {
  text: (part) => typeof part === 'string' && !part.includes('\u0000'),
  number: (part) => typeof part === 'number',
  instant: (part) => typeof part === 'string' && isInstant(part),
};

function isInstant(text: string): boolean {
  const date = new Date(text);
  return !Number.isNaN(date.getTime()) && date.toISOString() === text;
}

function parse(cursor: string): unknown[] | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
