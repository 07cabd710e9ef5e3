import {
  type InterestedParty,
  type InterestedPartyRecordInput,
  type InterestedPartyChangeInput,
} from '../interested-party';
import type { Result } from '../problem';
import type { RegisterRecord } from '../record';
import { STANDARDS } from '../standard';
import { type RuleContext, startCheck } from './check';
import { type Fields, listed, required, parseChanges, parseNew } from './fields';
import { settleChange, settleNew } from './settle';
import { partyNeeds } from './party-need';
import { oneOf, setOf, text } from './values';

type Own = Omit<InterestedParty, keyof RegisterRecord>;

const FIELDS: Fields<Own> = {
  name: required(text(200)),
  standards: required(setOf(oneOf(STANDARDS), STANDARDS.length, 1)),
  needs: listed(partyNeeds),
};

export function recordInterestedParty(
  id: string,
  input: InterestedPartyRecordInput,
  context: RuleContext,
): Result<InterestedParty> {
  const check = startCheck(context);
  return settleNew<InterestedParty>(id, check, parseNew(FIELDS, input, check));
}

export function changeInterestedParty(
  interestedParty: InterestedParty,
  input: InterestedPartyChangeInput,
  context: RuleContext,
): Result<InterestedParty> {
  const check = startCheck(context);
  return settleChange(interestedParty, check, parseChanges(FIELDS, input, check));
}
