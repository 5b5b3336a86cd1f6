import { POOL } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { Refused } from './http/refused.js';

/** Whose staff asks: until staff have accounts, the organization whose number was set up first. */
@Injectable()
export class StaffOrganization {
  private known: Id | undefined;

  constructor(@Inject(POOL) private readonly pool: pg.Pool) {}

  /** @throws Refused while no organization is set up. */
  async find(): Promise<Id> {
    if (this.known !== undefined) return this.known;
    // Row-level security shows no organization to who does not know its id; this function tells whose accounts are whose.
    const { rows } = await this.pool.query<{ organization_id: Id }>(
      'SELECT organization_id FROM channel_routes() ORDER BY created_at, id LIMIT 1',
    );
    if (rows[0] === undefined) throw new Refused({ kind: 'no-organization' });
    this.known = rows[0].organization_id;
    return this.known;
  }
}
