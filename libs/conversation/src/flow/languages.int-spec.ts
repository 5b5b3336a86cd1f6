import { type CounterFixture, type Customer, openCounter } from '../../testing/counter-fixture.js';
import { ordersOf } from '../../testing/orders-of.js';

describe('the language of a conversation', () => {
  let counter: CounterFixture;
  beforeAll(async () => {
    counter = await openCounter();
  });
  afterAll(() => counter.close());

  const rememberedOf = async ({ phone }: Customer): Promise<string | null> => {
    const { rows } = await counter.database.owner.query<{ language: string | null }>(
      'SELECT language FROM contacts WHERE phone = $1',
      [phone],
    );
    return rows[0]?.language ?? null;
  };

  const setForShop = ({ phone }: Customer, language: string) =>
    counter.database.owner.query(
      'UPDATE shops SET language = $2 WHERE id = (SELECT shop_id FROM shop_identities WHERE address = $1)',
      [phone, language],
    );

  it('is the organization’s until the customer writes another', async () => {
    const shop = counter.customer();
    await shop.writes('sugar 5');
    expect(shop.last).toMatch(/Your order/);
    expect(await rememberedOf(shop)).toBeNull();
    await shop.writes('Bom dia, preciso de mais 3 kg de sugar');
    expect(shop.last).toMatch(/Seu pedido/);
    expect(await rememberedOf(shop)).toBe('pt');
  });

  it('stays with numbers, "ok" and names of goods', async () => {
    const shop = counter.customer();
    await shop.writes('Bom dia, preciso de 2 TMT por favor');
    expect(shop.last).toMatch(/Qual/);
    for (const [text, answer] of [
      ['1', /Seu pedido/],
      ['Cement x 100', /Seu pedido/],
      ['bhai', /Seu pedido/],
      ['ok', /confirmado/],
    ] as const) {
      await shop.writes(text);
      expect(shop.last).toMatch(answer);
    }
    expect(await ordersOf(counter, shop)).toEqual(['confirmed TMT12 2', 'confirmed CEM 100']);
  });

  it('changes with one clear sentence, and back', async () => {
    const shop = counter.customer();
    for (const [text, answer, language] of [
      ['mujhe 2 kilo chini chahiye', /Aapka order/, 'hi-Latn'],
      ['haan', /confirm ho gaya/, 'hi-Latn'],
      ['bhai ek order aur, chini 3 kilo bhej do', /Aapka order/, 'hi-Latn'],
      ['please make the sugar 3 kg', /Your order/, 'en'],
      ['चीनी 4 किलो कर दो', /आपका ऑर्डर/, 'hi'],
      ['1', /पक्का हो गया/, 'hi'],
      ['cadê o meu pedido?', /ORD-\d+\*: confirmado/, 'pt'],
    ] as const) {
      await shop.writes(text);
      expect(shop.last).toMatch(answer);
      expect(await rememberedOf(shop)).toBe(language);
    }
    expect(await ordersOf(counter, shop)).toEqual(['confirmed SUG 2', 'confirmed SUG 4']);
  });

  it('is what staff have set for the shop, whatever is written; that is understood all the same', async () => {
    const shop = counter.customer();
    await shop.writes('sugar 1');
    await setForShop(shop, 'hi');
    await shop.writes('manda mais 1.500 sacos de cement, por favor');
    expect(shop.last).toMatch(/आपका ऑर्डर/);
    expect(await ordersOf(counter, shop)).toEqual(['draft SUG 1', 'draft CEM 1500']);
  });

  it('is told by one word that no other language has', async () => {
    const shop = counter.customer();
    await shop.writes('Cement x 100');
    expect(shop.last).toMatch(/Your order/);
    for (const [text, answer, language] of [
      ['haan ji', /confirm ho gaya/, 'hi-Latn'],
      ['धन्यवाद', /आपका भी धन्यवाद/, 'hi'],
      ['obrigado', /Por nada/, 'pt'],
      ['thanks', /Por nada/, 'pt'],
    ] as const) {
      await shop.writes(text);
      expect(shop.last).toMatch(answer);
      expect(await rememberedOf(shop)).toBe(language);
    }
  });

  it.each([
    ['message band karo', /Shuru karo|SHURU/i],
    ['चीनी', /चाहिए/],
    ['preço do cimento', /Nossos preços/],
    ['cement hatao', /Aap|likh/],
    ['sugar 5 kg', /Your order/],
  ])('of somebody new is the only one that a word tells: %s', async (text, answer) => {
    const shop = counter.customer();
    await shop.writes(text);
    expect(shop.last).toMatch(answer);
  });

  it('is not changed by the name of goods alone', async () => {
    const shop = counter.customer();
    await shop.writes('Bom dia, tudo bem?');
    for (const text of ['चीनी', 'chini', 'cement', 'Sugar']) {
      await shop.writes(text);
      expect(shop.last).toMatch(/Quanto de/);
    }
  });

  it('is guessed from goods and words where nobody has told it', async () => {
    const shop = counter.customer();
    await shop.writes('cement 2 mil');
    expect(shop.last).toMatch(/Your order/);
    expect(await ordersOf(counter, shop)).toEqual(['draft CEM 2000']);
    expect(await rememberedOf(shop)).toBeNull();
  });

  it('may be Hindi in either script, as staff have set it', async () => {
    const shop = counter.customer();
    await shop.writes('sugar 1');
    await setForShop(shop, 'hi-Latn');
    await shop.writes('मुझे 2 बोरी सीमेंट चाहिए');
    expect(shop.last).toMatch(/Aapka order/);
  });

  it('is not told by a button, whose words are ours', async () => {
    const shop = counter.customer();
    await shop.writes('Bom dia, tudo bem?');
    await shop.writes('Talk to a person', {
      form: { ButtonPayload: 'menu:status', ButtonText: 'Where is my order' },
    });
    expect(shop.last).toMatch(/ainda não|nenhum pedido/i);
    expect(await rememberedOf(shop)).toBe('pt');
  });

  it('is what the button of a list says', async () => {
    const shop = counter.customer();
    const labels: unknown[] = [];
    for (const text of ['TMT', 'bom dia, tudo bem?', 'namaste bhai, kya haal hai', 'नमस्ते']) {
      await shop.writes(text);
      labels.push(shop.said.at(-1)?.choicesLabel);
    }
    expect(labels).toEqual(['Choose', 'Escolher', 'Chunein', 'चुनें']);
  });

  it('is remembered for good', async () => {
    const shop = counter.customer();
    await shop.writes('Bom dia, tudo bem?');
    counter.clock.turn(30 * 86_400_000);
    await shop.writes('TMT');
    expect(shop.last).toMatch(/Qual/);
  });

  it('is remembered of somebody whom a person answers', async () => {
    const shop = counter.customer();
    await shop.writes('talk to a person');
    await shop.writes('preciso da nota fiscal do meu pedido');
    expect(await rememberedOf(shop)).toBe('pt');
  });
});
