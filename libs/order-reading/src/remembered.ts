const MOST = 20_000;

/** Answers about words. Customers of one wholesaler use the same few thousand; beyond that it starts afresh. */
export class Remembered<Answer> {
  private answers = new Map<string, Answer>();

  get(word: string, ask: () => Answer): Answer {
    const known = this.answers.get(word);
    if (known !== undefined || this.answers.has(word)) return known as Answer;
    if (this.answers.size >= MOST) this.answers = new Map();
    const answer = ask();
    this.answers.set(word, answer);
    return answer;
  }
}
