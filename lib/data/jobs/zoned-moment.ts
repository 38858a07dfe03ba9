const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en", {
    ...({ timeZone: zone, calendar: "gregory", numberingSystem: "latn", hourCycle: "h23" } as const),
    ...({ year: "numeric", month: "numeric", day: "numeric" } as const),
    ...({ hour: "numeric", minute: "numeric", second: "numeric" } as const),
  });
  formats.set(zone, made);
  return made;
}

/** Whether a text names a zone of the IANA database that this machine knows, in full. `isZone("Asia/Dushanbe") // => true`, `isZone("+05:00") // => false` */
export function isZone(text: string): boolean {
  if (!/^[A-Za-z]/.test(text)) return false;
  try {
    return formatOf(text).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

/** What clocks of a zone show at a moment, as the milliseconds that universal time would have then. */
function shown(zone: string, at: number): number {
  const part = Object.fromEntries(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/**
 * The moment at which clocks of a zone show a time of a day. A time that they show twice is its first; one that they leap over is that much after the leap.
 * `zonedMoment("2025-12-08", "06:00", "Asia/Dushanbe").toISOString() // => "2025-12-08T01:00:00.000Z"`
 */
export function zonedMoment(day: string, time: string, zone: string): Date {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  // The offsets before and after a change that falls on the day.
  const offsets = [wanted - DAY_MS, wanted + DAY_MS].map((at) => shown(zone, at) - at);
  const moments = offsets.map((offset) => wanted - offset);
  const [first] = moments.filter((at) => shown(zone, at) === wanted).sort((a, b) => a - b);
  const [before = wanted] = moments;
  return new Date(Math.round((first ?? before) / MINUTE_MS) * MINUTE_MS);
}
