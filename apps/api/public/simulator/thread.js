import { Bubble } from './bubble.js';
import { byId, make } from './dom.js';

const NEAR_PX = 80;
const today = new Date().toDateString();
const dayName = new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long' });

/** The conversation on the screen: messages in order, old and new ones kept apart by name. */
export class Thread {
  #element = byId('thread');
  #newer = byId('newer');
  #hint = byId('hint');
  #bubbles = new Map();
  #names = new Map();
  #unseen = 0;
  #observer;
  #resized;
  #atEnd = true;
  #closing = new AbortController();

  /** `seen(ids)`: these are before the customer's eyes. */
  constructor({ seen, pick, openList, seller }) {
    this.actions = { pick, openList, seller };
    this.#observer = new IntersectionObserver(
      (entries) => {
        const shown = entries.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => target);
        if (shown.length > 0) seen(shown.map(({ dataset }) => dataset.id));
      },
      { root: this.#element, threshold: 0.5 },
    );
    const { signal } = this.#closing;
    this.#newer.addEventListener('click', () => this.toEnd(), { signal });
    this.#element.addEventListener('scroll', () => this.#scrolled(), { passive: true, signal });
    // A notice above or a keyboard below makes the thread smaller: the last message stays in view.
    this.#resized = new ResizeObserver(() => this.#atEnd && this.toEnd(true));
    this.#resized.observe(this.#element);
    this.#tidy();
  }

  close() {
    this.#closing.abort();
    this.#observer.disconnect();
    this.#resized.disconnect();
    this.empty();
  }

  /** Adds or changes messages; `quiet` when they are history and nobody should be told of each. */
  show(items, { quiet = false } = {}) {
    if (quiet) this.#element.setAttribute('aria-live', 'off');
    const stick = this.#atEnd;
    let fresh = 0;
    for (const item of items) if (this.#put(item)) fresh += item.mine ? 0 : 1;
    this.#tidy();
    if (stick || quiet) this.toEnd(quiet);
    else if (fresh > 0) this.#count(this.#unseen + fresh);
    if (quiet) setTimeout(() => this.#element.setAttribute('aria-live', 'polite'), 300);
  }

  /** What the customer has just written: below everything else, and in view. */
  write(message) {
    this.#put(message);
    this.#tidy();
    this.toEnd();
  }

  tick(id, tick) {
    this.find(id)?.tick(tick);
  }

  /** By the server's name, or by the key that a message of ours has from the moment it is typed. */
  find(idOrKey) {
    return this.#bubbles.get(this.#names.get(idOrKey) ?? idOrKey);
  }

  remove(idOrKey) {
    const name = this.#names.get(idOrKey) ?? idOrKey;
    const bubble = this.#bubbles.get(name);
    if (bubble === undefined) return;
    this.#observer.unobserve(bubble.element);
    bubble.element.remove();
    this.#bubbles.delete(name);
    this.#tidy();
  }

  /** Takes away what the phone has no more; what is not yet sent stays. */
  keepOnly(ids) {
    for (const [name, { element }] of [...this.#bubbles])
      if (element.dataset.id !== undefined && !ids.has(element.dataset.id)) this.remove(name);
  }

  empty() {
    for (const name of [...this.#bubbles.keys()]) this.remove(name);
    this.#count(0);
  }

  /** Looks again at what the observer has told before: the page was in the background then. */
  lookAgain() {
    for (const { element } of this.#bubbles.values()) {
      if (element.dataset.unread === undefined) continue;
      this.#observer.unobserve(element);
      this.#observer.observe(element);
    }
  }

  seen(ids) {
    for (const id of ids) {
      const bubble = this.#bubbles.get(id);
      if (bubble === undefined) continue;
      delete bubble.element.dataset.unread;
      this.#observer.unobserve(bubble.element);
    }
  }

  toEnd(at_once = false) {
    this.#atEnd = true;
    this.#element.scrollTo({ top: this.#element.scrollHeight, behavior: at_once ? 'instant' : 'smooth' });
    this.#count(0);
  }

  /** True when it was not there before. */
  #put({ name, id, unread, ...message }) {
    const known = this.#bubbles.get(name);
    const bubble = known ?? new Bubble(message, this.actions);
    if (known !== undefined) {
      known.tick(message.tick);
      if (message.at !== undefined) known.place(message.at);
    }
    if (id !== undefined) {
      bubble.element.dataset.id = id;
      this.#names.set(id, name);
    }
    this.#bubbles.set(name, bubble);
    this.#order(bubble);
    if (unread === true && known === undefined) {
      bubble.element.dataset.unread = '';
      this.#observer.observe(bubble.element);
    }
    return known === undefined;
  }

  /** Moves an element only where it stands wrong: a screen reader would read a moved one again. */
  #order(bubble) {
    const later = [...this.#bubbles.values()]
      .filter((other) => other !== bubble && other.element.isConnected && other.at > bubble.at)
      .reduce((first, other) => (first === undefined || other.at < first.at ? other : first), undefined);
    const place = later?.element ?? null;
    if (bubble.element.isConnected && nextBubble(bubble.element) === place) return;
    this.#element.insertBefore(bubble.element, place);
  }

  #tidy() {
    this.#hint.hidden = this.#bubbles.size > 0;
    for (const day of this.#element.querySelectorAll('.day')) day.remove();
    const inOrder = [...this.#element.querySelectorAll('.bubble')];
    const byElement = new Map([...this.#bubbles.values()].map((bubble) => [bubble.element, bubble]));
    let day = today;
    const last = inOrder.findLast((element) => !byElement.get(element)?.mine);
    for (const element of inOrder) {
      const bubble = byElement.get(element);
      if (bubble === undefined) continue;
      if (bubble.day !== day) {
        day = bubble.day;
        const words = day === today ? 'Today' : dayName.format(new Date(day));
        element.before(make('p', { class: 'day' }, words));
      }
      bubble.age(element !== last);
    }
  }

  #scrolled() {
    const { scrollTop, scrollHeight, clientHeight } = this.#element;
    this.#atEnd = scrollHeight - scrollTop - clientHeight < NEAR_PX;
    if (this.#atEnd) this.#count(0);
  }

  #count(unseen) {
    this.#unseen = unseen;
    this.#newer.hidden = unseen === 0;
    this.#newer.textContent = `↓ ${unseen} new`;
  }
}

const nextBubble = (element) => {
  let next = element.nextElementSibling;
  while (next !== null && !next.classList.contains('bubble')) next = next.nextElementSibling;
  return next;
};
