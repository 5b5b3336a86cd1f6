import { money, type Money } from '@munshi/kernel';
import type { OrderView } from '@munshi/orders';
import { type Organization, payableOf } from '@munshi/organizations';
import { AskForCreditCommand, FindCreditLeft, OrderWhatFitsCommand } from '@munshi/processes';
import type { PayFirst } from '@munshi/wording';
import { Injectable } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { Target } from './meaning.js';
import { Ordering } from './ordering.js';
import { Placing } from './placing.js';
import type { Turn } from './turn.js';

/** How to go on with an order that is above the shop's credit limit. */
@Injectable()
export class CreditTalk {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly placing: Placing,
    private readonly ordering: Ordering,
  ) {}

  /** Cuts the order down to what the credit covers, and shows what is left of it. */
  async orderWhatFits(turn: Turn, button: Target | null): Promise<void> {
    const target = button ?? turn.state.draft;
    if (target === null) return this.ordering.showAgain(turn);
    const { organizationId, conversation } = turn;
    const cut = await this.commands.execute(
      new OrderWhatFitsCommand(organizationId, conversation.id, target.orderId, target.version),
    );
    return this.placing.showCut(turn, cut, 'cut-to-credit');
  }

  /** Where to pay what the credit does not cover; the order waits meanwhile. */
  async payFirst(turn: Turn, button: Target | null): Promise<void> {
    const draft = await this.draftOf(turn, button);
    if (draft === null) return this.placing.showLatest(turn, 'newer-version');
    const left = await this.queries.execute(new FindCreditLeft(turn.organizationId, turn.shop.id));
    const missing = left === null ? null : missingFor(draft, left, turn.organization);
    if (missing === null) return this.placing.showLatest(turn, null);
    turn.say({ kind: 'pay-first', amount: missing, to: waysToPay(turn.organization) });
  }

  async askTeam(turn: Turn, button: Target | null): Promise<void> {
    const target = button ?? turn.state.draft;
    if (target === null) return this.ordering.showAgain(turn);
    const { organizationId, conversation } = turn;
    const asked = await this.commands.execute(
      new AskForCreditCommand(organizationId, conversation.id, target.orderId, target.version),
    );
    if (asked.ok) turn.askStaff('over-credit-limit', { kind: 'credit-asked' });
    else await this.placing.showLatest(turn, asked.refusal.kind === 'credit-covers' ? null : 'newer-version');
  }

  /** Null where the draft has become another since it was shown. */
  private async draftOf(turn: Turn, button: Target | null): Promise<OrderView | null> {
    const draft = await this.ordering.draft(turn);
    if (draft === null || button === null) return draft;
    return draft.id === button.orderId && draft.version === button.version ? draft : null;
  }
}

const missingFor = ({ total }: OrderView, left: Money, seller: Organization): Money | null => {
  const missing = payableOf(seller, total).minor - left.minor;
  return missing > 0 ? money(missing, total.currency) : null;
};

const waysToPay = ({ scanToPay, bank }: Organization): PayFirst['to'] => [
  ...(scanToPay === null
    ? []
    : [
        {
          scheme: scanToPay.scheme,
          address: scanToPay.scheme === 'UPI' ? scanToPay.address : scanToPay.key,
          holder: scanToPay.name,
        },
      ]),
  ...(bank === null
    ? []
    : [
        {
          scheme: bank.bank,
          address: [bank.number, bank.routing && `${bank.routing.name} ${bank.routing.code}`]
            .filter(Boolean)
            .join(', '),
          holder: bank.holder,
        },
      ]),
];
