export { each, fill, pick } from './philox';
export { lookupCubic, lookupSteps } from './lookup';
export {
  aliasTrials,
  expandClusters,
  firstPoints,
  keepTrials,
  maskTrials,
  mirrorBits,
  survive,
  wordsBelow,
  wordsOn,
} from './place';
export { countUp, gatherChildren, gatherHalves, gatherWords } from './gather';
export {
  addAtSlots,
  addAtTrials,
  addBoth,
  addByCode,
  addNet,
  addOccurrences,
  addOne,
  cede,
  countAlive,
  maskLosses,
  netLosses,
  sumLosses,
} from './book';
