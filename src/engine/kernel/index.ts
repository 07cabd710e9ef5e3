export * from './plan';
export * from './ledger';
export { compilePlan } from './compile-plan';
export { simulateBlocks } from './simulate-blocks';
export { replayTail } from './replay-tail';
export { type PairGroups, replayGroups } from './replay-groups';
export type { Arithmetic } from './workspace-of';
export { RANDOMISATIONS } from './stratified-words';
