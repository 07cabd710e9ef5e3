export { each, fill, pick } from './philox';
export { lookupCubic, lookupSteps } from './lookup';
export {
  aliasTrials,
  expandClusters,
  firstPoints,
  gatherHalves,
  gatherWords,
  keepTrials,
  maskTrials,
  mirrorBits,
  survive,
  wordsUpTo,
} from './place';
export { addBoth, addByCode, addNet, addOne, cede, netLosses } from './book';
