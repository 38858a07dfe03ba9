/** What a server, or the way to it, made of a mail. */
export interface Handed {
  state: "SENT" | "REFUSED" | "UNCERTAIN" | "LATER" | "UNREACHED";
  answer: string;
}

const partOf = (problem: unknown, name: string): unknown =>
  problem instanceof Object ? Reflect.get(problem, name) : undefined;

/**
 * The fate of a mail that was not accepted. `begun`: part of the letter may have left. From then on only a whole answer of the server to the letter
 * tells anything: a connection that is cut, or silent, may have brought it.
 * `fateOf({ responseCode: 550, command: "RCPT TO", message: "no" }, false) // => { state: "REFUSED", answer: "no" }`
 */
export function fateOf(problem: unknown, begun: boolean): Handed {
  const answer = plain(partOf(problem, "response") ?? partOf(problem, "message") ?? problem);
  const code = partOf(problem, "responseCode");
  const command = partOf(problem, "command");
  const answered = typeof code === "number";
  if (begun && !(answered && command === "DATA"))
    return { state: "UNCERTAIN", answer: `The connection ended while the letter was handed over: ${answer}` };
  if (!answered) return { state: "UNREACHED", answer };
  // A server that refuses us, and not this mail, may take it another time.
  if (command !== "DATA" && command !== "RCPT TO") return { state: "UNREACHED", answer };
  return { state: code >= 500 ? "REFUSED" : "LATER", answer };
}

function plain(words: unknown): string {
  return String(words)
    .replace(/\p{Cc}+/gu, " ")
    .trim()
    .slice(0, 500);
}
