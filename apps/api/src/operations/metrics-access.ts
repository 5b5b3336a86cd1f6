import { createHash, timingSafeEqual } from 'node:crypto';
import { CONFIG, type Config } from '@munshi/config';
import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { LoopbackOnly } from '../access/loopback-only.js';

/** Lets in who has the token, from anywhere, and who sits at this machine. */
@Injectable()
export class MetricsAccess implements CanActivate {
  private readonly loopback = new LoopbackOnly();

  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'METRICS_TOKEN'>) {}

  canActivate(context: ExecutionContext): boolean {
    const { authorization } = context.switchToHttp().getRequest<FastifyRequest>().headers;
    return this.isToken(authorization) || this.loopback.canActivate(context);
  }

  private isToken(authorization: string | undefined): boolean {
    const { METRICS_TOKEN: token } = this.config;
    const [, given] = /^Bearer (.+)$/i.exec(authorization ?? '') ?? [];
    return token !== undefined && given !== undefined && timingSafeEqual(digest(given), digest(token));
  }
}

/** Of one length, whatever was given. */
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
