import { PocketPhone } from './pocket-phone.js';
import { openProduct, type Product } from './product.js';

/** Ten lines each: three slips, a name that two products have, and goods that are not sold. */
const LISTS = {
  en: `Good morning, please send these today
ultratech cemnt 40 bags
tile adhesiv 12
river sand 150 cft
anchor swich 60
led bulb 2 carton
plywood 6 sheets
amul ghee 12
nutella 5
basmati rice 4 bags
brass bib cock 24`,
  'hi-Latn': `bhaiya ye saman bhej dena
chini 4 bori
arhar daal 60 kilo
magi 2 peti
tata namk 3 bori
plywood 6 sheet
haldhi 10 packet
ghee 12
nutella 5
atta 20 bori
chai patti 1 peti`,
  hi: `नमस्ते भाई, यह सामान भेज दो
सीमेंट ४० बोरी
चीनि 4 बोरी
अरहर 60 किलो
हल्दि 10 पैकेट
आटा 20 बोरी
प्लाईवुड 6
घी 12
न्यूटेला 5
बेसन 20 पैकेट
मैगि 2 पेटी`,
  pt: `Bom dia, preciso destes itens
cimeto 40 sacos
asucar 100 kg
areia 150
compensado 6
lampada 50
tornera 24
sal 3 sacos
5 nutella
café 24
sabonete 72`,
} as const;
type Language = keyof typeof LISTS;

const CONFIRMED: Readonly<Record<Language, RegExp>> = {
  en: /^Order \*ORD-\d+\* is confirmed/,
  'hi-Latn': /^Order \*ORD-\d+\* confirm ho gaya/,
  hi: /^ऑर्डर \*ORD-\d+\* पक्का हो गया/,
  pt: /^Pedido \*ORD-\d+\* confirmado/,
};

/** In one message, by what is on the screen; the first of the two is the board of 12 mm. */
const ANSWERS: readonly (readonly [Language, string, number])[] = [
  ['en', '1', 9],
  ['en', 'the 12 mm one', 9],
  ['en', 'skip plywood', 8],
  ['en', '1, and maggi 2 carton', 10],
  ['en', '12 mm one and maggi 2 carton instead of nutella', 10],
  ['hi-Latn', '1', 9],
  ['hi-Latn', '12 mm wala', 9],
  ['hi-Latn', 'plywood chhodo', 8],
  ['hi-Latn', '2 aur maida 5 bori', 10],
  ['hi', '१', 9],
  ['hi', '12 mm वाला', 9],
  ['hi', 'प्लाईवुड छोड़ो', 8],
  ['hi', 'पहला वाला', 9],
  ['pt', '1', 9],
  ['pt', 'o de 12 mm', 9],
  ['pt', 'pular compensado', 8],
  ['pt', 'o de 12 mm e miojo 12', 10],
];

describe('a list of ten lines on the phone of the browser', () => {
  let product: Product;
  let phones = 0;
  beforeAll(async () => {
    product = await openProduct({ simulator: true });
  }, 60_000);
  afterAll(() => product.close(), 30_000);

  const somebody = (): PocketPhone =>
    new PocketPhone(product, `9198124${String((phones += 1)).padStart(5, '0')}`);

  const linesOf = async (confirmation: string): Promise<number> => {
    const [number] = /ORD-\d+/.exec(confirmation) ?? [''];
    const order = JSON.parse((await product.get(`/api/v1/orders/${number}`)).text) as { lines: unknown[] };
    return order.lines.length;
  };

  const isOrdered = async (language: Language, phone: PocketPhone, lines: number): Promise<void> => {
    const placed = await phone.says('1');
    expect(placed).toHaveLength(1);
    expect(placed[0]?.text).toMatch(CONFIRMED[language]);
    expect(await linesOf(placed[0]?.text ?? '')).toBe(lines);
  };

  it.each(ANSWERS)(
    'in %s, answered by %j, is an order of three turns with a reply each',
    async (language, answer, lines) => {
      const phone = somebody();
      const [asked, ...others] = await phone.says(LISTS[language]);
      expect(others).toEqual([]);
      expect(asked?.text).toMatch(/"(?:5 )?(?:nutella|न्यूटेला)/);
      expect(asked?.choices).toHaveLength(2);
      expect(await phone.says(answer)).toHaveLength(1);
      await isOrdered(language, phone, lines);
    },
    60_000,
  );

  it.each(Object.keys(LISTS) as Language[])(
    'in %s is answered by the button',
    async (language) => {
      const phone = somebody();
      const [asked] = await phone.says(LISTS[language]);
      const [, second] = asked?.choices ?? [];
      expect(await phone.says(second ?? 'nothing')).toHaveLength(1);
      await isOrdered(language, phone, 9);
    },
    60_000,
  );
});
