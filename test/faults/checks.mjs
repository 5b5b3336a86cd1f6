/** What has to agree, and examples of what does not. */
export class Checks {
  /** @type {{ what: string, expected: unknown, found: unknown, agrees: boolean, examples?: unknown[] }[]} */
  #all = [];

  equal(what, expected, found, examples) {
    this.#all.push({ what, expected, found, agrees: expected === found, examples });
  }

  none(what, offenders) {
    this.equal(what, 0, offenders.length, offenders.slice(0, 5));
  }

  atMost(what, most, found, examples) {
    this.#all.push({ what, expected: `<= ${most}`, found, agrees: found <= most, examples });
  }

  get agree() {
    return this.#all.every(({ agrees }) => agrees);
  }

  show() {
    console.table(
      this.#all.map(({ what, expected, found, agrees }) => ({
        ...{ what, expected, found },
        '': agrees ? 'agrees' : 'DISAGREES',
      })),
    );
    for (const { what, examples } of this.#all.filter(({ agrees }) => !agrees))
      console.log(`${what}:`, JSON.stringify(examples ?? [], undefined, 1).slice(0, 2_000));
  }
}
