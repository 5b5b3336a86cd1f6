import { foldWord } from './fold.js';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/).map(foldWord));

/** Said around an order without naming anything in it. */
const FILLERS = words(`
  a an the of for me my i we us our you your it its this that is are be to in on at from with please pls plz kindly
  send need want wanted require required give order ordering get take buy deliver delivery supply dispatch book
  like place new start today tomorrow yesterday monday tuesday wednesday thursday friday saturday sunday
  urgent urgently asap immediately quickly fast soon fresh good day now morning evening also more ok okay sir madam bhai bhaiya ji dear hi hello hey namaste
  thank thanks thx regards can could will would shall and qty quantity
  bhej bhejo bhejna bhejdo bhejiye bhijwa bhijwana bhejwa bhejwana bhijwao bhejwao bhijwado do de dena dedo dijiye chahiye chaiye chahie mangta lagega
  per each by before till ka ki ke ko mujhe hame humko hai hain h bhi kar karo kardo kariye aaj kal jaldi aur likh likho lo wala wale wali
  quero queria preciso mande manda mandar envie envia enviar favor por um uma de da os as o e para pra
  me ve bom dia boa tarde noite hoje amanha ola oi obrigado obrigada
  चाहिए भेजो भेज भेजना भेजिए दो दे देना दीजिए का की के को और भी कर करो है हैं मुझे हमें आज कल जी भाई लिखो ऑर्डर`);

export const isFiller = (word: string): boolean => FILLERS.has(word);

/** Between two items. Hindi "aur" and Portuguese "mais" are also "more", where no item stands before them. */
const JOINERS = words('and aur e tatha plus और तथा mais');
export const isJoiner = (word: string): boolean => JOINERS.has(word);

const MORE = words(
  'more extra add plus aur additional another mais adicionar adicione acrescente और जोड़ो जोड़',
);
export const isMore = (word: string): boolean => MORE.has(word);

const REMOVE = words(
  'remove delete drop hata hatao hatado hatana nikal nikalo cancel tira tirar tire remover remova retirar हटा हटाओ निकालो',
);
export const isRemove = (word: string): boolean => REMOVE.has(word);

const SET = words(
  'make change set update kar karo kardo mude muda altere alterar coloque badal करो कर बदलो only',
);
export const isSet = (word: string): boolean => SET.has(word);

const NEGATION = words('not no dont nahi nahin nai mat nao sem without नहीं मत');
export const isNegation = (word: string): boolean => NEGATION.has(word);

const SWAP = words(
  'replace instead swap badle exchange trocar troque troca double half dobro metade dugna aadha less kam menos',
);
/** Edits this reader leaves to people: a swap, a multiple, "two fewer". */
export const isSwap = (word: string): boolean => SWAP.has(word);

const EVERYTHING = words('all everything sab sabhi pura poora tudo todo सब');
export const isEverything = (word: string): boolean => EVERYTHING.has(word);

/** Between two numbers: a range. */
const RANGE = words('to se or ya ou a से या');
export const isRange = (word: string): boolean => RANGE.has(word);

const APPROXIMATE = words('about approx approximately around almost kareeb karib lagbhag cerca लगभग करीब');
export const isApproximate = (word: string): boolean => APPROXIMATE.has(word);

/** Before or after a number: it is a price. */
const PRICE = words('rs inr r re rupee rupaye rupaya rupya rate mrp price reai रुपये रेट');
export const isPriceWord = (word: string): boolean => PRICE.has(word);

const ORDERING = words(
  'send need want require order chahiye chaiye bhej bhejo bhejna quero preciso mande manda envie चाहिए भेजो भेज',
);
export const isOrdering = (word: string): boolean => ORDERING.has(word);

const POLITE = words(
  'please pls plz kindly sir ji bhai bhaiya madam my the it this karo kardo kar do de dena order hai ok por favor meu o करो कर दो',
);
/** May stand around "yes" or "help" without changing it. */
export const isPolite = (word: string): boolean => POLITE.has(word);

const NOTE = words('at near by before till to for pe par em na');
/** Begins a note of place or time after an item: "at MG Road", "by 5 pm". */
export const startsNote = (word: string): boolean => NOTE.has(word);

const ADDRESS = words(
  'address road rd street marg nagar colony gali lane sector plot flat near opp opposite pin pincode rua avenida bairro cep deliver',
);
export const isAddress = (word: string): boolean => ADDRESS.has(word);
