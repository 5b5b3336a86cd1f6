import type { Id } from '@munshi/kernel';
import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from './generated/client.js';
import { CONNECTED_WITHIN_MS, TIME_LIMITS } from './time-limits.js';

/** The reading side: Prisma's models, seen as one organization sees them. */
export class Reading {
  private readonly prisma: PrismaClient;

  constructor(url: string, applicationName: string) {
    this.prisma = new PrismaClient({
      adapter: new PrismaPg({
        connectionString: url,
        max: 4,
        application_name: applicationName,
        connectionTimeoutMillis: CONNECTED_WITHIN_MS,
        options: [...TIME_LIMITS, '-c default_transaction_read_only=on'].join(' '),
      }),
    });
  }

  /** Every query runs in a transaction that tells row-level security whose rows are asked for. */
  of(organizationId: Id) {
    const { prisma } = this;
    return prisma.$extends({
      query: {
        async $allOperations({ args, query }) {
          const answers: unknown[] = await prisma.$transaction([
            prisma.$executeRaw`SELECT set_config('munshi.organization_id', ${organizationId}, true)`,
            query(args),
          ]);
          return answers[1];
        },
      },
    });
  }

  close(): Promise<void> {
    return this.prisma.$disconnect();
  }
}

export type OrganizationReading = ReturnType<Reading['of']>;
