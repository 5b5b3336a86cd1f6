import { Clock, type Id } from '@munshi/kernel';
import { Organizations } from '@munshi/organizations';
import { type CalendarDay, dayIn } from '@munshi/tax';
import { Injectable } from '@nestjs/common';

/** What day it is for an organization. */
@Injectable()
export class SellersDay {
  constructor(
    private readonly organizations: Organizations,
    private readonly clock: Clock,
  ) {}

  async of(organizationId: Id): Promise<CalendarDay> {
    const { timeZone } = await this.organizations.find(organizationId);
    return dayIn(this.clock.now(), timeZone);
  }
}
