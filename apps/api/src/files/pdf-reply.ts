import type { FastifyReply } from 'fastify';

/**
 * A customer's paper, for whoever was let in: nothing keeps it on the way, frames it, or runs what may be in it.
 * @param name as it is saved under; a file name of ours, without quotes
 */
export const replyWithPdf = async (reply: FastifyReply, name: string, bytes: Buffer): Promise<void> => {
  await reply
    .headers({
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${name}"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex',
      'referrer-policy': 'no-referrer',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    })
    .send(bytes);
};
