import { randomUUID } from 'node:crypto';
import { Catalogue, type ProductInput, PutProductCommand } from '@munshi/catalog';
import { RecogniseShopCommand, type Shop } from '@munshi/customers';
import { POOL, Reading, UnitOfWork } from '@munshi/database';
import { FileStore } from '@munshi/files';
import { Clock, type Id, Quantity, TestClock } from '@munshi/kernel';
import {
  Budgets,
  ChannelRoutes,
  Conversations,
  FlagConversationCommand,
  LowerFlagCommand,
  MessageBatches,
  Outbound,
  Outbox,
  Prices,
  Reach,
  Recipients,
  SpokenLanguages,
} from '@munshi/messaging';
import type { Language } from '@munshi/wording';
import { LOGGER } from '@munshi/observability';
import { AmendDraftCommand, type Audience, type OrderItem, type OrderView } from '@munshi/orders';
import { OrganizationsModule } from '@munshi/organizations';
import { TemplatesModule } from '@munshi/templates';
import { Global, Module } from '@nestjs/common';
import { CommandBus, CommandHandler, CqrsModule, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { Test, type TestingModule } from '@nestjs/testing';
import { pino } from 'pino';
import { openTestDatabase, type TestDatabase } from '../../database/testing/test-database.js';
import { MemoryFiles } from '../../files/testing/memory-files.js';
import { FillBackOrders } from '../src/fill-back-orders.js';
import { PlaceOrderCommand } from '../src/place-order.js';
import { PriceDesk } from '../src/price-desk.js';
import { ProcessesModule } from '../src/processes.module.js';
import { KnownLanguages } from './known-languages.js';
import { KnownNumbers } from './known-numbers.js';
import { RecordingOutbound, RecordingOutbox } from './recording.js';
import { ProcessOrder } from '../src/reactions/process-order.js';

/** Remembers why staff were asked to look. */
@CommandHandler(FlagConversationCommand)
class RecordFlags implements ICommandHandler<FlagConversationCommand> {
  readonly flags: string[] = [];

  async execute({ flag }: FlagConversationCommand): Promise<void> {
    this.flags.push(flag);
  }
}

/** Remembers what staff need not look at any more. */
@CommandHandler(LowerFlagCommand)
class RecordLoweredFlags implements ICommandHandler<LowerFlagCommand> {
  constructor(private readonly raised: RecordFlags) {}

  async execute({ flag }: LowerFlagCommand): Promise<boolean> {
    this.raised.flags.push(`no longer ${flag}`);
    return false;
  }
}

/** All contexts over one PostgreSQL, with what lies below them real but the messages. */
export class TradingHouse {
  private constructor(
    readonly database: TestDatabase,
    private readonly nest: TestingModule,
    private readonly outbox: RecordingOutbox,
    private readonly outbound: RecordingOutbound,
    private readonly spoken: KnownLanguages,
  ) {}

  static async open(): Promise<TradingHouse> {
    const database = await openTestDatabase();
    const outbox = new RecordingOutbox(database.unitOfWork);
    const outbound = new RecordingOutbound(database.unitOfWork);
    const spoken = new KnownLanguages();
    const below = [
      { provide: UnitOfWork, useValue: database.unitOfWork },
      { provide: Reading, useValue: database.reading },
      { provide: Clock, useValue: new TestClock() },
      { provide: Outbox, useValue: outbox },
      { provide: Outbound, useValue: outbound },
      { provide: SpokenLanguages, useValue: spoken },
      { provide: Recipients, useValue: { of: () => Promise.resolve([]) } },
      { provide: ChannelRoutes, useValue: { all: () => [] } },
      { provide: Conversations, useValue: {} },
      { provide: Budgets, useValue: {} },
      { provide: Prices, useValue: {} },
      { provide: Reach, useClass: KnownNumbers },
      { provide: MessageBatches, useValue: {} },
      { provide: FileStore, useValue: new MemoryFiles() },
      { provide: POOL, useValue: database.pool },
      { provide: LOGGER, useValue: pino({ level: 'silent' }) },
    ];

    @Global()
    @Module({
      providers: [...below, RecordFlags, RecordLoweredFlags],
      exports: below.map(({ provide }) => provide),
    })
    class Below {}

    const nest = await Test.createTestingModule({
      imports: [Below, CqrsModule.forRoot(), OrganizationsModule, TemplatesModule, ProcessesModule],
    }).compile();
    await nest.init();
    return new TradingHouse(database, nest, outbox, outbound, spoken);
  }

  /** From now on the customer of this conversation is known to write in it. */
  speaks(conversationId: Id | null, language: Language): void {
    this.spoken.known.set(conversationId ?? '', language);
  }

  /** From now on this number is written to in that conversation. */
  reaches(number: string, conversationId: Id): void {
    this.nest.get<Reach, KnownNumbers>(Reach).add(number, conversationId);
  }

  get commands(): CommandBus {
    return this.nest.get(CommandBus);
  }

  get queries(): QueryBus {
    return this.nest.get(QueryBus);
  }

  get processOrder(): ProcessOrder {
    return this.nest.get(ProcessOrder);
  }

  get catalogue(): Catalogue {
    return this.nest.get(Catalogue);
  }

  get prices(): PriceDesk {
    return this.nest.get(PriceDesk);
  }

  get backOrders(): FillBackOrders {
    return this.nest.get(FillBackOrders);
  }

  /** What customers were told since the last call. */
  told(): string[] {
    return this.outbound.messages.splice(0).map(({ said }) => said.text);
  }

  /** As what customers were told since the last call would go outside of the window; null where it would not. */
  templates(): (string | null)[] {
    return this.outbound.messages.splice(0).map(({ template }) => template?.name ?? null);
  }

  /** Why staff were asked to look, since the last call. */
  flagged(): string[] {
    return this.nest.get(RecordFlags, { strict: false }).flags.splice(0);
  }

  /** Names and bodies of what was announced since the last call. */
  heard() {
    return this.outbox.announced.splice(0);
  }

  async close(): Promise<void> {
    await this.nest.close();
    await this.database.close();
  }

  /** A wholesaler with these products on hand; null for a product that is not counted. */
  async stock(counts: Record<string, number | null>): Promise<Wholesaler> {
    const wholesaler = new Wholesaler(this, await this.database.addOrganization());
    for (const [sku, onHand] of Object.entries(counts)) await wholesaler.put(sku, { onHand });
    return wholesaler;
  }
}

export class Wholesaler {
  constructor(
    private readonly house: TradingHouse,
    readonly organizationId: Id,
  ) {}

  async put(sku: string, more: Partial<ProductInput> = {}): Promise<void> {
    const prices = [{ priceList: null, minor: 38_050, currency: 'INR' }];
    const input = {
      name: sku.toLowerCase(),
      category: '',
      unit: 'bag',
      packs: { pallet: 40 },
      aliases: [],
      taxRate: 1800,
    };
    const product = { ...input, sku, hsn: null, prices, onHand: null, ...more };
    const { ok } = await this.house.commands.execute(new PutProductCommand(this.organizationId, product));
    if (!ok) throw new Error(`${sku} is no product`);
  }

  shop(): Promise<Shop> {
    const person = { addresses: [randomUUID()], name: 'Verma Stores' };
    return this.house.commands.execute(new RecogniseShopCommand(this.organizationId, person, 'standard'));
  }

  /** A draft in a new conversation, of a new shop where none is named. */
  async draft(amounts: Record<string, number | [number, string]>, of?: Shop): Promise<OrderView> {
    const { organizationId } = this;
    const { id: shopId, priceList } = of ?? (await this.shop());
    const offers = await this.house.prices.offersTo(organizationId, shopId);
    const changes = Object.entries(amounts).map(([sku, amount]) => {
      const [quantity, unit] = typeof amount === 'number' ? [amount, 'bag'] : amount;
      const offer = offers.offer(sku, unit, 'standard');
      if (!offer) throw new Error(`no ${unit} of ${sku} is sold`);
      const item: OrderItem = { ...offer, quantity: Quantity.of(quantity) };
      return { kind: 'add' as const, item };
    });
    const draft = { organizationId, conversationId: randomUUID(), shopId, priceList, currency: 'INR' };
    const amended = await this.house.commands.execute(new AmendDraftCommand(draft, changes));
    if (!amended.ok) throw new Error(amended.refusal.kind);
    return amended.value;
  }

  /** A draft of a new shop, confirmed. */
  async place(amounts: Parameters<Wholesaler['draft']>[0]): Promise<OrderView> {
    const { id, version, conversationId } = await this.draft(amounts);
    const placed = await this.house.commands.execute(
      new PlaceOrderCommand(this.organizationId, conversationId ?? '', id, version, audience),
    );
    if (!placed.ok) throw new Error(placed.refusal.kind);
    return placed.value;
  }

  /** `CEM 10 4` is ten on hand, four of them reserved. */
  async counts(): Promise<string[]> {
    const reading = this.house.database.reading.of(this.organizationId);
    const rows = await reading.inventoryCurrent.findMany({ orderBy: { sku: 'asc' } });
    return rows.map(({ sku, onHand, reserved }) => `${sku} ${onHand.toString()} ${reserved.toString()}`);
  }
}

export const audience: Audience = {
  language: 'en',
  buyer: { name: 'Verma Stores', address: 'Pune', taxId: null, state: null, termsDays: 30 },
};
