import { byId, make, readable } from './dom.js';

const LANGUAGES = { en: 'English', hi: 'Hindi', 'hi-Latn': 'Hinglish', pt: 'Portuguese' };
const PLACE = 'munshi.phone';
const STRANGERS = 'munshi.new-numbers';

const remembered = (place, otherwise) => {
  try {
    return JSON.parse(localStorage.getItem(place)) ?? otherwise;
  } catch {
    return otherwise;
  }
};

const remember = (place, value) => {
  try {
    localStorage.setItem(place, JSON.stringify(value));
  } catch {
    // Without storage a reload begins with the first shop.
  }
};

/** Whose phone is in the hand: one of the known shops, or a number that nobody knows. */
export class Phones {
  #list = byId('phones');
  #phones = [];
  #newNumber = '';

  constructor(chosen) {
    this.chosen = chosen;
    this.#list.addEventListener('change', ({ target }) => this.choose(target.value));
    byId('new-number').addEventListener('click', () => {
      const number = this.#newNumber;
      if (!this.#phones.some((phone) => phone.number === number)) this.#addStranger(number);
      this.choose(number);
    });
  }

  get current() {
    return this.#phones.find(({ number }) => number === this.number);
  }

  /** Shows the book and picks up the phone that was used last, else the first. */
  open({ phones, newNumber }) {
    this.#newNumber = newNumber;
    const strangers = remembered(STRANGERS, []).filter(
      (number) => !phones.some((phone) => phone.number === number),
    );
    this.#phones = [...phones, ...strangers.map(stranger)];
    if (this.#phones.length === 0) this.#phones = [stranger(newNumber)];
    const last = remembered(PLACE, '');
    this.#draw();
    this.choose(this.#phones.some(({ number }) => number === last) ? last : this.#phones[0].number);
  }

  choose(number) {
    this.number = number;
    remember(PLACE, number);
    for (const input of this.#list.querySelectorAll('input')) input.checked = input.value === number;
    this.chosen(this.current);
  }

  #addStranger(number) {
    this.#phones.push(stranger(number));
    remember(STRANGERS, [...remembered(STRANGERS, []), number].slice(-3));
    this.#newNumber = String(Number(number) + 1);
    this.#draw();
    this.#list.scrollTop = this.#list.scrollHeight;
  }

  #draw() {
    this.#list.replaceChildren(
      ...this.#phones.map(({ number, name, language }) =>
        make(
          'label',
          {},
          make('input', { type: 'radio', name: 'phone', value: number }),
          make('span', {}, name),
          make('span', { class: 'number' }, readable(number)),
          make('span', { class: 'language' }, LANGUAGES[language] ?? ''),
        ),
      ),
    );
  }
}

const stranger = (number) => ({ number, name: 'New number', language: '', verified: false });
