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

/** In one message, by what is on the screen, and how many lines are ordered then; the first of the two is the board of 12 mm. */
const ANSWERS: Readonly<Record<Language, readonly (readonly [string, number])[]>> = {
  en: [
    ['1', 9],
    ['the 12 mm one', 9],
    ['skip plywood', 8],
    ['1, and maggi 2 carton', 10],
    ['12 mm one and maggi 2 carton instead of nutella', 10],
  ],
  'hi-Latn': [
    ['1', 9],
    ['12 mm wala', 9],
    ['plywood chhodo', 8],
    ['2 aur maida 5 bori', 10],
  ],
  hi: [
    ['१', 9],
    ['12 mm वाला', 9],
    ['प्लाईवुड छोड़ो', 8],
    ['पहला वाला', 9],
  ],
  pt: [
    ['1', 9],
    ['o de 12 mm', 9],
    ['pular compensado', 8],
    ['o de 12 mm e miojo 12', 10],
  ],
};
const BUTTON = 'the second button';

describe('a list of ten lines on the phone of the browser', () => {
  let product: Product;
  let phones = 0;
  beforeAll(async () => {
    product = await openProduct({ simulator: true });
  }, 60_000);
  afterAll(() => product.close(), 30_000);

  const linesOf = async (confirmation: string): Promise<number> => {
    const [number] = /ORD-\d+/.exec(confirmation) ?? [''];
    const order = JSON.parse((await product.get(`/api/v1/orders/${number}`)).text) as { lines: unknown[] };
    return order.lines.length;
  };

  /** The list, an answer to what it is asked, and a "1": what came of it. */
  const talk = async (language: Language, answer: string) => {
    const phone = new PocketPhone(product, `9198124${String((phones += 1)).padStart(5, '0')}`);
    const asked = await phone.says(LISTS[language]);
    const [question] = asked;
    const [, second] = question?.choices ?? [];
    const summed = await phone.says(answer === BUTTON ? (second ?? 'nothing') : answer);
    const placed = await phone.says('1');
    const confirmation = placed[0]?.text ?? '';
    return {
      answer,
      replies: [asked.length, summed.length, placed.length],
      namesWhatIsNotSold: /"(?:5 )?(?:nutella|न्यूटेला)/.test(question?.text ?? ''),
      choices: question?.choices?.length,
      confirmed: CONFIRMED[language].test(confirmation),
      lines: await linesOf(confirmation),
    };
  };

  it.each(Object.keys(LISTS) as Language[])(
    'in %s, whatever it is answered by, is an order of three turns with a reply each',
    async (language) => {
      const answers = [...ANSWERS[language], [BUTTON, 9] as const];
      expect(await Promise.all(answers.map(([answer]) => talk(language, answer)))).toEqual(
        answers.map(([answer, lines]) => ({
          answer,
          replies: [1, 1, 1],
          namesWhatIsNotSold: true,
          choices: 2,
          confirmed: true,
          lines,
        })),
      );
    },
    60_000,
  );
});
