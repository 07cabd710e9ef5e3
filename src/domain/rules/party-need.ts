import type { PartyNeed } from '../interested-party';
import { defaulted, nullable, objectOf, required } from './fields';
import { boolean, listOf, text } from './values';

/** What an interested party needs: at most 50 entries. */
export const partyNeeds = listOf(
  objectOf<PartyNeed>({
    need: required(text(1_000)),
    binding: defaulted(boolean, false),
    response: nullable(text(2_000)),
  }),
  50,
);
