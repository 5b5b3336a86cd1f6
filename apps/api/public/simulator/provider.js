import { byId, make } from './dom.js';
import { getBehaviour, setBehaviour } from './server.js';

const ANSWERS = [
  ['accepts', 'takes it and passes it on', 'All is well.'],
  ['too-many', 'answers “too many” (429)', 'Nothing was sent, so Munshi waits and tries again.'],
  ['refuses', 'refuses it (400)', 'Nothing was sent and nothing will be. Staff see the reason.'],
  [
    'unavailable',
    'is unavailable (503)',
    'Nobody can tell whether it went out, so Munshi looks it up before it does anything else.',
  ],
  [
    'loses-answer',
    'takes it, and the answer is lost',
    'It reaches the phone, and Munshi does not hear of it. It must not say it twice.',
  ],
  ['hangs', 'never answers', 'After ten seconds Munshi stops waiting, and looks the message up.'],
  ['fails-later', 'takes it and fails later', 'It was accepted, and then reported as not delivered.'],
];
const WELL = { answer: 'accepts', scope: 'every', delayMs: 0, duplicates: false, reorders: false };
const LOOK_AGAIN_MS = 1500;

/** The side panel of the provider in between, and the strip on the phone that says that it misbehaves. */
export class Provider {
  #form = byId('provider');
  #said = byId('provider-said');

  constructor() {
    byId('answer').append(...ANSWERS.map(([value, words]) => make('option', { value }, words)));
    this.#form.addEventListener('change', () => void this.#change(this.#read()));
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    byId('calm').addEventListener('click', () => {
      void this.#change(WELL);
      byId('field').focus();
    });
  }

  async open() {
    try {
      if (document.visibilityState === 'visible') this.#show(await getBehaviour());
    } catch {
      // The line is down; the next look tells.
    }
    setTimeout(() => void this.open(), LOOK_AGAIN_MS);
  }

  async #change(behaviour) {
    this.#show(behaviour);
    try {
      await setBehaviour(behaviour);
      this.#said.textContent = isWell(behaviour) ? 'The provider behaves well.' : 'The provider is told.';
    } catch (error) {
      this.#said.textContent = `That did not reach the provider: ${error.message}`;
    }
  }

  #read() {
    const form = new FormData(this.#form);
    return {
      answer: form.get('answer'),
      scope: form.get('scope') ?? 'next',
      delayMs: Number(form.get('delay')),
      duplicates: form.has('duplicates'),
      reorders: form.has('reorders'),
    };
  }

  #show(behaviour) {
    const words = JSON.stringify(behaviour);
    if (words === this.shown) return;
    this.shown = words;
    this.#said.textContent = '';
    const { elements } = this.#form;
    elements.answer.value = behaviour.answer;
    if (behaviour.answer !== 'accepts') elements.scope.value = behaviour.scope;
    elements.delay.value = String(behaviour.delayMs);
    elements.duplicates.checked = behaviour.duplicates;
    elements.reorders.checked = behaviour.reorders;
    byId('scope').hidden = behaviour.answer === 'accepts';
    byId('answer-help').textContent = ANSWERS.find(([value]) => value === behaviour.answer)?.[2] ?? '';
    byId('trouble').hidden = isWell(behaviour);
    byId('trouble-text').textContent = `The provider ${faults(behaviour).join(', ')}`;
  }
}

const isWell = ({ answer, delayMs, duplicates, reorders }) =>
  answer === 'accepts' && delayMs === 0 && !duplicates && !reorders;

const faults = ({ answer, scope, delayMs, duplicates, reorders }) => [
  ...(answer === 'accepts'
    ? []
    : [`${ANSWERS.find(([value]) => value === answer)?.[1]}${scope === 'next' ? ' once' : ''}`]),
  ...(delayMs === 0 ? [] : [`takes ${delayMs / 1000} s`]),
  ...(duplicates ? ['says everything twice'] : []),
  ...(reorders ? ['mixes up the order'] : []),
];
