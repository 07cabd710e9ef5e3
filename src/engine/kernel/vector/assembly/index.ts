export { each, fill } from './philox';
export { lookupCubic, lookupSteps } from './lookup';
export { aliasTrials, maskTrials, survive, wordsUpTo } from './place';
export { addBoth, addNet, addOne, netLosses } from './book';
