export { aliasTrials, fillAlias, multiply } from './alias';
export { each, fill, pick } from './philox';
export { lookupCubic, lookupSteps } from './lookup';
export {
  expandClusters,
  firstPoints,
  keepTrials,
  maskTrials,
  mirrorBits,
  survive,
  surviveWords,
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
  takeColumns,
} from './book';
export { exponentials, octaveCubics } from './tables';
