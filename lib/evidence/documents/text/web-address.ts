/**
 * A web address as it is kept: absolute, http or https, without a fragment; null: it is none.
 * `webAddress("https://asiaplustj.info/ru/news#top") // => "https://asiaplustj.info/ru/news"`
 */
export function webAddress(written: string, base?: string): string | null {
  const trimmed = written.trim();
  if (trimmed === "" || /\s/.test(trimmed) || !URL.canParse(trimmed, base)) return null;
  const address = new URL(trimmed, base);
  if (!["http:", "https:"].includes(address.protocol) || !address.hostname.includes(".")) return null;
  address.hash = "";
  address.username = "";
  address.password = "";
  return address.href;
}

/** The name of its host without “www.”. `hostOf("https://www.rferl.org/a/1") // => "rferl.org"` */
export const hostOf = (address: string): string => new URL(address).hostname.replace(/^www\./, "");
