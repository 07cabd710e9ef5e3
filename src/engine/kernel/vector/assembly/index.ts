export { each, fill } from './philox';
export { lookupCubic, lookupSteps } from './lookup';
export {
  aliasTrials,
  expandClusters,
  firstPoints,
  gatherHalves,
  gatherWords,
  maskTrials,
  mirrorBits,
  survive,
  wordsUpTo,
} from './place';
export { addBoth, addNet, addOne, cede, netLosses } from './book';
