import { hiLatn as money } from '../money/languages/hi-latn.js';
import type { Sentences } from '../sentences.js';

/** Hindi as it is chatted, with the English words that shops use: goods have no gender here, as in `hi.ts`. */
export const hiLatn: Sentences = {
  locale: 'hi-Latn',
  labels: {
    order: 'Order dena hai',
    status: 'Order kahan hai',
    person: 'Kisi se baat karein',
    confirm: 'Confirm karein',
    change: 'Change karein',
    cancel: 'Cancel karein',
    takeAvailable: 'Jitna hai, de dein',
    takeRest: 'Baaki de dein',
    restLater: 'Kam wala baad mein',
    allLater: 'Baad mein bhejein',
    yes: 'Haan',
    no: 'Nahi',
    choose: 'Chunein',
  },
  units: {
    bag: ['bag', 'bag'],
    bottle: ['bottle', 'bottle'],
    box: ['dabba', 'dabbe'],
    bucket: ['balti', 'balti'],
    bundle: ['bundle', 'bundle'],
    can: ['can', 'can'],
    carton: ['peti', 'peti'],
    coil: ['coil', 'coil'],
    dozen: ['darjan', 'darjan'],
    g: ['gram', 'gram'],
    jar: ['jar', 'jar'],
    kg: ['kilo', 'kilo'],
    l: ['litre', 'litre'],
    length: ['piece', 'piece'],
    packet: ['packet', 'packet'],
    piece: ['piece', 'piece'],
    pouch: ['pouch', 'pouch'],
    roll: ['roll', 'roll'],
    sheet: ['sheet', 'sheet'],
    thousand: ['hazaar', 'hazaar'],
    tin: ['tin', 'tin'],
    trolley: ['trolley', 'trolley'],
    unit: ['piece', 'piece'],
  },
  orderStatus: {
    draft: 'abhi confirm nahi hua',
    'back-ordered': 'stock aane ka intezaar',
    confirmed: 'confirm ho gaya',
    'partly-dispatched': 'kuch maal nikal chuka hai',
    dispatched: 'maal raaste mein hai',
    delivered: 'pahunch gaya',
    cancelled: 'cancel ho gaya',
  },

  welcome: (seller, customer) =>
    `Namaste${customer ? ` ${customer}` : ''}, yeh ${seller} hai. Jo chahiye likh dein, jaise "Cement 100".`,
  orderPrompt: 'Kya chahiye? Har item alag line mein likhein, jaise "Cement 100".',
  help: 'Jo chahiye likh dein, jaise "Cement 100". Confirm karne se pehle poora hisaab dikhayenge.',

  helpWith: {
    order:
      'Aur item jodne ke liye likhein, nayi quantity ke liye "Cement 80", hatane ke liye "Cement hatao". Sahi ho to confirm karein.',
    question:
      'Number ya naam likhein, ya iske bina aage badhne ke liye *chhodo* likhein. Confirm karne se pehle poora hisaab dikhayenge.',
  },

  summary: 'Aapka order',
  remarks: {
    'prices-changed': 'Rate badal gaye hain. Ek baar phir dekh lein.',
    'cut-to-stock': 'Jitna stock hai, utne ka order yeh hai.',
    'cut-to-credit': 'Aapki udhaar limit mein jitna ho sakta hai, utne ka order yeh hai.',
    resumed: 'Yeh order adhoora reh gaya tha.',
    'old-message': 'Aapka message der se mila, isliye phir se confirm karein.',
    'newer-version': 'Iske baad order badal gaya tha. Yeh naya hisaab hai.',
  },
  beforeDiscount: 'Discount se pehle',
  discount: 'Discount',
  net: 'Amount',
  tax: 'Tax',
  total: 'Kul',

  whichProduct: (span) => `"${span}": inmein se kaun sa chahiye?`,
  ofWhich: (amount) => `${amount}: inmein se kiska?`,
  didYouMean: (span, name) => `"${span}": kya ${name} chahiye?`,
  moreProducts: 'Inmein nahi hai? Poora naam likhein.',
  perUnit: (price, unit) => `${price} per ${unit}`,
  howMuch: (name, units) => `${name} ki kitni quantity chahiye? Number likhein (${units}).`,
  // The plural of a masculine noun is also the form that stands before "ke".
  howManyWhole: (name, _unit, whole, units) =>
    `${name} ki bikri ${units} ke hisaab se hoti hai: ${whole}? Number likhein (${units}).`,
  or: 'ya',
  howMuchNamed: (name, units) =>
    `${name} ki kitni quantity chahiye? Naam ke saath number likhein (${units}).`,
  howManyWholeNamed: (name, whole) => `${name}: ${whole}? Naam ke saath number likhein.`,
  answerAll: (example) => `Har sawaal ke liye ek number likhein, jaise "${example}".`,
  answerAllAmounts: (example) => `Ya isi kram mein saari quantity likhein, jaise "${example}".`,
  orSkip: 'Ya iske bina aage badhne ke liye *chhodo* likhein, kisi se baat karne ke liye *baat karni hai*.',
  orSkipAll: (name) =>
    `Ya sabke bina aage badhne ke liye *chhodo* likhein,${name === null ? '' : ` sirf ek ke bina "${name} chhodo",`} kisi se baat karne ke liye *baat karni hai*.`,
  askedNext: (count, _plural, names) => `Iske baad ${count} aur item ke baare mein poochha jayega: ${names}.`,
  leftOut: (name) => `"${name}" chhod diya.`,
  asBefore: (span, name) => `"${span}" pehle ki tarah: ${name}.`,
  nothingToRepeat: 'Aapka pehle ka koi order nahi hai. Jo chahiye likh dein, jaise "Cement 100".',
  undone: 'Wapas pehle jaisa kar diya.',
  nothingToUndo: 'Wapas karne ke liye kuch nahi hai.',
  noneSoCalled: (words) => `Inmein "${words}" koi nahi hai.`,
  goodsOffered: 'Hamare rate, tax alag',
  inStock: (amount) => `${amount} stock mein`,
  isInStock: 'stock mein hai',
  isOutOfStock: 'abhi stock mein nahi hai',
  unknownProducts: (spans) => `Yeh hamare yahan nahi mila: ${spans.map((span) => `"${span}"`).join(', ')}.`,

  shortStock: 'Itna stock abhi nahi hai:',
  available: (name, available, wanted) => `${name}: ${wanted} mein se ${available}`,
  outOfStock: (name) => `${name}: abhi stock mein nahi hai`,
  insteadOf: (name, others) => `${name} ki jagah yeh hai: ${others}.`,
  orderInstead: 'Chahiye to naam aur quantity likhein.',
  orderWouldBe: 'Tab order yeh hoga',
  takeRestWithout: (names) => `${names} chhodkar baaki de dein`,

  confirmed: (number, total, items) => `Order *${number}* confirm ho gaya: ${items}, ${total}. Dhanyavaad!`,
  items: (count) => `${count} item`,
  alreadyConfirmed: (number) => `Yeh order pehle hi confirm ho chuka hai: *${number}*.`,
  backOrdered: (number) => `Order *${number}* ka maal baad mein bhejenge:`,
  backOrderWaits: (number) =>
    `Poora maal aate hi inhi rates par order confirm karke aapko batayenge. Cancel karna ho to "${number} cancel karo" likhein.`,
  alreadyBackOrdered: (number) =>
    `Order *${number}* ke maal ka intezaar hai. Confirm hote hi aapko batayenge.`,
  goodsAreHere: 'Jis maal ka intezaar tha, woh aa gaya.',
  nothingToConfirm: 'Confirm karne ke liye koi order nahi hai. Jo chahiye likh dein, jaise "Cement 100".',
  changePrompt: 'Kya badalna hai? Nayi quantity ke liye "Cement 80" likhein, hatane ke liye "Cement hatao".',
  draftCancelled: 'Cancel kar diya. Koi order nahi hua hai.',
  nothingToCancel: 'Cancel karne ke liye koi khula order nahi hai.',

  orders: 'Aapke orders',
  noInvoices: 'Abhi aapka koi bill nahi hai.',
  noSuchInvoice: (number) => `Aapka koi bill *${number}* hamare yahan nahi mila.`,
  noOrders: 'Abhi aapka koi order nahi hai.',
  noSuchOrder: (number) => `Aapka koi order *${number}* hamare yahan nahi mila.`,
  orderNeedsPerson: (number) =>
    `Order *${number}* ko hum yahan se change ya cancel nahi kar sakte. Hum mein se koi jaldi hi aapko yahin jawaab dega.`,
  noted: 'Note kiya:',
  dispatched: (number) => `Order *${number}* ka maal nikal chuka hai.`,
  partlyDispatched: (number) => `Order *${number}* ka kuch maal nikal chuka hai:`,
  delivered: (number) => `Order *${number}* pahunch gaya. Dhanyavaad!`,
  orderCancelled: (number) => `Order *${number}* cancel ho gaya hai.`,
  discountOnDraft: (discount, total) =>
    `Humne aapko discount diya hai: aapke order par ab *${discount}* kam hain aur kul *${total}* banta hai. Dekhkar pakka karne ke liye *confirm* likhein.`,
  discountOnBackOrder: (number, discount, total) =>
    `Humne aapko discount diya hai: order *${number}* par ab *${discount}* kam hain aur kul *${total}* banta hai. Maal aane ka intezaar abhi baaki hai.`,

  invoice: (number) => `Bill ${number}`,
  ofOrder: (number) => `Order ${number}`,
  from: 'Bechne wale',
  to: 'Grahak',
  taxId: 'Tax number',

  money,

  textPlease: 'Abhi hum sirf likha hua padh sakte hain. Likhkar batayein kya chahiye.',
  tooFast: 'Message bahut jaldi-jaldi aa rahe hain. Sab safe hain, thodi der mein jawaab denge.',
  apology: 'Maaf kijiye, hamari taraf se kuch gadbad hui hai. Hum dekh rahe hain.',
  personWillReply: 'Hum mein se koi jaldi hi aapko yahin jawaab dega.',
  optedOut: 'Ab aapko hamare offer aur reminder nahi aayenge. Phir se paane ke liye *shuru* likhein.',
  optInWords: [
    'shuru',
    'shuru karo',
    'shuru kare',
    'shuru karen',
    'shuru karein',
    'shuru kijiye',
    'shuru kar do',
    'phir se shuru karo',
    'fir se shuru karo',
    'message shuru karo',
    'chalu karo',
    'chaalu karo',
    'chalu kar do',
  ],
  offerWords: [
    'subscribe karo',
    'subscribe kar do',
    'mujhe offer bhejo',
    'mujhe offers bhejo',
    'mujhe offer chahiye',
    'offer bheja karo',
    'offers bheja karo',
  ],
  optedIn: 'Ab aapko hamare offer aur reminder phir se milenge.',
  subscribed: 'Ab aapko hamare offer aur reminder milenge. Band karne ke liye *stop* likhein.',
  youAreWelcome: 'Aapka bhi dhanyavaad!',
  thanks:
    'dhanyavad dhanyavaad dhanyawad dhanyawaad dhanyvad shukriya shukria meherbani mehrbani abhar aabhar'.split(
      ' ',
    ),
  heard:
    'theek thik thek thikhai teek tik accha acha achha achchha badhiya badiya bahut sahi hai he h ji bhai bhaiya aapka apka'.split(
      ' ',
    ),
  oldMessage:
    'Aapka message ek din se zyada der se mila, isliye humne kuch nahi kiya. Kya ab bhi kuch chahiye?',

  alerts: {
    'wants-a-person': (customer) => `${customer} kisi se baat karna chahte hain.`,
    'unknown-shop': (customer) => `${customer} naye grahak hain aur approval ka intezaar kar rahe hain.`,
    'asks-price': (customer) => `${customer} rate pooch rahe hain.`,
    'asks-stock': (customer) => `${customer} pooch rahe hain ki stock hai ya nahi.`,
    'over-credit-limit': (customer) => `${customer} udhaar limit se zyada ka order dena chahte hain.`,
    'says-paid': (customer) => `${customer} kehte hain ki payment kar diya hai.`,
    draft: (customer) => `${customer} ke order mein kuch aisa hai jo main nahi likh saka.`,
  },
  silentUntil: (time) => `Main wahan ${time} tak chup rahunga. Usse pehle mujhse jawaab dilwane ke liye:`,
  onceSettled: 'Kaam ho jaane par:',
  numberInTrouble: (number) =>
    `${number} se kuch nahi ja raha: provider iske credentials, permission ya billing nahi maan raha.`,
  numberIsTried:
    'Kuch khoya nahi hai. Message ruke hain, aur chalu hone tak har minute ek bhej kar dekha jata hai:',
  campaignStopped: (name) => `Campaign ${name} apne aap ruk gaya hai.`,
  campaignWaits: 'Jab tak aap dekhkar aage na badhayein, kisi aur ko message nahi jayega:',
};
