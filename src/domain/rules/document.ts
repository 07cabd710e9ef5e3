import { DOCUMENT_KINDS, type Document, type DocumentRecordInput, type DocumentChangeInput } from '../document';
import { refusal, type Result } from '../problem';
import type { RegisterRecord } from '../record';
import { type RuleContext, startCheck } from './check';
import { type Fields, listed, nullable, required, parseChanges, parseNew } from './fields';
import { reference, references } from './reference';
import { conflict, settleChange, settleNew } from './settle';
import { sha256 } from './digest';
import { pastDay } from './days';
import { day, oneOf, text } from './values';

type Own = Omit<Document, keyof RegisterRecord>;

const CHANGEABLE: Fields<Omit<Own, 'withdrawnAt' | 'digest'>> = {
  name: required(text(200)),
  kind: required(oneOf(DOCUMENT_KINDS)),
  location: nullable(text(2000)),
  issuedOn: required(pastDay),
  authorId: nullable(reference('Person')),
  purpose: nullable(text(2000)),
  expiresOn: nullable(day),
  catalogueItemIds: listed(references('CatalogueItem')),
  controlIds: listed(references('Control')),
  riskIds: listed(references('Risk')),
  findingIds: listed(references('Finding')),
  policyIds: listed(references('Policy')),
  aiSystemIds: listed(references('AiSystem')),
};

const FIELDS: Fields<Omit<Own, 'withdrawnAt'>> = { ...CHANGEABLE, digest: required(sha256) };

const INITIAL: Pick<Own, 'withdrawnAt'> = { withdrawnAt: null };

export function recordDocument(id: string, input: DocumentRecordInput, context: RuleContext): Result<Document> {
  const check = startCheck(context);
  return settleNew<Document>(id, check, { ...parseNew(FIELDS, input, check), ...INITIAL });
}

export function changeDocument(document: Document, input: DocumentChangeInput, context: RuleContext): Result<Document> {
  if (document.withdrawnAt !== null) return refusal(conflict(['id'], `document ${document.id} is withdrawn`));
  const check = startCheck(context);
  return settleChange(document, check, parseChanges(CHANGEABLE, input, check));
}
