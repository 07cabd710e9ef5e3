import type { RiskDriverLoading } from '../risk';
import { defaulted, type Fields, objectOf, type Parse, required } from './fields';
import { reference } from './reference';
import { distinctBy, listOf, numberWithin } from './values';

const LARGEST_LOADING = 10;
const loading = numberWithin(-LARGEST_LOADING, LARGEST_LOADING);

const FIELDS: Fields<RiskDriverLoading> = {
  driverId: required(reference('Driver')),
  frequencyLoading: defaulted(loading, 0),
  severityLoading: defaulted(loading, 0),
};

/** Loadings of a risk on distinct drivers. */
export const driverLoadings: Parse<RiskDriverLoading[]> = (value, path, check) => {
  const loadings = listOf(objectOf(FIELDS), 50)(value, path, check);
  return loadings && distinctBy(loadings, ({ driverId }) => driverId, path, check, 'driverId');
};
