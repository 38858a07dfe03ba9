import type { Phrase } from "@/lib/brief/phrase";

interface Named {
  slug: string;
  title: string;
}

/**
 * A text in which every signal that it names by its title becomes a link, and the signals that it does not name.
 * `linkedText("A visit (2 Dec).", [{ slug: "s1", title: "A visit" }]).phrases // => [{ signal: "s1", title: "A visit" }, " (2 Dec)."]`
 */
export function linkedText(text: string, signals: readonly Named[]): { phrases: Phrase[]; unnamed: Named[] } {
  const places = signals
    .map((signal) => ({ ...signal, at: signal.title === "" ? -1 : text.indexOf(signal.title) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at || b.title.length - a.title.length);
  const phrases: Phrase[] = [];
  const named = new Set<string>();
  let from = 0;
  for (const { slug, title, at } of places) {
    // A title inside another one is named already.
    if (at < from) continue;
    if (at > from) phrases.push(text.slice(from, at));
    phrases.push({ signal: slug, title });
    named.add(slug);
    from = at + title.length;
  }
  if (from < text.length) phrases.push(text.slice(from));
  return { phrases, unnamed: signals.filter(({ slug }) => !named.has(slug)) };
}
