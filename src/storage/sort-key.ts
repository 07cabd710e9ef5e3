/**
 * Text as lists are ordered and searched by: the same order on both databases, whatever their collation, and no
 * difference between capitals and small letters in any script.
 */
export function sortKey(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** The same for references: numbers in them count as numbers, so that A.5.10 follows A.5.9. */
export function referenceKey(reference: string): string {
  return sortKey(reference).replace(/\d+/g, (digits) => digits.padStart(6, '0'));
}
