import { payloadOf } from '../payload';
import { Risk } from './risk';

export const RiskRecordPayload = payloadOf('riskRecord', 'risk', () => Risk);
export const RiskChangePayload = payloadOf('riskChange', 'risk', () => Risk);
export const RiskAssessPayload = payloadOf('riskAssess', 'risk', () => Risk);
export const RiskTreatPayload = payloadOf('riskTreat', 'risk', () => Risk);
export const RiskAcceptPayload = payloadOf('riskAccept', 'risk', () => Risk);
export const RiskRetirePayload = payloadOf('riskRetire', 'risk', () => Risk);
