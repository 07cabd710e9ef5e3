import type { Document } from '../document';
import { refusal, type Result } from '../problem';
import { type RuleContext, startCheck } from './check';
import { conflict, settleChange } from './settle';

/** It stays in the register, but is evidence no longer. */
export function withdrawDocument(document: Document, _input: object, context: RuleContext): Result<Document> {
  if (document.withdrawnAt !== null) return refusal(conflict(['id'], `document ${document.id} is withdrawn already`));
  return settleChange<Document>(document, startCheck(context), { withdrawnAt: context.now });
}
