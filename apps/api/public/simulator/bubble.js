import { make, rove } from './dom.js';
import { formatted } from './format.js';
import { setTick } from './ticks.js';

const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });

/** A paper to open. The page asks the server that it came from, whatever address providers know it by. */
const file = ({ link, name }) => {
  const { pathname } = new URL(link);
  return make('a', { class: 'file', href: pathname, target: '_blank', rel: 'noopener' }, `📄 ${name}`);
};

/** One message on the screen. */
export class Bubble {
  /** `message`: `{ mine, text, at, tick, document?, choices?, label? }`; `pick` is given the choice. */
  constructor(message, { seller, pick, openList }) {
    const { mine, text, tick, document, choices, label } = message;
    this.mine = mine;
    this.time = make('time');
    this.ticks = make('span', { class: 'ticks' });
    this.element = make(
      'article',
      { class: mine ? 'bubble mine' : 'bubble' },
      make(
        'div',
        { class: 'paper' },
        make('span', { class: 'hidden' }, mine ? 'You: ' : `${seller}: `),
        document && file(document),
        make('div', { class: 'text', dir: 'auto' }, ...formatted(text)),
        make('p', { class: 'meta' }, this.time, this.ticks),
      ),
    );
    this.place(message.at);
    this.tick(tick);
    if (choices?.length > 0) this.offer(choices, label, pick, openList);
  }

  /** Milliseconds; what is not yet sent stands below everything. */
  place(at) {
    this.at = at ?? Infinity;
    const moment = new Date(at ?? Date.now());
    this.day = moment.toDateString();
    this.time.dateTime = moment.toISOString();
    this.time.textContent = clock.format(moment);
  }

  tick(tick) {
    setTick(this.ticks, tick, this.mine);
  }

  /** Says why it was not sent, with a button to try again; null takes that away. */
  trouble(why, again) {
    this.problem?.remove();
    this.problem = undefined;
    if (why === null) return;
    this.problem = make(
      'div',
      { class: 'unsent' },
      make('span', {}, why),
      make('button', { type: 'button', onclick: again }, 'Resend'),
    );
    this.element.append(this.problem);
  }

  offer(choices, label, pick, openList) {
    const buttons =
      label === undefined
        ? choices.map((choice) =>
            make('button', { type: 'button', onclick: () => pick(choice) }, choice.title),
          )
        : [
            make(
              'button',
              { type: 'button', 'aria-haspopup': 'dialog', onclick: () => openList(label, choices) },
              `☰ ${label}`,
            ),
          ];
    this.choices = rove(
      make('div', { class: 'choices', role: 'group', 'aria-label': 'Answers' }, ...buttons),
    );
    this.element.append(this.choices);
  }

  /** Answers to a question of long ago step back, and still work, as they do on a phone. */
  age(old) {
    this.choices?.classList.toggle('old', old);
  }
}
