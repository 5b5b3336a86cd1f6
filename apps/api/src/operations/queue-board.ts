import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { FastifyAdapter } from '@bull-board/fastify';
import { Queues } from '@munshi/messaging';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { guardRoutes } from '../access/guard-routes.js';

const PATH = '/queues';

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The board would fetch letters from elsewhere; it does without. */
const LETTERS = /<link href="https:\/\/fonts\.[^>]*>/g;

/** BullMQ's own view of the queues at `/queues`, to look at only: rows, not jobs, say what is to be done. */
export const mountQueueBoard = async (app: NestFastifyApplication): Promise<void> => {
  const serverAdapter = new FastifyAdapter();
  serverAdapter.setBasePath(PATH);
  createBullBoard({
    queues: app
      .get(Queues)
      .all()
      .map((queue) => new BullMQAdapter(queue, { readOnlyMode: true })),
    serverAdapter,
    options: { uiConfig: { boardTitle: 'Munshi queues' } },
  });
  guardRoutes(app, new RegExp(`^${PATH}(/|$)`), { 'content-security-policy': POLICY });
  const board = serverAdapter.registerPlugin();
  await app.register(async (server: FastifyInstance) => {
    server.addHook('onRequest', async (request, reply) => {
      if (request.method !== 'GET' && request.method !== 'HEAD')
        await reply.status(405).send({ error: 'The board is only to look at.' });
    });
    server.addHook('onSend', async (_request, _reply, page) =>
      typeof page === 'string' ? page.replace(LETTERS, '') : page,
    );
    await server.register(board, { prefix: PATH });
  });
};
