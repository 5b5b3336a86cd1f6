import { arrows, byId, keepTab, make } from './dom.js';

/** The list that comes up from below: Tab and arrows move, Enter takes, Esc closes. */
export class Sheet {
  #dialog = byId('sheet');
  #rows = byId('sheet-rows');

  constructor(pick) {
    this.pick = pick;
    byId('sheet-close').addEventListener('click', () => this.#dialog.close());
    this.#dialog.addEventListener('click', ({ target }) => target === this.#dialog && this.#dialog.close());
    arrows(this.#rows);
    keepTab(this.#dialog);
  }

  open(label, choices) {
    byId('sheet-title').textContent = label;
    this.#rows.replaceChildren(
      ...choices.map((choice) =>
        make(
          'li',
          {},
          make(
            'button',
            { type: 'button', onclick: () => this.#take(choice) },
            choice.title,
            choice.description === undefined ? undefined : make('span', {}, choice.description),
          ),
        ),
      ),
    );
    this.#place();
    this.#dialog.showModal();
    this.#rows.querySelector('button')?.focus();
  }

  #take(choice) {
    this.#dialog.close();
    this.pick(choice);
  }

  /** A modal dialog belongs to the window; this one looks as if it belonged to the phone. */
  #place() {
    const phone = byId('phone');
    const { left, bottom } = phone.getBoundingClientRect();
    const border = phone.clientLeft;
    this.#dialog.style.setProperty('--left', `${left + border}px`);
    this.#dialog.style.setProperty('--width', `${phone.clientWidth}px`);
    this.#dialog.style.setProperty('--bottom', `${Math.max(0, window.innerHeight - bottom + border)}px`);
  }
}
