import { Agent, type OutgoingHttpHeaders, request } from "node:http";
import { formsIn, type HtmlForm } from "./html-form";

/** An answer of the product; status 0: there was none. */
export interface Answer {
  status: number;
  /** Where it leads to; empty: nowhere. */
  location: string;
  body: string;
  ms: number;
}

interface Asking {
  method?: string;
  headers?: OutgoingHttpHeaders;
  body?: Buffer | string;
}

/** Somebody at a browser without scripts, who keeps cookies. */
export interface Visitor {
  ask: (path: string, asking?: Asking) => Promise<Answer>;
  /** The cookies as a header. */
  cookie: () => string;
  /** The same person at another page server. */
  at: (address: string) => Visitor;
  /** The form of a page that has a control of this name; fails where the page has none. */
  formWith: (path: string, control: string) => Promise<HtmlForm>;
  /** Sends a form of a page, with some controls changed; a file goes by its name. */
  send: (path: string, form: HtmlForm, changes?: Record<string, string | File>) => Promise<Answer>;
}

/** A machine that does other work too may be slow; whoever hears nothing for so long has no answer. */
const MOST_MS = 60_000;

/** A visitor of the product at an address such as `http://127.0.0.1:3000`. */
export function visitor(address: string, sockets = 64, cookies = new Map<string, string>()): Visitor {
  const agent = new Agent({ keepAlive: false, maxSockets: sockets });
  const cookie = () => [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const ask = (path: string, { method = "GET", headers = {}, body }: Asking = {}) => {
    const began = performance.now();
    const url = new URL(address);
    return new Promise<Answer>((resolve) => {
      const none = () => resolve({ status: 0, location: "", body: "", ms: performance.now() - began });
      const sent = request(
        {
          host: url.hostname,
          port: url.port,
          path,
          method,
          agent,
          headers: { ...(cookies.size > 0 ? { Cookie: cookie() } : {}), ...headers },
          timeout: MOST_MS,
        },
        (answer) => {
          const parts: Buffer[] = [];
          for (const line of answer.headers["set-cookie"] ?? []) {
            const [name = "", value = ""] = (line.split(";")[0] ?? "").split(/=(.*)/s);
            cookies.set(name, value);
          }
          answer.on("data", (part: Buffer) => parts.push(part));
          answer.on("error", none);
          answer.on("end", () =>
            resolve({
              status: answer.statusCode ?? 0,
              location: answer.headers.location ?? "",
              body: Buffer.concat(parts).toString(),
              ms: performance.now() - began,
            }),
          );
        },
      );
      sent.on("timeout", () => sent.destroy());
      sent.on("error", none);
      sent.end(body);
    });
  };
  const formWith = async (path: string, control: string) => {
    const { status, body } = await ask(path);
    const form = formsIn(body).find(({ values }) => values.some(([name]) => name === control));
    if (!form) throw new NoForm(`${path} answers ${status} without a form that has “${control}”`, status);
    return form;
  };
  const send = async (path: string, form: HtmlForm, changes: Record<string, string | File> = {}) => {
    const data = new FormData();
    for (const [name, value] of form.values) if (!(name in changes)) data.append(name, value);
    for (const [name, value] of Object.entries(changes)) data.append(name, value);
    const packed = new Response(data);
    const body = Buffer.from(await packed.arrayBuffer());
    const headers = {
      "Content-Type": packed.headers.get("content-type") ?? "",
      "Content-Length": body.length,
    };
    return ask(path, { method: "POST", headers: { Origin: address, ...headers }, body });
  };
  return { ask, cookie, at: (other) => visitor(other, sockets, cookies), formWith, send };
}

/** A page had no such form; its status says whether it was away. */
export class NoForm extends Error {
  constructor(
    message: string,
    readonly status: number,
  ) {
    super(message);
  }
}
