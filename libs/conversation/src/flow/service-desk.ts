import { CONFIG, type Config } from '@munshi/config';
import { unhandled } from '@munshi/kernel';
import { type Intent, type ReadLine, takesBack } from '@munshi/order-reading';
import { FindOrder, FindOrdersOfShop, orderNamedIn, type OrderView } from '@munshi/orders';
import { payableOf } from '@munshi/organizations';
import { dayIn } from '@munshi/tax';
import { type OrderNeedsPerson, pleasantryIn, type Utterance } from '@munshi/wording';
import { Inject, Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { AccountsDesk } from './accounts-desk.js';
import { decide } from './consent.js';
import { Enquiries } from './enquiries.js';
import { BackOrderDesk } from './back-order-desk.js';
import { Ordering } from './ordering.js';
import { PlacedOrders } from './placed-orders.js';
import type { Turn } from './turn.js';

type ServiceIntent = Exclude<Intent, 'order' | 'edit' | 'reorder' | 'confirm' | 'cancel'>;

/** Everything a customer says that is no order. */
@Injectable()
export class ServiceDesk {
  constructor(
    private readonly queries: QueryBus,
    private readonly ordering: Ordering,
    private readonly enquiries: Enquiries,
    private readonly accounts: AccountsDesk,
    private readonly backOrders: BackOrderDesk,
    private readonly placed: PlacedOrders,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async attend(turn: Turn, intent: ServiceIntent): Promise<void> {
    switch (intent) {
      case 'greeting':
        return this.greet(turn);
      case 'status':
        await this.status(turn);
        if (turn.state.draft !== null || isAsking(turn)) return this.ordering.showAgain(turn);
        return;
      case 'human':
        return this.callOrTakeBack(turn);
      case 'help':
        return this.help(turn);
      case 'opt_out':
        decide(turn, 'out');
        return;
      case 'price':
      case 'stock':
        await this.enquiries.aboutGoods(turn, intent);
        return this.ordering.askAgain(turn);
      case 'invoice':
        return this.accounts.sendInvoice(turn, null);
      case 'balance':
        await this.accounts.attend(turn);
        // Papers are the whole answer.
        if (turn.parts.length > 0) await this.ordering.askAgain(turn);
        return;
      case 'other':
        if (await this.passesOn(turn)) return;
        this.ordering.saysNoneSoCalled(turn, turn.text ?? '');
        return this.ordering.showAgain(turn);
    }
  }

  /** Whether the words want something otherwise of a placed order, which is for people to do. */
  async passesOn(turn: Turn): Promise<boolean> {
    const wanted = isAsking(turn) ? null : await this.placed.wantedOtherwise(turn, turn.text ?? '');
    if (wanted === null) return false;
    const { order, changes } = wanted;
    const amountOf = ({ sku, quantity, unit }: ReadLine) => ({
      name: nameOf(sku, order, turn),
      quantity,
      unit,
    });
    this.callForOrder(turn, order, {
      without: changes.remove.map((sku) => nameOf(sku, order, turn)),
      instead: changes.set.map(amountOf),
      more: changes.add.map(amountOf),
    });
    return true;
  }

  /** Thanks and "ok" want no menu: a word is enough, and where an order has just been placed none is. */
  hearsPleasantry(turn: Turn, text: string): boolean {
    const said = turn.state.draft !== null || isAsking(turn) ? null : pleasantryIn(text);
    if (said === 'thanks') turn.say({ kind: 'you-are-welcome' });
    const { session } = turn.conversation;
    return said === 'thanks' || (said === 'heard' && session !== null && turn.state.standing.at !== 'menu');
  }

  async menu(turn: Turn, item: 'order' | 'status' | 'person'): Promise<void> {
    if (item === 'status') return this.status(turn);
    if (item === 'person') {
      this.callPerson(turn);
      return;
    }
    if (isAsking(turn)) return this.ordering.showAgain(turn);
    turn.stand({ at: 'idle' });
    turn.say({ kind: 'order-prompt' });
  }

  /** A question that is open stays so. */
  async askWhatToChange(turn: Turn): Promise<void> {
    if (turn.state.draft === null) return this.ordering.showAgain(turn);
    turn.say({ kind: 'change-prompt' });
    if (isAsking(turn)) return this.ordering.showAgain(turn);
    turn.stand({ at: 'changing' });
  }

  /** A message that names one placed order. Whether it exists is told to nobody but its shop. */
  async aboutOrder(turn: Turn, number: string, intent: Intent): Promise<void> {
    const order = await this.queries.execute(new FindOrder(turn.organizationId, number));
    if (order?.shopId !== turn.shop.id) {
      turn.say({ kind: 'no-such-order', number });
      return;
    }
    const words = orderNamedIn(turn.text ?? '')?.words ?? '';
    if (await this.backOrders.takeBack(turn, order, words)) return;
    switch (intent) {
      // Its invoice has gone out with the confirmation, so taking it back is not for a chat to do.
      case 'cancel':
      case 'edit':
      case 'human':
        if (order.status === 'cancelled') this.sayStatus(turn, [order]);
        else this.callForOrder(turn, order);
        return;
      case 'invoice':
        return this.accounts.sendInvoice(turn, number);
      case 'price':
      case 'stock':
      case 'balance':
      case 'opt_out':
        return this.attend(turn, intent);
      case 'order':
      case 'reorder':
      case 'confirm':
      case 'status':
      case 'greeting':
      case 'help':
      case 'other':
        this.sayStatus(turn, [order]);
        return;
      default:
        return unhandled(intent);
    }
  }

  /** What is open is shown again below it; where nothing is, the menu, whose numbers confirm nothing. */
  private async help(turn: Turn): Promise<void> {
    const open = isAsking(turn) ? 'question' : turn.state.draft === null ? null : 'order';
    turn.say({ kind: 'help', open });
    if (open !== null) return this.ordering.showAgain(turn);
    turn.stand({ at: 'menu' });
  }

  /** An unfinished order is more to the point than a menu. */
  private async greet(turn: Turn): Promise<void> {
    if (turn.state.draft !== null || isAsking(turn)) return this.ordering.showAgain(turn);
    turn.stand({ at: 'menu' });
    turn.say({
      kind: 'welcome',
      seller: turn.organization.name,
      customer: turn.shop.verified ? turn.shop.name : turn.conversation.contact.name,
    });
  }

  async status(turn: Turn): Promise<void> {
    const orders = await this.queries.execute(new FindOrdersOfShop(turn.organizationId, turn.shop.id));
    if (orders.length === 0) turn.say({ kind: 'no-orders' });
    else this.sayStatus(turn, orders);
  }

  private sayStatus(turn: Turn, orders: readonly OrderView[]): void {
    turn.say({
      kind: 'order-status',
      orders: orders.map(({ number, status, total, confirmedAt, createdAt }) => ({
        number: number ?? '',
        status,
        total: payableOf(turn.organization, total),
        placedOn: dayIn(confirmedAt ?? createdAt, turn.organization.timeZone),
      })),
    });
  }

  /** "Cancel my order", where there is one alone that may be meant. */
  private async callOrTakeBack(turn: Turn): Promise<void> {
    const words = turn.text ?? '';
    const [only, ...others] = takesBack(words) ? await this.placed.open(turn) : [];
    if (only === undefined || others.length > 0) this.callPerson(turn);
    else if (!(await this.backOrders.takeBack(turn, only, words))) this.callForOrder(turn, only);
  }

  private callForOrder(
    turn: Turn,
    { number }: OrderView,
    wanted: Pick<OrderNeedsPerson, 'without' | 'instead' | 'more'> = { without: [], instead: [], more: [] },
  ): void {
    this.callPerson(turn, { kind: 'order-needs-person', number: number ?? '', ...wanted });
  }

  private callPerson(turn: Turn, said?: Utterance): void {
    turn.humanUntil = new Date(turn.now.getTime() + this.config.HUMAN_TAKEOVER);
    turn.askStaff('wants-a-person', said);
  }
}

const isAsking = ({ state: { standing } }: Turn): boolean => standing.at === 'asking';

const nameOf = (sku: string, { lines }: OrderView, { snapshot }: Turn): string =>
  (lines.find((line) => line.sku === sku) ?? snapshot.product(sku))?.name ?? sku;
