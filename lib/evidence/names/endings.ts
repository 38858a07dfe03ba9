/** Endings that a name takes in a sentence and is still the name, in folded letters, by script. */
const LATIN = ["s", "es", "i", "ro"];
const RUSSIAN =
  "а я у ю е о ы и ь ом ем ои еи ою ею ов ев ам ям ах ях ами ями ого его ому ему ым им ых их ыми ими ая яя ое ее ые ие ую юю ыи ии иеи ию ия";
/** Izafa, object, plural, “and”, some. */
const TAJIK = "ро хо хои хоро он они онро е еро иро у ву ю";
const CYRILLIC = [...new Set(`${RUSSIAN} ${TAJIK}`.split(" "))];
/** Persian and Dari: plural, izafa, object, some, his; Pashto: oblique and plural. */
const ARABIC = "ها های هایی هارا ی یی را ش شان و ه ان انو ونو".split(" ");

/** What a nominative in Cyrillic ends with and other cases drop. */
const DROPPED = /(?:ии|ыи|ои|ая|яя|ое|ее|ые|ие|[аяоеиыьу])$/;
/** A shorter word takes no ending: “IS” and “ISI” are two. */
const SHORTEST = 4;

/** A stem is kept apart from a whole word, so that “росси” alone is no name. */
const stem = (letters: string) => `~${letters}`;

/** What a word of a dictionary is looked up by: itself, and in Cyrillic its stem. `lookedUpBy("россия") // => ["россия", "~росси"]` */
export function lookedUpBy(word: string): string[] {
  if (word.length < SHORTEST || !isCyrillic(word)) return [word];
  const dropped = word.replace(DROPPED, "");
  return dropped === word || dropped.length < SHORTEST - 1 ? [word, stem(word)] : [word, stem(dropped)];
}

/** Every key that a word of a text may stand under, the whole word first. `formsOf("kabuls") // => ["kabuls", "kabul"]` */
export function formsOf(word: string): string[] {
  const cyrillic = isCyrillic(word);
  const endings = cyrillic ? CYRILLIC : /[\u0600-\u06ff]/.test(word) ? ARABIC : LATIN;
  const forms = [word];
  for (const ending of endings) {
    if (!word.endsWith(ending)) continue;
    const base = word.slice(0, -ending.length);
    if (base.length >= SHORTEST) forms.push(base);
    if (cyrillic && base.length >= SHORTEST - 1) forms.push(stem(base));
  }
  return forms;
}

function isCyrillic(word: string): boolean {
  return /[\u0400-\u04ff]/.test(word);
}
