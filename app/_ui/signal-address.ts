/**
 * Address of a signal's page. `signals` is the address that their pages stand under, with the vintage that each link keeps.
 * `signalAddress("/x/signals?knownOn=2025-11-30", "visit") // => "/x/signals/visit?knownOn=2025-11-30"`
 */
export function signalAddress(signals: string, slug: string): string {
  const [path = "", query] = signals.split("?");
  return query === undefined ? `${path}/${slug}` : `${path}/${slug}?${query}`;
}
