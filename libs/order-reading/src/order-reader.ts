import type { CatalogueIndex } from './catalogue-index.js';
import type { Goods, Reading, ReadingContext } from './reading.js';

/** Turns a customer's words into lines, questions and edits. */
export abstract class OrderReader {
  /**
   * Never throws, whatever the text; never guesses: what is not certain is asked about or reported unknown.
   * One message is read alone, beside what `context` knows.
   */
  abstract read(text: string, catalogue: CatalogueIndex, context: ReadingContext): Reading;

  /** The goods that a question is about: "cement ka rate kya hai". Empty where it names none that there are. */
  abstract goodsIn(question: string, catalogue: CatalogueIndex, context: ReadingContext): readonly Goods[];
}
