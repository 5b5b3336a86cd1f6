import { Conversation } from './conversation.js';
import { showDesk } from './desk.js';
import { byId } from './dom.js';
import { Phones } from './phones.js';
import { Provider } from './provider.js';
import { phoneBook } from './server.js';
import { Sheet } from './sheet.js';
import { openSide } from './side.js';

const field = byId('field');
let conversation;
let seller = 'Munshi';

const sheet = new Sheet((choice) => conversation?.pick(choice));

const phones = new Phones((phone) => {
  conversation?.close();
  presence(undefined);
  showDesk([]);
  conversation = new Conversation(phone.number, {
    seller,
    openList: (label, choices) => sheet.open(label, choices),
    connected: presence,
    desk: showDesk,
  });
});

/** undefined while nothing is known yet. */
function presence(online) {
  const name = phones.current?.name ?? '';
  const state = online === undefined ? 'connecting…' : online ? `online · you are ${name}` : 'no connection';
  byId('presence').textContent = state;
  byId('lost').hidden = online !== false;
}

const send = () => {
  const text = field.value.trim();
  if (text === '' || conversation === undefined) return;
  field.value = '';
  conversation.say({ text });
};

byId('compose').addEventListener('submit', (event) => {
  event.preventDefault();
  send();
  field.focus();
});
field.addEventListener('keydown', (event) => {
  // An Enter that ends the composing of a character (Hindi, for one) sends nothing.
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  send();
});
byId('try').addEventListener('click', () => {
  field.value = 'Cement x 100';
  field.focus();
});
byId('try-now').addEventListener('click', () => {
  conversation?.stream.open();
  void conversation?.outbox.flush();
  field.focus();
});
window.addEventListener('online', () => conversation?.stream.open());
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') conversation?.lookAgain();
});

const restart = async () => {
  try {
    await conversation?.restart();
    side.close();
    field.focus();
  } catch {
    byId('lost').hidden = false;
  }
};
byId('restart').addEventListener('click', () => void restart());
byId('restart-short').addEventListener('click', () => void restart());

const side = openSide();

const open = async () => {
  try {
    const book = await phoneBook();
    seller = book.seller.name;
    byId('seller').textContent = seller;
    byId('avatar').textContent = [...seller][0] ?? 'M';
    phones.open(book);
    byId('lost').hidden = true;
    if (matchMedia('(min-width: 820px)').matches) field.focus();
  } catch {
    byId('lost').hidden = false;
    setTimeout(() => void open(), 1500);
  }
};

await open();
void new Provider().open();
