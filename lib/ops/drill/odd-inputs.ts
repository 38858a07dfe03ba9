import type { HtmlForm } from "./html-form";
import { HEADERS, METHODS, NAMES, TEXTS, TYPES } from "./odd-texts";
import type { Seeded } from "./seeded";

/** What an odd request begins with: addresses that exist, a session, and forms of pages. */
export interface Known {
  paths: readonly string[];
  /** `Cookie` of somebody who is signed in. */
  cookie: string;
  forms: readonly { path: string; form: HtmlForm }[];
}

/** A request as it goes over the wire, without the lines that every one has. */
export interface OddRequest {
  kind: string;
  method: string;
  path: string;
  headers: [string, string][];
  body: Buffer | null;
}

/** A text with something odd in it: one of the list, or a known one bent at some place. */
export function oddText(random: Seeded, known = ""): string {
  const odd = random.pick(TEXTS);
  const at = random.whole(0, known.length);
  return random.pick([
    odd,
    odd,
    known.slice(0, at) + odd + known.slice(at),
    known.slice(0, at),
    known + known,
  ]);
}

/** What may stand in a request line: spaces, ends of lines and bytes beyond ASCII are escaped, everything else stays as odd as it is. */
export function onTheLine(text: string): string {
  return [...Buffer.from(text)]
    .map((byte) =>
      byte <= 32 || byte >= 127 ? `%${byte.toString(16).padStart(2, "0")}` : String.fromCharCode(byte),
    )
    .join("");
}

const headerText = (text: string) => text.replaceAll(/[^\t\x20-\x7e\x80-\xff]/g, "?");

type Kind = (random: Seeded, known: Known) => Omit<OddRequest, "kind">;

const plain = (path: string): Omit<OddRequest, "kind"> => ({ method: "GET", path, headers: [], body: null });

const KINDS: Record<string, Kind> = {
  query: (random, { paths }) => {
    const parts = Array.from({ length: random.whole(1, 4) }, () => {
      const value = oddText(random, "2025-11-30");
      return `${random.pick(NAMES)}=${random.next() < 0.5 ? encodeURIComponent(Buffer.from(value).toString()) : value}`;
    });
    return plain(`${random.pick(paths)}?${onTheLine(parts.join(random.pick(["&", "&", "&&", ";", "?"])))}`);
  },
  path: (random, { paths }) => {
    const pieces = random.pick(paths).split("/");
    const at = random.whole(1, Math.max(1, pieces.length - 1));
    pieces[at] = oddText(random, pieces[at]);
    return plain(onTheLine(pieces.join(random.pick(["/", "/", "//"]))));
  },
  headers: (random, { paths, cookie }) => ({
    ...plain(random.pick(paths)),
    method: random.pick(METHODS),
    headers: Array.from({ length: random.whole(1, 4) }, (): [string, string] => [
      random.pick(HEADERS),
      headerText(oddText(random, cookie)),
    ]),
  }),
  form: (random, { forms, cookie }) => {
    const { path, form } = random.pick(forms);
    const data = form.values
      .filter(() => random.next() > 0.1)
      .map(([name, value]): [string, string] =>
        random.next() < 0.4
          ? [random.next() < 0.1 ? oddText(random, name) : name, oddText(random, value)]
          : [name, value],
      );
    const boundary = "oddboundary";
    const parts = data.map(([name, value]) => partOf(boundary, name, value)).join("");
    const body = `${parts}--${boundary}--\r\n`;
    const type = random.next() < 0.9 ? `multipart/form-data; boundary=${boundary}` : random.pick(TYPES);
    return sent(path, type, random.next() < 0.9 ? body : body.slice(0, random.whole(0, body.length)), cookie);
  },
  action: (random, { forms, cookie }) => {
    const { path, form } = random.pick(forms);
    const id =
      /"id":"(\w+)"/.exec(form.values.find(([, value]) => value.includes('"id"'))?.[1] ?? "")?.[1] ?? "x";
    const body = random.pick([
      `[${JSON.stringify(oddText(random, id))}]`,
      `["$K1"]`,
      `[{"a":"$@9"}]`,
      oddText(random, "[]"),
    ]);
    const asked = sent(path, random.pick(["text/plain;charset=UTF-8", ...TYPES]), body, cookie);
    return {
      ...asked,
      headers: [
        ...asked.headers,
        ["Next-Action", random.next() < 0.7 ? id : headerText(oddText(random, id))],
      ],
    };
  },
  body: (random, { paths, cookie }) => ({
    ...sent(random.pick(paths), random.pick(TYPES), oddText(random, '{"a":[1,2,{"b":null}]}'), cookie),
    method: random.pick(["POST", "PUT", "PATCH", "DELETE"]),
  }),
};

const partOf = (boundary: string, name: string, value: string) =>
  `--${boundary}\r\nContent-Disposition: form-data; name="${name.replaceAll('"', "%22").replaceAll(/[\r\n]/g, " ")}"\r\n\r\n${value}\r\n`;

function sent(path: string, type: string, body: string, cookie: string): Omit<OddRequest, "kind"> {
  const bytes = Buffer.from(body);
  const headers: [string, string][] = [
    ["Content-Type", type],
    ["Content-Length", String(bytes.length)],
    ["Cookie", cookie],
  ];
  return { method: "POST", path, headers, body: bytes };
}

/** The next odd request of a stream: the same for the same seed and the same known pages. */
export function oddRequest(random: Seeded, known: Known): OddRequest {
  const kind = random.pick(Object.keys(KINDS));
  const make = KINDS[kind];
  if (!make) throw new Error(`no kind “${kind}”`);
  return { kind, ...make(random, known) };
}

/** A request in one line, for whoever wants to send it again. */
export function inOneLine({ kind, method, path, headers, body }: OddRequest): string {
  const told = headers.filter(([name]) => name !== "Cookie" || kind === "headers");
  const sentBody = body === null ? "" : ` with ${JSON.stringify(body.toString().slice(0, 600))}`;
  return `${kind}: ${method} ${path.slice(0, 300)} ${told.map(([name, value]) => `${name}: ${value.slice(0, 120)}`).join(" | ")}${sentBody}`;
}
