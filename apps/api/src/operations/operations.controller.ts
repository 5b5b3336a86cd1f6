import { Controller, Get, Header, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { InstallationMetrics } from './installation-metrics.js';
import { MetricsAccess } from './metrics-access.js';
import { type Checks, Readiness } from './readiness.js';

/** For whatever runs and watches the programs. */
@Controller()
@ApiExcludeController()
export class OperationsController {
  constructor(
    private readonly readiness: Readiness,
    private readonly metrics: InstallationMetrics,
  ) {}

  /** The process is up; nothing else is asked. */
  @Get('health')
  @Header('cache-control', 'no-store')
  health(): { status: 'up' } {
    return { status: 'up' };
  }

  @Get('ready')
  @Header('cache-control', 'no-store')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<{ status: string; checks: Checks }> {
    const { ready, checks } = await this.readiness.ask();
    void reply.status(ready ? 200 : 503);
    return { status: ready ? 'ready' : 'not ready', checks };
  }

  @Get('metrics')
  @UseGuards(MetricsAccess)
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  @Header('cache-control', 'no-store')
  text(): Promise<string> {
    return this.metrics.text();
  }
}
