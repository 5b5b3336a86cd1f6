import type { Seal } from '@munshi/config';
import type { Id } from '@munshi/kernel';
import type pg from 'pg';
import { z } from 'zod';

/** A number of ours that only simulated phones can reach. */
export interface SimulatorAccount {
  /** Of the channel account. */
  readonly id: Id;
  readonly organizationId: Id;
  readonly accountKey: string;
  /** Our number, as the phones see it. */
  readonly address: string;
  /** Signs the webhooks. */
  readonly secret: string;
}

export abstract class SimulatorAccounts {
  abstract list(): Promise<readonly SimulatorAccount[]>;
}

interface Route {
  readonly id: string;
  readonly organization_id: string;
  readonly external_key: string;
  readonly address: string;
  readonly credentials: Buffer;
}

/** The credentials of a simulator account as they are sealed: `{ secret }`. */
const simulatorCredentials = z.object({ secret: z.string().min(16) });

/** The active simulator accounts of every organization, oldest first. */
export class StoredSimulatorAccounts extends SimulatorAccounts {
  constructor(
    private readonly pool: pg.Pool,
    private readonly seal: Seal,
  ) {
    super();
  }

  async list(): Promise<readonly SimulatorAccount[]> {
    const { rows } = await this.pool.query<Route>(
      `SELECT id, organization_id, external_key, address, credentials FROM channel_routes()
       WHERE channel = 'simulator' ORDER BY created_at, id`,
    );
    return rows.map((route) => ({
      id: route.id,
      organizationId: route.organization_id,
      accountKey: route.external_key,
      address: route.address,
      secret: simulatorCredentials.parse(this.seal.open(route.credentials)).secret,
    }));
  }
}
