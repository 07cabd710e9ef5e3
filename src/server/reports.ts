import { Router } from 'express';
import type { Caller, Services } from '../services/index';

export interface ReportParts {
  services: Pick<Services, 'managementReview'>;
  caller: Caller;
}

/** `GET /management-review/{id}`: a management review as a page to read or print. */
export function reportsRouter({ services: { managementReview }, caller }: ReportParts): Router {
  const router = Router();
  router.get('/management-review/:id', async (request, response, next) => {
    const pack = await managementReview.pack(caller, request.params.id);
    if (pack === null) {
      next();
      return;
    }
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('cache-control', 'no-store');
    response.end(await managementReview.report(pack));
  });
  return router;
}
