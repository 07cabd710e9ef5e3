export { type AnnualComparison, type AnnualFigures, type AnnualOrder, compareAnnual } from './annual-compare';
export { modelOfMeans } from './model-of-means';
export { type CompiledRegister, compileModel, type RegisterSnapshot } from './compile';
export { type ControlValue, type ControlValueOrder, type ControlValues, controlValues } from './control-value';
export { contentDigest, modelDigest } from './digest';
export { closedOn, evidenceAsOf, evidenceWithout, type LearnedRegister, learnRegister } from './evidence';
export { ENGINE_VERSION } from './engine-version';
export { exactQuantiles } from './exact-quantiles';
export { type ExceedanceOrder, exceedanceCounts } from './exceedance-counts';
export { type GroupFigure, type GroupLossesOrder, groupLosses } from './group-losses';
export { annualLikelihoods } from './likelihood';
export type { MemoryChoice } from './memory';
export { MODEL_FORMAT, parseModel } from './model-file';
export { type LossMatrix, type LossMatrixOrder, lossMatrix } from './loss-matrix';
export type { LossGroup } from './pair-groups';
export { peopleLedger } from './people';
export type { Hooks } from './progress';
export { quantify, type QuantifyOptions, type QuantifyResult } from './quantify';
export type { Refusal } from './refusal';
export { compilingHere } from './runners/compiling-here';
export { inlineRunner } from './runners/inline';
export { poolRunner } from './runners/pool';
export type { Runner } from './runners/runner';
export { FEWEST_STRATIFIED, stratifiedYears } from './randomisations';
export { type SamplingChoice, samplingOf } from './sampling';
export { learnInputs, meanSensitivity } from './sensitivity';
export type { EpistemicInput, StatedUncertainty } from './sensitivity/epistemic-input';
export type { LearnedInput } from './tasks/learn-input';
export type { InputSensitivity, MeanSensitivity } from './tasks/sensitivity';
export type { Target } from './until-precise';
export { applyScenario } from './scenario';
export { type FailedRisk, type SupplierFailure, supplierFailure } from './scenario/suppliers';
export {
  type ComparedLedger,
  type ComparedModel,
  type ComparedScenario,
  type ComparedYears,
  type Comparison,
  type ComparisonOrder,
  compareScenarios,
  type Difference,
  type LevelDifference,
  type Movement,
  type PeopleComparison,
  type ScenarioRefusal,
} from './scenario-compare';
