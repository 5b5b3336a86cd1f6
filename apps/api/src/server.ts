import { randomUUID } from 'node:crypto';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { fastify, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';

/** Meta's largest notification. */
export const MOST_BYTES = 3 * 1024 * 1024;

/** Slow senders may not hold a connection for ever (ms), whether or not anything of a request has come. */
const REQUEST_TIMEOUT = 30_000;

/** Nothing moves on a connection while we work: freezing an audience of a million can take a minute (ms). */
const SILENCE_TIMEOUT = 600_000;

/** How long requests under way have to end when the server closes (ms). */
const DRAINED_AFTER = 3_000;

const WEBHOOK = /^\/(webhook|whatsapp\/(webhook|status)|payments\/webhook)\/?$/;

/**
 * Webhooks are signed over their bytes, so they get them as they came, whatever they are said to be; everybody else
 * speaks JSON.
 */
export const createServer = (): { adapter: FastifyAdapter; server: FastifyInstance } => {
  const server = fastify({
    logger: false,
    // Also the trace of the messages that a webhook brings.
    genReqId: () => randomUUID(),
    bodyLimit: MOST_BYTES,
    requestTimeout: REQUEST_TIMEOUT,
    connectionTimeout: SILENCE_TIMEOUT,
    // A caller can write any forwarding header: addresses come from the socket and from the configuration.
    trustProxy: false,
    // Addresses that no route can be looked for under never reach `ApiErrors`.
    frameworkErrors: (error, _request, reply) => {
      void (reply as FastifyReply).code(error.statusCode ?? 400).send({ error: error.message });
    },
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 500 },
  });
  server.addHook('onRequest', (request, _reply, done) => {
    if (isWebhook(request)) request.raw.headers['content-type'] = 'application/octet-stream';
    done();
  });
  // A browser's spare connection that never asked anything would hold up the end for ever.
  server.addHook('preClose', (done) => {
    setTimeout(() => {
      server.server.closeAllConnections();
    }, DRAINED_AFTER).unref();
    done();
  });
  const json = server.getDefaultJsonParser('error', 'error');
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    if (body.length === 0) done(null, undefined);
    else void json(request, body.toString('utf8'), done);
  });
  server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body: Buffer, done) => {
    done(null, body);
  });
  return { adapter: new FastifyAdapter(server), server };
};

const isWebhook = ({ routeOptions }: FastifyRequest): boolean => WEBHOOK.test(routeOptions.url ?? '');
