import { type DriverPoint, type ScenarioOverlay, SUPPOSED } from '../domain/index';
import { frequencySpecView, lossFormsView, specView } from './estimate-view';
import type { Loaders } from './loaders';
import { supposedPeopleView } from './people-view';

/** An overlay as the API shows it: one field is set, with the things that it names in the place of their ids. */
export function overlayView(overlay: ScenarioOverlay, { own }: Loaders): object {
  switch (overlay.kind) {
    case 'REMOVE_CONTROL':
      return { removeControl: () => own.Control.load(overlay.controlId) };
    case 'IMPLEMENT_CONTROL':
      return { implementControl: () => own.Control.load(overlay.controlId) };
    case 'ADD_CONTROL':
      return { addControl: overlay.control };
    case 'RATE_CONTROL':
      return { rateControl: { controlId: overlay.controlId, ...overlay.rating } };
    case 'ASSESS_RISK': {
      const { riskId, frequency, severity, people = null } = overlay;
      const loss =
        severity?.form === 'LOSS_FORMS'
          ? { severity: null, lossForms: lossFormsView(severity, SUPPOSED) }
          : { severity: severity && specView(severity), lossForms: null };
      const affected = people && people.map(supposedPeopleView);
      return {
        assessRisk: { riskId, frequency: frequency && frequencySpecView(frequency), ...loss, people: affected },
      };
    }
    case 'RETIRE_ASSET':
      return { retireAsset: () => own.Asset.load(overlay.assetId) };
    case 'FIX_DRIVER':
      return { fixDriver: { driverId: overlay.driverId, at: pointView(overlay.at) } };
    case 'FAIL_SUPPLIER':
      return { failSupplier: overlay };
    case 'MAKE_IMPROVEMENT':
      return { makeImprovement: { improvementId: overlay.improvementId, level: overlay.level } };
  }
}

function pointView(point: DriverPoint): object {
  switch (point.by) {
    case 'MULTIPLE':
      return { multiple: point.multiple };
    case 'QUANTILE':
      return { quantile: point.quantile };
    case 'STATE':
      return { state: point.state };
  }
}
