import type { Page } from "@playwright/test";

/** Seconds of a press of a key, and of turning to something else: the keystroke-level model with an average typist. */
const KEY_S = 0.28;
const PAUSE_S = 1.35;

/** A hand on the keyboard that counts: each press of a key or a chord, and each pause to look at something else. */
export class Hand {
  keys = 0;
  pauses = 0;
  readonly log: string[] = [];
  constructor(readonly page: Page) {}

  async press(chord: string): Promise<void> {
    this.keys++;
    this.log.push(chord);
    await this.page.keyboard.press(chord);
  }

  /** Letters that are typed, one press each. */
  async type(words: string): Promise<void> {
    this.keys += [...words].length;
    this.log.push(`“${words}”`);
    await this.page.keyboard.type(words);
  }

  /** What must be looked at before the next press. */
  look(what: string): void {
    this.pauses++;
    this.log.push(`(${what})`);
  }

  get seconds(): number {
    return this.keys * KEY_S + this.pauses * PAUSE_S;
  }
}
