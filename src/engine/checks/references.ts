import type { Fault } from '../fault';
import type { DraftControl, ModelDraft } from './draft';
import { forRepeats, pairKey } from './repeats';

/** Ids that are not unique in their list. */
export function idFaults(draft: ModelDraft): Fault[] {
  const faults: Fault[] = [];
  for (const list of ['drivers', 'risks', 'controls'] as const) {
    forRepeats<{ readonly id?: string | undefined }>(
      draft[list],
      (entry) => entry.id,
      (i, first) => {
        const message = `"${draft[list][i]!.id}" is already the id of ${list}[${first}]`;
        faults.push({ code: 'DUPLICATE_ID', path: `${list}[${i}].id`, message });
      },
    );
  }
  return faults;
}

/** References that lead nowhere, and things referred to twice where once is meant. */
export function referenceFaults(draft: ModelDraft): Fault[] {
  return [...loadingFaults(draft), ...linkFaults(draft), ...effectFaults(draft)];
}

function loadingFaults(draft: ModelDraft): Fault[] {
  const faults: Fault[] = [];
  const known = new Set(draft.drivers.map((driver) => driver.id));
  draft.risks.forEach(({ drivers = [] }, i) => {
    drivers.forEach(({ driver }, j) => {
      if (driver !== undefined && !known.has(driver)) {
        faults.push(dangling(`risks[${i}].drivers[${j}].driver`, 'driver', driver));
      }
    });
    forRepeats(
      drivers,
      (entry) => entry.driver,
      (j, first) => {
        const message = `the risk already follows "${drivers[j]!.driver}" in drivers[${first}]; state both loadings in one entry`;
        faults.push({ code: 'DUPLICATE_REFERENCE', path: `risks[${i}].drivers[${j}].driver`, message });
      },
    );
  });
  return faults;
}

function linkFaults(draft: ModelDraft): Fault[] {
  const faults: Fault[] = [];
  const known = new Set(draft.risks.map((risk) => risk.id));
  draft.links.forEach((link, i) => {
    for (const end of ['from', 'to'] as const) {
      const id = link[end];
      if (id !== undefined && !known.has(id)) faults.push(dangling(`links[${i}].${end}`, 'risk', id));
    }
  });
  forRepeats(
    draft.links,
    ({ from, to }) => (from === undefined || to === undefined ? undefined : pairKey(from, to)),
    (i, first) => {
      const { from, to } = draft.links[i]!;
      const message = `links[${first}] already leads from "${from}" to "${to}"`;
      faults.push({ code: 'DUPLICATE_REFERENCE', path: `links[${i}]`, message });
    },
  );
  return faults;
}

function effectFaults(draft: ModelDraft): Fault[] {
  const risks = new Set(draft.risks.map((risk) => risk.id));
  const links = new Set(draft.links.map(({ from, to }) => pairKey(from ?? '', to ?? '')));
  return draft.controls.flatMap((control, i) => controlFaults(control, `controls[${i}]`, risks, links));
}

function controlFaults(
  { effects = [] }: DraftControl,
  path: string,
  risks: ReadonlySet<string | undefined>,
  links: ReadonlySet<string>,
): Fault[] {
  const faults: Fault[] = [];
  effects.forEach(({ risk, link }, j) => {
    if (risk !== undefined && !risks.has(risk)) faults.push(dangling(`${path}.effects[${j}].risk`, 'risk', risk));
    if (link !== undefined && !links.has(pairKey(...link))) {
      faults.push(dangling(`${path}.effects[${j}].link`, 'link', link.join(' → ')));
    }
  });
  forRepeats(
    effects,
    ({ risk, link }) => (link === undefined ? risk : pairKey(...link)),
    (j, first) => {
      const message = `effects[${first}] of this control already acts on the same target; state its reductions in one entry`;
      faults.push({ code: 'DUPLICATE_REFERENCE', path: `${path}.effects[${j}]`, message });
    },
  );
  return faults;
}

function dangling(path: string, noun: string, found: string): Fault {
  return { code: 'DANGLING_REFERENCE', path, message: `no ${noun} "${found}" in this model` };
}
