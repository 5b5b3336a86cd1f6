const SILENCE_MS = 25_000;
const PAUSES_MS = [300, 600, 1200, 2500, 5000];

/** Follows one phone. A lost connection is opened again, from where it broke, until somebody closes it. */
export class PhoneStream {
  #number;
  #source;
  #cursor = '0';
  #tries = 0;
  #retry;
  #silence;

  /** `changed` is given each event; `connected` hears true and false. */
  constructor(number, { changed, connected }) {
    this.#number = number;
    this.changed = changed;
    this.connected = connected;
    this.open();
  }

  open() {
    this.#drop();
    const source = new EventSource(`/simulator/api/phones/${this.#number}/stream?after=${this.#cursor}`);
    this.#source = source;
    source.addEventListener('open', () => this.#alive());
    source.addEventListener('beat', () => this.#alive());
    source.addEventListener('phone', (event) => {
      this.#alive();
      this.changed(JSON.parse(event.data));
      this.#cursor = event.lastEventId || this.#cursor;
      this.#tries = 0;
      this.connected(true);
    });
    // The browser's own reconnecting gives up on some answers, and some browsers on a refused connection too.
    source.addEventListener('error', () => this.#lost());
    this.#watch();
  }

  close() {
    this.#drop();
  }

  #alive() {
    this.#watch();
  }

  #watch() {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => this.#lost(), SILENCE_MS);
  }

  #lost() {
    this.#drop();
    this.connected(false);
    const pause = PAUSES_MS[Math.min(this.#tries, PAUSES_MS.length - 1)];
    this.#tries += 1;
    this.#retry = setTimeout(() => this.open(), pause);
  }

  #drop() {
    clearTimeout(this.#retry);
    clearTimeout(this.#silence);
    this.#source?.close();
    this.#source = undefined;
  }
}
