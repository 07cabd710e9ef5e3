export { MODEL_FORMAT, parseModel } from './parse-model';
