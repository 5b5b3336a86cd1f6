import { POOL } from '@munshi/database';
import type { Id } from '@munshi/kernel';
import { organizationsByAge } from '@munshi/organizations';
import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { Refused } from './http/refused.js';

/** Whose staff asks: until staff have accounts, the organization that was set up first. */
@Injectable()
export class StaffOrganization {
  private known: Id | undefined;

  constructor(@Inject(POOL) private readonly pool: pg.Pool) {}

  /** @throws Refused while no organization is set up. */
  async find(): Promise<Id> {
    if (this.known !== undefined) return this.known;
    const [oldest] = await organizationsByAge(this.pool);
    if (oldest === undefined) throw new Refused({ kind: 'no-organization' });
    this.known = oldest;
    return oldest;
  }
}
