import { Quantity } from '@munshi/kernel';
import type { OrderView } from '@munshi/orders';
import {
  type Intent,
  OrderReader,
  type Reading,
  type ReadingContext,
  wantsCheapest,
} from '@munshi/order-reading';
import { Injectable } from '@nestjs/common';
import { Amending } from './amending.js';
import { type Answer, answersIn, answersNothing, plainAnswersIn } from './answers.js';
import { type CartItem, wantedOf } from './cart.js';
import { isYesOrNo, type Pick } from './choices.js';
import { SideRemarks } from './side-remarks.js';
import type { Wish } from './draft-desk.js';
import { takenOff } from './left-out.js';
import { leftoversOf } from './leftovers.js';
import { sawNumbers } from './on-screen.js';
import { type AsBefore, type Interpreted, ShopHistory } from './shop-history.js';
import { amountAsked, leftBy, namedIn, openQuestions, questionOf, subjectOf } from './questions.js';
import { unlikeAll } from './picked.js';
import { amountChanged, askedIn, renewed } from './asked-again.js';
import { ofTold } from './lately.js';
import { contextOf } from './context-of.js';
import type { Question } from './state.js';
import type { Turn } from './turn.js';
import { kindOf, wishesOf } from './wishes.js';

/** What may be said in one breath with an answer. */
const BESIDE_ANSWERS: ReadonlySet<Intent> = new Set([
  'order',
  'edit',
  'confirm',
  'greeting',
  'price',
  'stock',
  'other',
]);

const ENQUIRIES: ReadonlySet<Intent> = new Set(['price', 'stock']);

/** Reads words as orders and edits, keeps the questions they leave open, and takes the answers. */
@Injectable()
export class Ordering {
  constructor(
    private readonly reader: OrderReader,
    private readonly shopHistory: ShopHistory,
    private readonly amending: Amending,
    private readonly sideRemarks: SideRemarks,
  ) {}

  /** In the light of what is known of the shop from before. */
  read(turn: Turn, text: string): Promise<Interpreted> {
    const { draft } = contextOf(turn);
    const read = (past: Partial<ReadingContext> = {}): Reading => this.readAlone(turn, text, past);
    return this.shopHistory.interpret(turn, read(), draft, read);
  }

  /** What the words are about, whoever says them. */
  intentOf(turn: Turn, text: string): Intent {
    return this.readAlone(turn, text).intent;
  }

  /** Writes down what was read of `text`; says what was not understood, and what is told besides; asks what is in doubt. */
  async take(turn: Turn, reading: Interpreted, text: string): Promise<void> {
    await this.tellBeside(turn, text, reading);
    const { named, rest } = namedIn(reading, turn);
    if (named.length > 0 && sawNumbers(turn)) return this.settle(turn, named, rest);
    if (reading.intent === 'reorder' && reading.lines.length === 0 && reading.clarify.length === 0) {
      turn.say({ kind: 'nothing-to-repeat' });
      return;
    }
    // The last order over again is not to be had on top of what is in the draft already.
    const again = reading.intent === 'reorder' && turn.state.draft !== null;
    const wishes = wishesOf(reading, again);
    const { remove, unknown, asBefore } = reading;
    const questions = renewed(leftBy(reading, turn), askedIn(reading, turn, text), text);
    await this.amending.amend(turn, { wishes, remove, unknown, questions, asBefore });
  }

  /** Lines of the channel's own catalogue: its prices are not ours. What cannot be sold so is asked about. */
  async takeItems(turn: Turn, items: readonly CartItem[]): Promise<void> {
    const { wishes, unknown, questions } = wantedOf(items, turn.snapshot);
    await this.amending.amend(turn, { wishes, unknown, questions: [...openQuestions(turn), ...questions] });
  }

  /** Products for open questions: by their numbers, or by a button. */
  async pick(turn: Turn, picks: readonly Pick[]): Promise<void> {
    const open = openQuestions(turn);
    const answers = picks.flatMap(({ at, sku }): Answer[] => {
      const place = at ?? open.findIndex((question) => offers(question, sku));
      const question = open[place];
      const isSold = turn.snapshot.product(sku) !== undefined;
      return question && isSold && offers(question, sku) ? [{ kind: 'pick', at: place, sku }] : [];
    });
    return answers.length < picks.length ? this.showAgain(turn) : this.settle(turn, answers);
  }

  async leaveOut(turn: Turn, sku: string): Promise<void> {
    const at = openQuestions(turn).findIndex((question) => isYesOrNo(question) && offers(question, sku));
    return at < 0 ? this.showAgain(turn) : this.settle(turn, [{ kind: 'leave-out', at }]);
  }

  /** Every open question, also those that would be asked next. */
  leaveAllOut(turn: Turn): Promise<void> {
    return this.settle(
      turn,
      openQuestions(turn).map((_, at) => ({ kind: 'leave-out', at })),
    );
  }

  /**
   * Words while a question is open: what in them answers one, and what else they order. A day later none of them is
   * taken for an answer: the question is no longer on anybody's mind.
   */
  async answers(turn: Turn, text: string): Promise<boolean> {
    const open = openQuestions(turn);
    if (open.length === 0) return false;
    const plainly = sawNumbers(turn) ? plainAnswersIn(text, open, () => this.intentOf(turn, text)) : [];
    if (plainly.length > 0) {
      await this.settle(turn, plainly);
      return true;
    }
    if (turn.resumed) return false;
    return this.partly(turn, text);
  }

