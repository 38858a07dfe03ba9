/** Letters that need no escape within a script, a string or an address; each holds five bits and whether more follow. */
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/** What each letter holds, by its code: a page unpacks some twenty thousand before it is alive. */
const HELD = new Uint8Array(128);
for (const [bits, letter] of [...LETTERS].entries()) HELD[letter.charCodeAt(0)] = bits;
const NO_DATA = ".";
const NO_DATA_CODE = NO_DATA.charCodeAt(0);
const BITS = 32;

/** Figures of a chart have four decimals. */
const FINEST = 1e4;

/**
 * Numbers of four decimals as letters, each as its step from the one before; null is no data. A line of a chart takes two or three letters a
 * day where its digits take eight. `packNumbers([1.5, null, 1.4999]) // => "wpd.D"`
 */
export function packNumbers(values: readonly (number | null)[]): string {
  return packSteps(values.map((value) => (value === null ? null : Math.round(value * FINEST))));
}

/** The numbers that were packed, to the last bit. `unpackNumbers("wpd.D") // => [1.5, null, 1.4999]` */
export function unpackNumbers(text: string): (number | null)[] {
  return unpackSteps(text).map((value) => (value === null ? null : value / FINEST));
}

/** Whole days. `packDays([20400, 20407]) // => "g7nBO"` */
export function packDays(days: readonly number[]): string {
  return packSteps(days);
}

export function unpackDays(text: string): number[] {
  return unpackSteps(text).filter((day) => day !== null);
}

/** How long a mark is off, then on, and so on in turn. `packFlags([false, false, true]) // => "EC"` */
export function packFlags(flags: readonly boolean[]): string {
  const runs: number[] = [];
  let state = true;
  for (const flag of flags) {
    if (flag !== state || runs.length === 0) {
      if (runs.length === 0 && flag) runs.push(0);
      runs.push(0);
      state = flag;
    }
    runs.push((runs.pop() ?? 0) + 1);
  }
  return runs.map(letters).join("");
}

export function unpackFlags(text: string): boolean[] {
  const flags: boolean[] = [];
  let state = false;
  for (const run of numbersIn(text)) {
    for (let at = 0; at < (run ?? 0); at++) flags.push(state);
    state = !state;
  }
  return flags;
}

function packSteps(values: readonly (number | null)[]): string {
  let before = 0;
  let text = "";
  for (const value of values) {
    text += value === null ? NO_DATA : letters(value - before);
    before = value ?? before;
  }
  return text;
}

function unpackSteps(text: string): (number | null)[] {
  let before = 0;
  return numbersIn(text).map((step) => {
    if (step === null) return null;
    before += step;
    return before;
  });
}

/** A whole number, its sign in the lowest bit, lowest bits first. */
function letters(value: number): string {
  let left = Math.abs(value) * 2 + (value < 0 ? 1 : 0);
  let text = "";
  do {
    const more = left >= BITS ? BITS : 0;
    text += LETTERS.charAt((left % BITS) + more);
    left = Math.floor(left / BITS);
  } while (left > 0);
  return text;
}

function numbersIn(text: string): (number | null)[] {
  const found: (number | null)[] = [];
  let value = 0;
  let place = 1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === NO_DATA_CODE) {
      found.push(null);
      continue;
    }
    const bits = HELD[code] ?? 0;
    value += (bits % BITS) * place;
    place *= BITS;
    if (bits >= BITS) continue;
    found.push(((value % 2) * -2 + 1) * Math.floor(value / 2) || 0);
    value = 0;
    place = 1;
  }
  return found;
}
