import type { Id } from '@munshi/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Shop } from '../domain/shop.js';
import { Shops } from '../domain/shops.js';

export interface Person {
  /** Canonical phone digits, business-scoped user id: at least one, best first. */
  readonly addresses: readonly string[];
  /** As their profile says. */
  readonly name: string | null;
}

/** The shop that writes: known by any of its addresses, or new and unverified, on the default price list. */
export class RecogniseShopCommand extends Command<Shop> {
  constructor(
    readonly organizationId: Id,
    readonly person: Person,
    readonly defaultPriceList: string,
  ) {
    super();
  }
}

@CommandHandler(RecogniseShopCommand)
export class RecogniseShopHandler implements ICommandHandler<RecogniseShopCommand> {
  constructor(private readonly shops: Shops) {}

  execute({ organizationId, person, defaultPriceList }: RecogniseShopCommand): Promise<Shop> {
    const name = shown(person.name) || nameOf(person.addresses[0] ?? '');
    return this.shops.recognise(organizationId, {
      addresses: person.addresses,
      name,
      priceList: defaultPriceList,
    });
  }
}

/** Customers choose their profile names: no line breaks, nothing that PostgreSQL cannot store, not a page long. */
const shown = (name: string | null): string =>
  (name ?? '')
    .replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
    .trim()
    .slice(0, 80)
    .replace(/\p{Cs}$/u, '');

const nameOf = (address: string): string => (/^\d+$/.test(address) ? `+${address}` : address);
