import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildPortfolio } from '../../../src/engine/build-portfolio';
import type { Dependence, Layer, Model, ModelControl, ModelLink, ModelRisk } from '../../../src/engine/model';
import type { Portfolio } from '../../../src/engine/portfolio';

/** A model with everything left out that has a default. */
export interface ShortModel {
  drivers?: Model['drivers'];
  risks: readonly (Omit<ModelRisk, 'drivers'> & {
    drivers?: readonly { driver: string; frequencyLoading?: number; severityLoading?: number }[];
  })[];
  links?: readonly ModelLink[];
  controls?: readonly (Pick<ModelControl, 'id' | 'effects'> & Partial<ModelControl>)[];
  dependence?: Dependence;
  annualLayer?: Layer;
}

export function portfolioOf(model: ShortModel): Portfolio {
  const { drivers = [], risks, links = [], controls = [], dependence, annualLayer } = model;
  return buildPortfolio({
    currency: 'EUR',
    drivers,
    risks: risks.map((risk) => ({
      ...risk,
      drivers: (risk.drivers ?? []).map((loading) => ({ frequencyLoading: 0, severityLoading: 0, ...loading })),
    })),
    links,
    controls: controls.map((control) => ({
      coverage: 1,
      reliability: { availability: 1, variantEfficacy: 1 },
      ...control,
    })),
    ...(dependence && { dependence }),
    ...(annualLayer && { annualLayer }),
  });
}

export interface Oracle {
  model: ShortModel;
  expected: {
    mean: number;
    sd: number;
    prob_zero: number;
    quantiles: Record<string, number>;
    se1_var: Record<string, number>;
    oep_quantiles?: Record<string, number>;
  } & Record<string, unknown>;
}

export function oracle(name: string): Oracle {
  return JSON.parse(readFileSync(join(__dirname, '..', 'oracles', `${name}.json`), 'utf8')) as Oracle;
}
