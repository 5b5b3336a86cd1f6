import type { Id } from '@munshi/kernel';
import { ChannelRoutes, TemplateErrands } from '@munshi/messaging';
import { BeginTemplatesCommand } from '@munshi/templates';
import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';

/** Every organization has the standard templates, and the simulator approves them by itself. */
@Injectable()
export class TemplateWork {
  /** Accounts whose organization has been looked at since this process began. */
  private readonly begun = new Set<Id>();

  constructor(
    private readonly routes: ChannelRoutes,
    private readonly commands: CommandBus,
    private readonly errands: TemplateErrands,
  ) {}

  async run(ended: AbortSignal): Promise<void> {
    for (const { id, organizationId, channel } of this.routes.all()) {
      if (this.begun.has(id)) continue;
      const submitAt = channel === 'simulator' ? [id] : [];
      await this.commands.execute(new BeginTemplatesCommand(organizationId, submitAt));
      this.begun.add(id);
    }
    await this.errands.run(ended);
  }
}