  /** "10 mm 50", where the prices of several sizes were told: as if it had been asked which of them. */
  async answersTold(turn: Turn, text: string): Promise<boolean> {
    const { standing } = turn.state;
    const told = openQuestions(turn).length > 0 || turn.resumed ? null : ofTold(turn);
    if (told === null || !/\p{L}/u.test(text)) return false;
    turn.stand({ at: 'asking', questions: [told] });
    const isPicked = answersIn(text, turn).answers.some(({ kind }) => kind === 'pick');
    if (isPicked && (await this.partly(turn, text))) return true;
    turn.stand(standing);
    return false;
  }

  private async partly(turn: Turn, text: string): Promise<boolean> {
    const { answers, rest } = answersIn(text, turn);
    // "How much is the 12 mm?" takes none.
    const asks = answers.length > 0 && rest === '' && ENQUIRIES.has(this.intentOf(turn, text));
    if (asks && !wantsCheapest(text)) return false;
    if (answers.length === 0) {
      const changed = amountChanged(text, turn);
      if (changed === null && !answersNothing(text)) return false;
      await this.amending.amend(turn, { questions: changed ?? openQuestions(turn) });
      return true;
    }
    const more = rest === '' ? null : await this.readBeside(turn, rest);
    // A call for a person beside an answer is a call for a person.
    if (more !== null && !BESIDE_ANSWERS.has(more.intent)) return false;
    if (more !== null) await this.tellBeside(turn, rest, more);
    if (more === null) await this.settle(turn, answers);
    else {
      const { named, rest: left } = namedIn(leftoversOf(more, rest), turn);
      const others = named.filter(({ at }) => !answers.some((answer) => answer.at === at));
      await this.settle(turn, [...answers, ...others], left);
    }
    return true;
  }

  /** What else is asked or told in the same breath as what `reading` orders. */
  private tellBeside(turn: Turn, text: string, reading: Reading): Promise<void> {
    return this.sideRemarks.answer(turn, text, reading, (words) => this.intentOf(turn, words));
  }

  private async readBeside(turn: Turn, rest: string): Promise<Interpreted> {
    const reading = await this.read(turn, rest);
    const sku = reading.intent === 'edit' && reading.remove.length === 0 ? takenOff(rest, turn) : null;
    return sku === null ? reading : { ...reading, remove: [sku] };
  }

  /** Writes down what was answered, and beside it what else was ordered; what is not answered stays open. */
  private async settle(
    turn: Turn,
    answers: readonly Answer[],
    more: Interpreted | null = null,
    asBefore: readonly AsBefore[] = more?.asBefore ?? [],
  ): Promise<void> {
    const open = openQuestions(turn);
    const wishes: Wish[] = [];
    const followed: Question[] = [];
    for (const answer of answers) {
      const question = open[answer.at];
      if (answer.kind === 'amount') wishes.push({ kind: kindOf(answer.line, turn), line: answer.line });
      else if (answer.kind === 'pick' && question?.why === 'product') {
        const { sku } = answer;
        const quantity = question.quantity === null ? null : Quantity.of(question.quantity);
        // Words that mean several products mean none of them.
        if (question.bare !== true && answers.filter(({ at }) => at === answer.at).length === 1)
          await this.shopHistory.learn(turn, { span: question.span, quantity }, sku);
        const amount = answer.amount ?? amountAsked(question, sku, turn);
        if (amount === null) followed.push({ why: 'quantity', sku, unit: question.unit });
        else wishes.push({ kind: question.sets === true ? 'set' : 'add', line: { sku, ...amount } });
      }
    }
    const out = answers.filter(({ kind }) => kind === 'leave-out').flatMap(({ at }) => open[at] ?? []);
    if (out.length > 0)
      turn.sayIn(
        null,
        out.map((question) => ({ kind: 'left-out', name: subjectOf(question, turn) })),
      );
    const closed = new Set(answers.map(({ at }) => open[at]));
    const left = (more === null ? open : leftBy(more, turn)).filter((question) => !closed.has(question));
    await this.amending.amend(turn, {
      wishes: [...wishes, ...(more === null ? [] : wishesOf(more, false))],
      remove: more?.remove ?? [],
      unknown: more?.unknown ?? [],
      questions: [...followed, ...left, ...(more?.clarify ?? []).map(questionOf)],
      asBefore,
    });
  }

  /** @returns whether the words take off one line of the draft by a part of its name. */
  async takesOff(turn: Turn, text: string): Promise<boolean> {
    const sku = takenOff(text, turn);
    if (sku === null) return false;
    await this.amending.amend(turn, { remove: [sku], questions: openQuestions(turn) });
    return true;
  }

  showAgain(turn: Turn): Promise<void> {
    return this.amending.showAgain(turn);
  }

  /** A question that was open is asked below what is said. */
  async askAgain(turn: Turn): Promise<void> {
    if (turn.state.standing.at === 'asking') await this.showAgain(turn);
  }

  /** "Green", where nothing that is offered is green: said above what is asked again. */
  saysNoneSoCalled(turn: Turn, text: string): void {
    const words = unlikeAll(text, turn);
    if (words !== null) turn.say({ kind: 'none-so-called', words });
  }

  draft(turn: Turn): Promise<OrderView | null> {
    return this.amending.draft(turn);
  }

  private readAlone(turn: Turn, text: string, past: Partial<ReadingContext> = {}): Reading {
    return this.reader.read(text, turn.snapshot.index, { ...contextOf(turn), ...past });
  }
}

const offers = (question: Question, sku: string): boolean =>
  question.why === 'product' && question.candidates.includes(sku);
