import { type AnyContract, knownContracts } from '@munshi/contracts';
import { LOGGER, type Logger } from '@munshi/observability';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { QueueName } from '../queues/queue-names.js';
import { type Reaction, ReactsTo } from './reaction.js';

export interface KnownReaction {
  readonly name: string;
  readonly queue: QueueName;
  readonly contract: AnyContract;
  readonly reaction: Reaction<AnyContract, unknown>;
}

/** Who reacts to what, found and checked at boot. */
@Injectable()
export class Reactions implements OnApplicationBootstrap {
  private readonly byName = new Map<string, KnownReaction>();
  private readonly byContract = new Map<string, KnownReaction[]>();

  constructor(
    private readonly discovery: DiscoveryService,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** @throws Error when a reaction has no known contract, no `handle`, or another one's name. */
  onApplicationBootstrap(): void {
    for (const provider of this.discovery.getProviders()) {
      const to = this.discovery.getMetadataByDecorator(ReactsTo, provider);
      if (to === undefined) continue;
      this.add({ ...to, reaction: provider.instance as Reaction<AnyContract, unknown> });
    }
    const map = [...this.byName.values()].map(
      ({ contract, name, queue }) => `${contract.name} -> ${name} (${queue})`,
    );
    this.logger.info({ reactions: map }, 'reactions');
  }

  to(contractName: string): readonly KnownReaction[] {
    return this.byContract.get(contractName) ?? [];
  }

  named(name: string): KnownReaction | undefined {
    return this.byName.get(name);
  }

  private add(known: KnownReaction): void {
    const { name, contract, reaction } = known;
    if (knownContracts().get(contract.name) !== contract)
      throw new Error(`${name} reacts to ${contract.name}, which is no known contract`);
    if (this.byName.has(name)) throw new Error(`there are two reactions called ${name}`);
    if (typeof reaction.handle !== 'function') throw new Error(`the reaction ${name} has no handle()`);
    this.byName.set(name, known);
    this.byContract.set(contract.name, [...this.to(contract.name), known]);
  }
}
