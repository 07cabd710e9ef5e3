import { Router } from 'express';

export interface HealthParts {
  /** Whether the server can do its work now; it may look at the database. */
  ready: () => Promise<boolean>;
}

/** `/live`: the process runs. `/ready`: it can answer; 503 while it starts, stops, or has lost its database. */
export function healthRouter({ ready }: HealthParts): Router {
  const router = Router();
  router.get('/live', (_request, response) => {
    response.json({ status: 'live' });
  });
  router.get('/ready', async (_request, response) => {
    const isReady = await ready().catch(() => false);
    response.status(isReady ? 200 : 503).json({ status: isReady ? 'ready' : 'not ready' });
  });
  return router;
}
