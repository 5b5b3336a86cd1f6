import { metaBatch, messageSid, twilioForm, wamid } from '../../bench/machine/bodies.mjs';

const confirmButton = ({ request }) =>
  request.interactive?.action?.buttons?.find(({ reply }) => reply.id.startsWith('confirm:'))?.reply;
const isSummary = (sent) => confirmButton(sent) !== undefined || /^1[.)]? +\*?confirm/im.test(sent.text);
const isConfirmation = ({ text }) => /ORD-\d+/.test(text) && /confirmed/i.test(text);
const patience = 6;

/**
 * Shoppers who order cement, some of them bricks in a second message typed at once, who confirm the summary that they
 * see, and who are done when they read their order's number. Each knows what they said; nobody says more than that.
 */
export class Shoppers {
  /** @param {{ post: object, random: () => number, total: number, perSecond: number }} options */
  constructor({ post, random, total, perSecond }) {
    Object.assign(this, { post, random, total, perSecond });
    this.byNumber = new Map();
    /** @type {{ id: string, number: string, text: string, acknowledged: boolean }[]} */
    this.said = [];
    this.ready = [];
    this.inFlight = 0;
  }

  /** What reached a phone. */
  hear(sent) {
    const shopper = this.byNumber.get(sent.to);
    if (shopper === undefined) return;
    shopper.heard += 1;
    shopper.lastHeard = Date.now();
    if (isConfirmation(sent)) {
      shopper.confirmed += 1;
      if (shopper.confirmed === 1 && this.random() < 0.2) this.ready.push([shopper, '1']);
      return;
    }
    // A message may still be on its way through an API that was just killed: nobody confirms half of what they said.
    const whole = /cement/i.test(sent.text) && (shopper.bricks === 0 || /brick/i.test(sent.text));
    if (!isSummary(sent) || !whole || shopper.confirmed > 0 || shopper.answers >= patience) return;
    shopper.answers += 1;
    const button = this.random() < 0.5 ? confirmButton(sent) : undefined;
    this.ready.push([shopper, '1', button]);
  }

  /** Speaks at the given rate until the total is said; then only those still speak who were asked something. */
  async run() {
    const started = Date.now();
    await new Promise((resolve) => {
      const tick = setInterval(() => {
        const due = Math.floor(((Date.now() - started) / 1000) * this.perSecond);
        const batch = [];
        while (this.said.length < Math.min(due, this.total)) batch.push(...this.#next());
        if (this.said.length >= this.total)
          batch.push(...this.ready.splice(0).map((turn) => this.#message(...turn)));
        this.#post(batch);
        if (this.said.length < this.total) return;
        clearInterval(tick);
        resolve();
      }, 10);
    });
    this.tail = setInterval(() => this.#post(this.ready.splice(0).map((turn) => this.#message(...turn))), 20);
  }

  quiet() {
    clearInterval(this.tail);
  }

  get idle() {
    return this.inFlight === 0 && this.ready.length === 0;
  }

  #next() {
    const turn = this.ready.shift();
    if (turn) return [this.#message(...turn)];
    const shopper = this.#newShopper();
    const cement = this.#message(shopper, `Cement x ${shopper.cement}`);
    return shopper.bricks === 0 ? [cement] : [cement, this.#message(shopper, `Bricks x ${shopper.bricks}`)];
  }

  #newShopper() {
    const nth = this.byNumber.size;
    const number = `9198${String(70_000_000 + nth)}`;
    const channel = nth % 3 === 0 ? 'twilio' : 'meta';
    const bricks = nth % 4 === 0 ? 100 + Math.floor(this.random() * 400) : 0;
    const shopper = {
      number,
      channel,
      cement: 1 + Math.floor(this.random() * 90),
      bricks,
      answers: 0,
      heard: 0,
      lastHeard: 0,
      confirmed: 0,
    };
    this.byNumber.set(number, shopper);
    return shopper;
  }

  #message(shopper, text, button) {
    const message = {
      id: shopper.channel === 'twilio' ? messageSid() : wamid(),
      number: shopper.number,
      shopper,
      text,
      button,
      acknowledged: false,
      at: Date.now(),
    };
    this.said.push(message);
    return message;
  }

  /** Meta batches what comes together; Twilio never does. */
  #post(messages) {
    for (const message of messages.filter(({ shopper }) => shopper.channel === 'twilio')) {
      const form = twilioForm({ from: message.number, text: message.text, sid: message.id });
      this.#track([message], this.post.twilio('/whatsapp/webhook', form));
    }
    const forMeta = messages.filter(({ shopper }) => shopper.channel === 'meta');
    while (forMeta.length > 0) {
      const some = forMeta.splice(0, 1 + Math.floor(this.random() * 3));
      this.#track(some, this.post.meta(metaBatch(some.map(asMetaValue))));
    }
  }

  #track(messages, posting) {
    this.inFlight += 1;
    void posting.then(() => {
      this.inFlight -= 1;
      for (const message of messages) message.acknowledged = true;
    });
  }
}

function asMetaValue({ id, number, text, button }) {
  const said = button
    ? { type: 'interactive', interactive: { type: 'button_reply', button_reply: button } }
    : { type: 'text', text: { body: text } };
  const timestamp = String(Math.floor(Date.now() / 1000));
  return {
    contacts: [{ profile: { name: 'Shop' }, wa_id: number }],
    messages: [{ from: number, id, timestamp, ...said }],
  };
}
