import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { approachOf, refusedApproach } from './loopback-only.js';

/**
 * What a library serves beside the controllers is for who sits at this machine too. The route that was found is
 * looked at, not the path that was asked for, which may be spelt in many ways.
 */
export const guardRoutes = (
  app: NestFastifyApplication,
  routes: RegExp,
  headers: Readonly<Record<string, string>>,
): void => {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request, reply, done) => {
      if (!routes.test(request.routeOptions.url ?? '')) {
        done();
        return;
      }
      const why = refusedApproach(approachOf(request.raw));
      void reply.headers({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        ...headers,
      });
      if (why === null) done();
      else void reply.status(403).send({ error: why });
    });
};
