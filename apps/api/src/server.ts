import { isUtf8 } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import { BadRequestException } from '@nestjs/common';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { fastify, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { approachOf, refusedApproach } from './access/loopback-only.js';

/** Meta's largest notification. */
const MOST_BYTES = 3 * 1024 * 1024;

/** A million telephone numbers, each on its line. */
const MOST_BYTES_OF_A_LIST = 20 * 1024 * 1024;

/** Slow senders may not hold a connection for ever (ms), whether or not anything of a request has come. */
const REQUEST_TIMEOUT = 30_000;

/** Nothing moves on a connection while we work: freezing an audience of a million can take a minute (ms). */
const SILENCE_TIMEOUT = 600_000;

/** How long requests under way have to end when the server closes (ms). */
const DRAINED_AFTER = 3_000;

const LIST = /^\/api\/v1\/campaigns\/:id\/list\/?$/;
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
  server.addHook('onRoute', (route) => {
    if (LIST.test(route.url)) route.bodyLimit = MOST_BYTES_OF_A_LIST;
  });
  server.addHook('onRequest', (request, reply, done) => {
    if (isWebhook(request)) request.raw.headers['content-type'] = 'application/octet-stream';
    // Guards are asked when a body has been read: so much of it is taken from nobody else.
    const why = isList(request) ? refusedApproach(approachOf(request.raw)) : null;
    if (why === null) done();
    else void reply.code(403).send({ error: why });
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
    // Read all the same, it would be stored with a mark in the place of each letter that is none.
    else if (!isUtf8(body)) done(new BadRequestException({ error: 'The JSON is not in UTF-8.' }));
    else void json(request, body.toString('utf8'), done);
  });
  server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body: Buffer, done) => {
    done(null, body);
  });
  return { adapter: new FastifyAdapter(server), server };
};

/** What is said to whoever sends more than is taken there. */
export const tooLarge = (request: FastifyRequest): string => {
  const most = request.routeOptions.bodyLimit / 1_048_576;
  const limit = `A request may have ${most} MB at most, and this one has more.`;
  return isList(request)
    ? `${limit} A million numbers fit where there is no other column than phone; make several campaigns of more.`
    : limit;
};

const isList = ({ routeOptions }: FastifyRequest): boolean => LIST.test(routeOptions.url ?? '');

const isWebhook = ({ routeOptions }: FastifyRequest): boolean => WEBHOOK.test(routeOptions.url ?? '');
