// The first name that fits counts: most browsers also call themselves by an older one.
const BROWSERS: [RegExp, string][] = [
  [/Edg\//, "Edge"],
  [/OPR\//, "Opera"],
  [/Firefox\//, "Firefox"],
  [/Chrom(e|ium)\//, "Chrome"],
  [/Safari\//, "Safari"],
];
const SYSTEMS: [RegExp, string][] = [
  [/Windows/, "Windows"],
  [/iPhone|iPad/, "iOS"],
  [/Android/, "Android"],
  [/Mac OS X/, "macOS"],
  [/Linux/, "Linux"],
];

const firstFit = (fits: [RegExp, string][], text: string) =>
  fits.find(([pattern]) => pattern.test(text))?.[1];

/** A browser in words that its owner knows. `browserName("… Windows … Firefox/140.0") // => "Firefox on Windows"` */
export function browserName(agent: string | null): string {
  const browser = firstFit(BROWSERS, agent ?? "");
  const system = firstFit(SYSTEMS, agent ?? "");
  if (browser && system) return `${browser} on ${system}`;
  return browser ?? system ?? "Unknown browser";
}
