import { Outbox } from './outbox.js';
import { markRead, restartConversation } from './server.js';
import { PhoneStream } from './stream.js';
import { Thread } from './thread.js';

const READ_AFTER_MS = 250;

/** One phone in the hand: its screen, its line to the server and what it still has to send. */
export class Conversation {
  #toRead = new Set();
  #reading;

  constructor(number, { seller, openList, connected, desk }) {
    this.number = number;
    this.thread = new Thread({
      seller,
      openList,
      pick: (choice) => this.pick(choice),
      seen: (ids) => this.#seen(ids),
    });
    this.outbox = new Outbox(number, (entry) => this.#outboxChanged(entry));
    this.stream = new PhoneStream(number, {
      changed: (changes) => this.#apply(changes, desk),
      connected: (online) => {
        connected(online);
        if (online) void this.outbox.flush();
      },
    });
    for (const entry of this.outbox.entries) this.#write(entry);
  }

  say(content) {
    const entry = this.outbox.add(content);
    this.#write(entry);
  }

  /** One of the answers that were offered, from a button or a list. */
  pick({ id, title }) {
    this.say({ choice: { id, title } });
  }

  async restart() {
    await restartConversation(this.number);
    this.outbox.clear();
    this.thread.empty();
  }

  /** The page came to the front: what stands there is read now. */
  lookAgain() {
    this.thread.lookAgain();
  }

  close() {
    this.stream.close();
    this.outbox.close();
    clearTimeout(this.#reading);
    this.thread.close();
  }

  #apply({ items = [], all, ticks, gone, desk: waiting }, showDesk) {
    if (all !== undefined) this.thread.keepOnly(new Set(Object.keys(all)));
    for (const { key } of items) if (key !== undefined) this.outbox.arrived(key);
    this.thread.show(items.map(shown), { quiet: all !== undefined });
    for (const [id, tick] of Object.entries({ ...all, ...ticks })) this.thread.tick(id, tick);
    for (const id of gone ?? []) this.thread.remove(id);
    if (waiting !== undefined) showDesk(waiting);
  }

  #write(entry) {
    this.thread.write({
      name: entry.key,
      mine: true,
      text: entry.text ?? entry.choice.title,
      tick: 'waiting',
    });
  }

  #outboxChanged(entry) {
    const bubble = this.thread.find(entry.key);
    if (bubble === undefined) return;
    const stuck = entry.state === 'unsent' || entry.state === 'refused';
    bubble.tick(entry.state === 'sent' ? 'sent' : entry.state === 'refused' ? 'failed' : 'waiting');
    bubble.trouble(stuck ? entry.why : null, () => this.outbox.resend(entry));
  }

  #seen(ids) {
    if (document.visibilityState !== 'visible') return;
    for (const id of ids) if (id !== undefined) this.#toRead.add(id);
    clearTimeout(this.#reading);
    this.#reading = setTimeout(() => void this.#tellRead(), READ_AFTER_MS);
  }

  async #tellRead() {
    const ids = [...this.#toRead].slice(0, 200);
    if (ids.length === 0) return;
    try {
      await markRead(this.number, ids);
      for (const id of ids) this.#toRead.delete(id);
      this.thread.seen(ids);
    } catch {
      this.#reading = setTimeout(() => void this.#tellRead(), 2000);
    }
  }
}

/** The stream's item as the thread shows it. */
const shown = ({ id, from, at, text, tick, read, key, choices, label, document }) => ({
  name: key ?? id,
  id,
  mine: from === 'phone',
  at: Date.parse(at),
  text,
  tick,
  unread: from === 'munshi' && !read,
  choices,
  label,
  document,
});
