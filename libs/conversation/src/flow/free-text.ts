import { type Intent, type Reading, saidOfOrder, takesBack, wantsOtherwise } from '@munshi/order-reading';
import { orderNamedIn } from '@munshi/orders';
import { pleasantryIn } from '@munshi/wording';
import { Injectable } from '@nestjs/common';
import { AccountsDesk } from './accounts-desk.js';
import { orderedBeforeStatus } from './asked-beside.js';
import { decide, wantsOffers } from './consent.js';
import { ServiceDesk } from './service-desk.js';
import { asksForItsBill } from './invoice-named.js';
import { Keywords } from './keywords.js';
import { type Meaning, numberBefore } from './meaning.js';
import { clearsAll } from './naming.js';
import { sawNumbers } from './on-screen.js';
import { Ordering } from './ordering.js';
import { Placing } from './placing.js';
import { SecondThoughts } from './second-thoughts.js';
import type { Turn } from './turn.js';

type Act = (chosen: Exclude<Meaning, { kind: 'nothing' }>) => Promise<void>;

/** What a customer's words do: the first that they may be is what they are. */
@Injectable()
export class FreeText {
  constructor(
    private readonly ordering: Ordering,
    private readonly placing: Placing,
    private readonly serviceDesk: ServiceDesk,
    private readonly accounts: AccountsDesk,
    private readonly keywords: Keywords,
    private readonly secondThoughts: SecondThoughts,
  ) {}

  /** @param act does what a number before other words says */
  async hear(turn: Turn, text: string, act: Act): Promise<void> {
    if (wantsOffers(turn, text)) {
      decide(turn, 'in');
      return;
    }
    if (await this.ofOrder(turn, text)) return;
    if (await this.ordering.answers(turn, text)) return;
    const before = sawNumbers(turn) ? numberBefore(text, turn.state.standing) : null;
    if (before !== null) return this.behindNumber(turn, before, act);
    if (await this.secondThoughts.hearsAmount(turn, text)) return;
    if (await this.ordering.answersTold(turn, text)) return;
    return this.read(turn, text);
  }

  /** What is said of the whole order that is open, or of what was done to it last. */
  private async ofOrder(turn: Turn, text: string): Promise<boolean> {
    if (await this.secondThoughts.takesBack(turn, text, () => this.ordering.intentOf(turn, text)))
      return true;
    const { draft, standing } = turn.state;
    const said = draft === null ? null : saidOfOrder(text);
    const isShort = said === 'available' && standing.at === 'short';
    if ((draft !== null || standing.at === 'asking') && clearsAll(text))
      await this.placing.cancel(turn, null);
    else if (isShort && standing.takeable) await this.placing.takeAvailable(turn, null);
    else if (said === 'mistaken') await this.serviceDesk.askWhatToChange(turn);
    else if (isShort || said === 'total') await this.ordering.showAgain(turn);
    else return false;
    return true;
  }

  /** What is asked behind a number is answered too; what is ordered there is seen and confirmed once more. */
  private async behindNumber(
    turn: Turn,
    { chosen, rest }: { chosen: Meaning; rest: string },
    act: Act,
  ): Promise<void> {
    const only = pleasantryIn(rest) !== null || BESIDE_NUMBERS.has(this.ordering.intentOf(turn, rest));
    if (only && chosen.kind !== 'nothing') await act(chosen);
    return this.hear(turn, rest, act);
  }

  private async read(turn: Turn, text: string): Promise<void> {
    const named = orderNamedIn(text);
    const reading = await this.ordering.read(turn, named?.words ?? text);
    if (await this.keywords.answers(turn, text, reading.intent)) return;
    if (this.serviceDesk.hearsPleasantry(turn, text)) return;
    if (named !== null && !isAboutGoods(reading))
      return this.serviceDesk.aboutOrder(turn, named.number, reading.intent);
    if (asksForItsBill(text, reading.intent) && !isAboutGoods(reading))
      return this.accounts.sendInvoice(turn, null);
    switch (reading.intent) {
      case 'edit':
        if (isAboutGoods(reading)) return this.ordering.take(turn, reading, text);
        if (reading.unknown.length === 0 && (await this.ordering.takesOff(turn, text))) return;
        if (await this.serviceDesk.passesOn(turn)) return;
        if (reading.unknown.length > 0) return this.ordering.take(turn, reading, text);
        // The word alone is the button's.
        return this.serviceDesk.askWhatToChange(turn);
      case 'order':
      case 'reorder':
        if (!isAboutGoods(reading) && (await this.accounts.hearsGiven(turn, text))) return;
        if (wantsPlacedOtherwise(turn, text) && (await this.serviceDesk.passesOn(turn))) return;
        return this.ordering.take(turn, reading, text);
      case 'confirm':
        return this.placing.confirm(turn, null);
      case 'cancel':
        if (await this.takesBackPlaced(turn, text)) return;
        return this.placing.cancel(turn, null);
      default:
        if (reading.intent === 'other' && (await this.accounts.hearsGiven(turn, text))) return;
        if (reading.intent === 'status' && (await this.ordersBeforeStatus(turn, text))) return;
        return this.serviceDesk.attend(turn, reading.intent);
    }
  }

  /** "Cancel", right after it was confirmed. */
  private async takesBackPlaced(turn: Turn, text: string): Promise<boolean> {
    const { standing } = turn.state;
    if (standing.at !== 'placed' || !takesBack(text)) return false;
    await this.serviceDesk.aboutOrder(turn, standing.number, 'cancel');
    return true;
  }

  /** "10 cement, where is my last order?": both. */
  private async ordersBeforeStatus(turn: Turn, text: string): Promise<boolean> {
    const ordered = orderedBeforeStatus(text, (words) => this.ordering.intentOf(turn, words));
    const reading = ordered === null ? null : await this.ordering.read(turn, ordered);
    if (ordered === null || reading === null || !isAboutGoods(reading)) return false;
    await this.serviceDesk.status(turn);
    await this.ordering.take(turn, reading, ordered);
    return true;
  }
}

/** "Change cement to 12", right after it was confirmed. */
const wantsPlacedOtherwise = ({ state: { standing } }: Turn, text: string): boolean =>
  standing.at === 'placed' && wantsOtherwise(text);

/** They change nothing of what a number decides. */
const BESIDE_NUMBERS: ReadonlySet<Intent> = new Set(['price', 'stock', 'balance']);

/** An order number beside goods to be ordered is a note. */
const isAboutGoods = ({ lines, clarify, set, add, remove }: Reading): boolean =>
  lines.length + clarify.length + set.length + add.length + remove.length > 0;
