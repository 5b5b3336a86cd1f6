import { Catalogue, STANDARD_PRICE_LIST } from '@munshi/catalog';
import { canonicalAddress, type InboundContent } from '@munshi/channels';
import { RecogniseShopCommand } from '@munshi/customers';
import { Clock, unhandled } from '@munshi/kernel';
import {
  ChannelRoutes,
  type FinishedTurn,
  type HeldConversation,
  type PendingMessage,
  Webhooks,
} from '@munshi/messaging';
import { Organizations } from '@munshi/organizations';
import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Flow } from '../pipeline/flow.js';
import type { MessageContext } from '../pipeline/message-context.js';
import { decide, type Decision, decisionIn } from './consent.js';
import { BackOrderDesk } from './back-order-desk.js';
import { CreditTalk } from './credit-talk.js';
import { ServiceDesk } from './service-desk.js';
import { FollowUpRule } from './follow-up-rule.js';
import { isWritten, type Meaning, meaningOf, wordsOf } from './meaning.js';
import { sawNumbers, standingSeen } from './on-screen.js';
import { Ordering } from './ordering.js';
import { Placing } from './placing.js';
import { flagOf, inWords } from './seen-by-staff.js';
import { speechOf } from './speech.js';
import { StaffAlerts } from './staff-alerts.js';
import { NEW_SESSION, readSession, type SessionState } from './state.js';
import { FreeText } from './free-text.js';
import { assertMayGo } from './transitions.js';
import { Turn } from './turn.js';

const SESSION_LASTS = 24 * 3_600_000;

/** A clerk at the counter: hears one message, does what it asks, and decides what to say. */
@Injectable()
export class ConversationFlow extends Flow {
  constructor(
    private readonly routes: ChannelRoutes,
    private readonly webhooks: Webhooks,
    private readonly organizations: Organizations,
    private readonly catalogue: Catalogue,
    private readonly commands: CommandBus,
    private readonly ordering: Ordering,
    private readonly placing: Placing,
    private readonly backOrders: BackOrderDesk,
    private readonly credit: CreditTalk,
    private readonly serviceDesk: ServiceDesk,
    private readonly freeText: FreeText,
    private readonly alerts: StaffAlerts,
    private readonly followUps: FollowUpRule,
    private readonly clock: Clock,
  ) {
    super();
  }

  async hear(context: MessageContext): Promise<Omit<FinishedTurn, 'message' | 'conversation'>> {
    const { message, conversation } = context;
    if (conversation === null) throw new Error('a flow hears inside a session');
    const route = this.routes.byId(message.channelAccountId);
    if (route === undefined) throw new Error(`channel account ${message.channelAccountId} is not active`);
    const content = this.webhooks.read(route.channel, message.raw);
    const turn = await this.begin(message, conversation, content);
    turn.stand(standingSeen(turn));
    const { at: from } = turn.state.standing;
    await this.answer(turn, meaningOf(content, turn.state.standing, sawNumbers(turn) && !turn.resumed));
    turn.flag ??= flagOf(content);
    assertMayGo(from, turn.state.standing.at);
    await this.alerts.raise(turn);
    return {
      outcome: turn.outcome,
      kind: turn.kind,
      text: turn.text ?? inWords(content),
      session: { state: turn.state, expiresAt: new Date(turn.now.getTime() + SESSION_LASTS) },
      reply: turn.parts,
      humanUntil: turn.humanUntil,
      flag: turn.flag,
      consent: turn.consent,
      language: turn.speech.learned,
      followUpAt: this.followUps.after(turn),
      opensWindow: isWritten(content),
    };
  }

