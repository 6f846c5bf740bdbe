/** What somebody in a story has heard so far, in order; a test waits for a word instead of sleeping. */
export class Heard<Word> {
  readonly words: Word[] = [];
  listening = false;
  #waiting: (() => void)[] = [];
  #failure: Error | null = null;

  from(stream: AsyncIterable<Word>): void {
    this.listening = true;
    void (async () => {
      for await (const word of stream) {
        this.words.push(word);
        this.#wake();
      }
    })().catch((error: Error) => {
      this.#failure = error;
      this.#wake();
    });
  }

  /** The first word that fits, heard already or to come; fails after `patience` milliseconds with what was heard instead. */
  async first(fits: (word: Word) => boolean, patience = 30_000): Promise<Word> {
    const deadline = Date.now() + patience;
    for (;;) {
      const found = this.words.find(fits);
      if (found !== undefined) return found;
      if (this.#failure) throw this.#failure;
      const left = deadline - Date.now();
      if (left <= 0) throw new Error(`Not heard within ${patience} ms. Heard instead: ${JSON.stringify(this.words)}`);
      await this.#nextWithin(left);
    }
  }

  /** Waits until `count` words have been heard. */
  async atLeast(count: number): Promise<readonly Word[]> {
    await this.first((word) => this.words.indexOf(word) >= count - 1);
    return this.words;
  }

  #nextWithin(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#waiting.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  #wake(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const wake of waiting) wake();
  }
}
