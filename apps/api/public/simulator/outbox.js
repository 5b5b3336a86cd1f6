import { Refused, sendMessage } from './server.js';

const PAUSES_MS = [1000, 2000, 4000, 8000];

/**
 * What was typed and is not yet with the provider, kept over a reload. Messages leave one by one, so that a weak
 * connection cannot change their order, each under a key of its own, so that repeating one does no harm.
 */
export class Outbox {
  #number;
  #waiting;
  #sending = false;
  #tries = 0;
  #retry;
  #closed = false;

  /** `changed(entry)` hears of every change of state: waiting, sent, unsent. */
  constructor(number, changed) {
    this.#number = number;
    this.changed = changed;
    this.#waiting = load(number);
  }

  get entries() {
    return this.#waiting;
  }

  add(content) {
    const entry = { key: crypto.randomUUID(), state: 'waiting', ...content };
    this.#waiting.push(entry);
    this.#save();
    void this.flush();
    return entry;
  }

  /** The stream shows it: it arrived, whatever became of the answer. */
  arrived(key) {
    const found = this.#waiting.findIndex((entry) => entry.key === key);
    if (found === -1) return;
    this.#waiting.splice(found, 1);
    this.#save();
  }

  clear() {
    this.#waiting = [];
    this.#save();
  }

  close() {
    this.#closed = true;
    clearTimeout(this.#retry);
  }

  /** Sends what waits, oldest first; after a failure again by itself, or when somebody asks. */
  async flush() {
    clearTimeout(this.#retry);
    if (this.#sending || this.#closed) return;
    this.#sending = true;
    try {
      for (let entry = this.#next(); entry !== undefined && !this.#closed; entry = this.#next()) {
        if (!(await this.#send(entry))) return;
      }
    } finally {
      this.#sending = false;
    }
  }

  resend(entry) {
    entry.state = 'waiting';
    this.#tries = 0;
    this.changed(entry);
    void this.flush();
  }

  #next() {
    return this.#waiting.find(({ state }) => state !== 'refused');
  }

  async #send(entry) {
    const { key, text, choice } = entry;
    try {
      await sendMessage(this.#number, { key, text, choice });
      this.#tries = 0;
      this.arrived(key);
      entry.state = 'sent';
      this.changed(entry);
      return true;
    } catch (error) {
      if (error instanceof Refused) return this.#failed(entry, 'refused', error.message);
      const pause = PAUSES_MS[Math.min(this.#tries, PAUSES_MS.length - 1)];
      this.#tries += 1;
      this.#retry = setTimeout(() => void this.flush(), pause);
      this.#failed(entry, 'unsent', 'Not sent yet');
      return false;
    }
  }

  #failed(entry, state, why) {
    entry.state = state;
    entry.why = why;
    this.#save();
    this.changed(entry);
    return true;
  }

  #save() {
    const kept = this.#waiting.map(({ key, text, choice }) => ({ key, text, choice, state: 'waiting' }));
    try {
      if (kept.length === 0) localStorage.removeItem(place(this.#number));
      else localStorage.setItem(place(this.#number), JSON.stringify(kept));
    } catch {
      // Without storage a reload forgets what was not sent; nothing else changes.
    }
  }
}

const place = (number) => `munshi.outbox.${number}`;

const load = (number) => {
  try {
    const kept = JSON.parse(localStorage.getItem(place(number)) ?? '[]');
    return Array.isArray(kept) ? kept.filter(({ key }) => typeof key === 'string') : [];
  } catch {
    return [];
  }
};
