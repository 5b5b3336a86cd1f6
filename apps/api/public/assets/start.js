const state = document.getElementById('state');

const show = (text, kind) => {
  state.textContent = text;
  state.dataset.kind = kind;
};

const look = async () => {
  try {
    const answer = await fetch('/ready', { cache: 'no-store' });
    if (answer.ok) show('Everything is in order.', 'good');
    else show('Not ready yet. What is missing is told at /ready.', 'bad');
  } catch {
    show('Munshi does not answer.', 'bad');
  }
};

/** In production there is no simulator unless somebody asks for it. */
const offerSimulator = async () => {
  const answer = await fetch('/simulator', { method: 'HEAD' }).catch(() => undefined);
  if (answer?.status === 404) document.querySelector('[href="/simulator"]').closest('li').remove();
};

void offerSimulator();
await look();
setInterval(() => document.visibilityState === 'visible' && void look(), 5000);