  private async begin(
    message: PendingMessage,
    conversation: HeldConversation,
    content: InboundContent,
  ): Promise<Turn> {
    const now = this.clock.now();
    const { organizationId } = message;
    const person = { addresses: addressesOf(message, conversation), name: conversation.contact.name };
    // All three travel together: one round trip.
    const [organization, snapshot, shop] = await Promise.all([
      this.organizations.find(organizationId),
      this.catalogue.current(organizationId),
      this.commands.execute(new RecogniseShopCommand(organizationId, person, STANDARD_PRICE_LIST)),
    ]);
    const { state, resumed } = resume(conversation, now);
    const text = wordsOf(content);
    const speech = speechOf(
      content.kind === 'choice' ? null : text,
      {
        shop: shop.language,
        contact: conversation.contact.language,
        organization: organization.language,
      },
      snapshot.index,
    );
    const turn = new Turn(message, conversation, organization, shop, snapshot, speech, now, resumed, state);
    turn.kind = content.kind;
    turn.text = text;
    return turn;
  }

  private async answer(turn: Turn, meaning: Meaning): Promise<void> {
    if (meaning.kind === 'nothing') turn.outcome = 'ignored';
    // A person has taken over: the message is theirs to answer. What it decides counts all the same.
    else if (turn.humanUntil !== null && turn.humanUntil > turn.now) {
      turn.flag = 'wrote-to-a-person';
      turn.consent = this.decisionIn(turn, meaning);
    } else if (!turn.shop.verified && turn.organization.requireApproval) this.receive(turn, meaning);
    else await this.act(turn, meaning);
  }

  /** Somebody who has to be approved first. */
  private receive(turn: Turn, meaning: Meaning): void {
    const decision = this.decisionIn(turn, meaning);
    if (decision === null) turn.askStaff('unknown-shop');
    else decide(turn, decision);
  }

  private decisionIn(turn: Turn, meaning: Meaning): Decision | null {
    if (meaning.kind !== 'words') return null;
    return decisionIn(turn, meaning.text, this.ordering.intentOf(turn, meaning.text));
  }

  private async act(turn: Turn, meaning: Exclude<Meaning, { kind: 'nothing' }>): Promise<void> {
    switch (meaning.kind) {
      case 'confirm':
        return this.placing.confirm(turn, meaning.target);
      case 'cancel':
        return this.placing.cancel(turn, meaning.target);
      case 'change':
        return this.serviceDesk.askWhatToChange(turn);
      case 'accept-available':
        return this.placing.takeAvailable(turn, meaning.target);
      case 'send-later':
        return this.backOrders.sendLater(turn, meaning.target);
      case 'order-what-fits':
        return this.credit.orderWhatFits(turn, meaning.target);
      case 'pay-first':
        return this.credit.payFirst(turn, meaning.target);
      case 'ask-team':
        return this.credit.askTeam(turn, meaning.target);
      case 'pick':
        return this.ordering.pick(turn, meaning.picks);
      case 'leave-out':
        return this.ordering.leaveOut(turn, meaning.sku);
      case 'items':
        return this.ordering.takeItems(turn, meaning.items);
      case 'menu':
        return this.serviceDesk.menu(turn, meaning.item);
      case 'unreadable':
        turn.flag = `sent-${meaning.type}`.slice(0, 60);
        turn.say({ kind: 'text-please' });
        return this.ordering.askAgain(turn);
      case 'unseen':
        return this.ordering.showAgain(turn);
      case 'words':
        return this.freeText.hear(turn, meaning.text, (chosen) => this.act(turn, chosen));
      default:
        return unhandled(meaning);
    }
  }
}

/** After 24 h nothing is open any more but the draft with what was asked about it, which is offered again. */
const resume = ({ session }: HeldConversation, now: Date): { state: SessionState; resumed: boolean } => {
  if (session === null) return { state: NEW_SESSION, resumed: false };
  const state = readSession(session.state);
  if (session.expiresAt > now) return { state, resumed: false };
  if (state.draft === null) return { state: NEW_SESSION, resumed: false };
  const standing = state.standing.at === 'asking' ? state.standing : NEW_SESSION.standing;
  return { state: { standing, draft: state.draft }, resumed: true };
};

const addressesOf = ({ address }: PendingMessage, { contact }: HeldConversation): string[] => {
  const known = [contact.phone, contact.userId].filter((one) => one !== null).map(canonicalAddress);
  return known.length > 0 ? known : [canonicalAddress(address)];
};
