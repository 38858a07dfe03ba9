import { isUtf8 } from "node:buffer";

const NEWLINE = 0x0a;

/**
 * The lines of a file of JSON Lines, which end at a line feed and nowhere else; null: a line that is not UTF-8. Not node:readline, which
 * from Node 24 on ends a line at U+2028 and U+2029 too: both may stand inside a JSON text.
 */
export async function* jsonLines(input: AsyncIterable<Buffer>): AsyncGenerator<string | null> {
  let pending: Buffer[] = [];
  for await (const chunk of input) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      const part = chunk.subarray(from, at);
      yield textOf(pending.length === 0 ? part : Buffer.concat([...pending, part]));
      pending = [];
      from = at + 1;
    }
    if (from < chunk.length) pending.push(chunk.subarray(from));
  }
  if (pending.length > 0) yield textOf(Buffer.concat(pending));
}

function textOf(line: Buffer): string | null {
  return isUtf8(line) ? line.toString("utf8") : null;
}
