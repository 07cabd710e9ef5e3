import { Router } from 'express';
import { pipeline } from 'node:stream/promises';
import { calendarFile, csvStream } from '../analytics/index';
import type { Caller, Services } from '../services/index';
import type { Logger } from './log';

export interface ExportParts {
  services: Pick<Services, 'dataset' | 'audit'>;
  caller: Caller;
  log: Logger;
}

/**
 * `GET /{dataset}.csv`: a flat table, streamed row by row; `?simulation=…` of that simulation, `?id=…` of that plan or
 * roadmap, else of the newest that succeeded. `GET /audits.ics`: all audits as a calendar.
 */
export function exportsRouter({ services, caller, log }: ExportParts): Router {
  const router = Router();
  router.get('/audits.ics', async (_request, response) => {
    const events = await services.audit.calendar(caller);
    response.setHeader('content-type', 'text/calendar; charset=utf-8');
    response.setHeader('content-disposition', 'attachment; filename="audits.ics"');
    response.setHeader('cache-control', 'no-store');
    response.send(calendarFile('Audits', events));
  });
  router.get('/:file', async (request, response, next) => {
    const name = /^([a-z-]+)\.csv$/.exec(request.params.file)?.[1];
    const { id, simulation } = request.query;
    const runId = stated(id) ?? stated(simulation);
    const dataset = name === undefined ? null : await services.dataset(caller, name, runId);
    if (dataset === null) {
      next();
      return;
    }
    response.setHeader('content-type', 'text/csv; charset=utf-8');
    response.setHeader('content-disposition', `attachment; filename="${name}.csv"`);
    response.setHeader('cache-control', 'no-store');
    // A fault after the first row can only break the stream off, so that nobody takes a part for the whole.
    await pipeline(csvStream(dataset), response).catch((fault: unknown) => {
      if (!clientLeft(fault)) log.error({ err: fault }, 'export broke off');
    });
  });
  return router;
}

const stated = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

const clientLeft = (fault: unknown): boolean =>
  fault instanceof Error && 'code' in fault && fault.code === 'ERR_STREAM_PREMATURE_CLOSE';
