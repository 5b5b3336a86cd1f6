import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';
import { PrismaPg } from '@prisma/adapter-pg';

/** The generated client is TypeScript: compiled as it is loaded. */
registerHooks({
  resolve(specifier, context, next) {
    if (!context.parentURL?.endsWith('.ts') || !specifier.startsWith('.')) return next(specifier, context);
    return next(specifier.replace(/\.js$/, '.ts'), context);
  },
  load(url, context, next) {
    if (!url.endsWith('.ts')) return next(url, context);
    const { code } = transformSync(readFileSync(fileURLToPath(url), 'utf8'), {
      jsc: { target: 'es2023', parser: { syntax: 'typescript' } },
      module: { type: 'es6' },
    });
    return { format: 'module', source: code, shortCircuit: true };
  },
});

export async function prismaClient(url, max) {
  const { PrismaClient } = await import('../../libs/database/src/generated/client.ts');
  return new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max }) });
}

const line = (organizationId, orderId) => (sku, index) => ({
  ...{
    organizationId,
    orderId,
    lineNo: index + 1,
    sku,
    name: sku,
    unit: 'bag',
    quantity: 5,
    baseQuantity: 5,
  },
  ...{ unitPriceMinor: 100n, taxRate: 1800, netMinor: 500n, taxMinor: 90n },
});

/** The same work in the words of the ORM; only the lock and the organization need SQL. */
export const throughOrm =
  (prisma, { organization, account, ids, session, replyText }) =>
  (conversation, withOrder) =>
    prisma.$transaction(async (tx) => {
      const id = ids();
      const organizationId = organization;
      const key = { conversationId: conversation };
      await tx.$queryRaw`SELECT set_config('munshi.organization_id', ${organization}, true)`;
      await tx.$queryRaw`SELECT id FROM conversations WHERE id = ${conversation}::uuid FOR UPDATE SKIP LOCKED`;
      await tx.conversationSession.findUnique({ where: key });
      const message = await tx.inboundMessage.findFirst({
        where: { ...key, processedAt: null },
        orderBy: { id: 'asc' },
      });
      if (withOrder) {
        const draft = await tx.order.findFirst({ where: { ...key, status: 'draft' } });
        const order = draft
          ? await tx.order.update({ where: { id: draft.id }, data: { version: { increment: 1 } } })
          : await tx.order.create({
              data: {
                ...{
                  id: id.order,
                  organizationId,
                  shopId: conversation,
                  ...key,
                  status: 'draft',
                  priceList: 'standard',
                },
                ...{ currency: 'INR', netMinor: 100n, taxMinor: 18n, totalMinor: 118n },
              },
            });
        await tx.orderLine.deleteMany({ where: { orderId: order.id } });
        await tx.orderLine.createMany({
          data: ['CEM-50', 'TMT-12', 'SUG-01'].map(line(organizationId, order.id)),
        });
      }
      const state = { state: JSON.parse(session), expiresAt: new Date(Date.now() + 86_400_000) };
      await tx.conversationSession.upsert({
        where: key,
        create: { ...key, organizationId, ...state },
        update: state,
      });
      await tx.outboundMessage.create({
        data: {
          ...{
            id: id.reply,
            organizationId,
            channelAccountId: account,
            ...key,
            traceId: id.trace,
            causedBy: message.id,
          },
          ...{ purpose: 'reply', toAddress: '919876543215', text: replyText, choices: [], parts: [] },
        },
      });
      await tx.inboundMessage.update({
        where: { id: message.id },
        data: { processedAt: new Date(), outcome: 'handled', kind: 'text' },
      });
    });
