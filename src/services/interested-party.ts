import { changeInterestedParty, recordInterestedParty } from '../domain/index';
import { interestedParties } from '../storage/index';
import { perform, type RegisterParts } from './act';
import type { ManagementServices } from './management';
import { reader } from './reader';
import { changeAct, recordAct, removeAct } from './register-act';

const register = { noun: 'InterestedParty', table: interestedParties } as const;

const unhindered = () => Promise.resolve(null);

export const interestedPartyActs = {
  record: recordAct(register, 'interestedPartyRecord', recordInterestedParty),
  change: changeAct(register, 'interestedPartyChange', changeInterestedParty),
  remove: removeAct(register, 'interestedPartyRemove', unhindered),
};

export const interestedPartyService = (parts: RegisterParts): ManagementServices['interestedParty'] => ({
  ...reader(parts.database, interestedParties),
  record: perform(parts, interestedPartyActs.record),
  change: perform(parts, interestedPartyActs.change),
  remove: perform(parts, interestedPartyActs.remove),
});
