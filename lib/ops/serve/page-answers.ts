import type { OutgoingHttpHeaders } from "node:http";
import { byNonce } from "@/lib/auth/security-headers";
import { tagOf } from "@/lib/data/held-tag";
import type { Framework } from "./framework";
import { bodiesOf, type KeptAnswer, type Making } from "./kept-answers";
import type { KeptAsked } from "./kept-key";
import { type Circumstances, headersFor, hostOf, newNonce, trustedOf } from "./policy-of";
import type { Look } from "./shared-look";
import { trustedInline } from "./trusted-inline";
import { type AskedOfFramework, type MadeAnswer, wholeAnswer } from "./whole-answer";

/** What an answer of the framework says of its own script parts to caches between; ours depends on who asks, too. */
const VARY = ["Cookie", "Accept-Encoding"];

/** How to make the answer to a request of readers so that it can be sent again. */
export function readersAnswer(
  framework: Framework,
  asked: AskedOfFramework,
  kept: KeptAsked,
  circumstances: Circumstances & { siteHost: string | null; look: Look },
): Making {
  const { look, siteHost } = circumstances;
  return async (version) => {
    const nonce = newNonce();
    const policy = headersFor(asked.pathname, byNonce(nonce), circumstances)["Content-Security-Policy"] ?? "";
    const scrubbed: AskedOfFramework = {
      ...asked,
      method: "GET",
      headers: { ...kept.headers, "content-security-policy": policy },
      peer: "",
    };
    const made = await wholeAnswer(framework, scrubbed, look);
    const { answer, trusted } = withoutNonce(made, nonce, [hostOf(asked.headers.host), siteHost]);
    const headers = kept.built
      ? namedHeaders(answer.headers, true)
      : withPolicy(headersFor(asked.pathname, trusted, circumstances), namedHeaders(answer.headers, false));
    const finished = !made.unfinished && answer.status === 200 && answer.headers["set-cookie"] === undefined;
    const bodies = await bodiesOf(answer);
    return {
      answer: { version, status: answer.status, headers, tag: ownTag(answer), bodies },
      finished,
    };
  };
}

function withoutNonce(made: MadeAnswer, nonce: string, hosts: (string | null)[]) {
  const link = made.headers.link;
  const headers =
    link === undefined
      ? made.headers
      : { ...made.headers, link: String(link).replaceAll(`; nonce="${nonce}"`, "") };
  const type = String(headers["content-type"] ?? "");
  if (!/^text\/(html|x-component)/.test(type))
    return { answer: { ...made, headers }, trusted: trustedOf(hosts, [], []) };
  const { html, scripts, styles } = trustedInline(made.body.toString(), nonce);
  return {
    answer: { ...made, headers, body: Buffer.from(html) },
    trusted: trustedOf(hosts, scripts, styles),
  };
}

/** Headers of every answer and its own; of a policy that it brings itself, as finished pages do, there is that one alone: two would both hold. */
function withPolicy(every: Record<string, string>, own: KeptAnswer["headers"]): KeptAnswer["headers"] {
  const { "content-security-policy": policy, ...others } = own;
  return { ...every, ...others, ...(policy !== undefined && { "Content-Security-Policy": policy }) };
}

/** The headers of the framework's answer that are sent on. */
function namedHeaders(headers: OutgoingHttpHeaders, built: boolean): KeptAnswer["headers"] {
  const named: KeptAnswer["headers"] = {};
  for (const [name, value] of Object.entries(headers)) {
    if (name === "etag" || value === undefined) continue;
    named[name] = Array.isArray(value) ? value : String(value);
  }
  if (built) return named;
  const control = String(named["cache-control"] ?? "no-store");
  // Kept by whoever asks, and asked again each time: a signal may have been revised.
  named["cache-control"] = control.includes("no-store") ? "private, no-cache" : control;
  const vary = String(named.vary ?? "").split(/,\s*/);
  named.vary = [...new Set([...vary, ...VARY])].filter((name) => name !== "").join(", ");
  return named;
}

/** The tag of a door is its own; that of a page is of what it says. */
function ownTag({ headers, body }: MadeAnswer): string {
  return typeof headers.etag === "string" ? headers.etag : `W/${tagOf(body)}`;
}
