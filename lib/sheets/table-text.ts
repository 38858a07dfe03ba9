/** The text of a file, or why it cannot be told for certain. */
export type TableText = { ok: true; text: string } | { ok: false; message: string };

/** Encodings that spreadsheets of this region write without saying so, by the name that a person knows. */
const LIKELY = ["windows-1251", "windows-1252"] as const;
const SHOWN = 60;

/**
 * The text of a CSV file: UTF-8 with or without a byte-order mark, or UTF-16 with one. Another encoding is not guessed, since the wrong guess would look
 * like text: the answer shows how the first line that tells reads in each likely one.
 * `tableText(new Uint8Array([0xfe])) // => { ok: false, message: "It is not written in UTF-8. … As windows-1251 it reads “ю”, as windows-1252 “þ”. …" }`
 */
export function tableText(bytes: Uint8Array): TableText {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-16be";
  try {
    if (wide === "utf-16le" || (bytes[0] === 0xfe && bytes[1] === 0xff))
      return { ok: true, text: new TextDecoder(wide, { fatal: true }).decode(bytes) };
    return { ok: true, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return { ok: false, message: otherEncoding(bytes) };
  }
}

function otherEncoding(bytes: Uint8Array): string {
  const line = tellingLine(bytes);
  const read = LIKELY.map((name) => `as ${name} “${new TextDecoder(name).decode(line).trim()}”`).join(", ");
  return `It is not written in UTF-8: save it as “CSV UTF-8” or as .xlsx. Read ${read}: none of them is taken, for the wrong one would look like text too.`;
}

/** Of the first line with letters beyond ASCII, what stands around them. */
function tellingLine(bytes: Uint8Array): Uint8Array {
  const at = Math.max(
    0,
    bytes.findIndex((byte) => byte >= 0x80),
  );
  const from = bytes.lastIndexOf(0x0a, at) + 1;
  const end = bytes.indexOf(0x0a, at);
  const start = Math.max(from, at - SHOWN / 2);
  return bytes.subarray(start, Math.min(end === -1 ? bytes.length : end, start + SHOWN));
}
