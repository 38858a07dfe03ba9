import { createHash } from "node:crypto";

const INLINE = /<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/g;

export interface TrustedInline {
  html: string;
  /** Sources for a content policy, as `'sha256-…'`. */
  scripts: string[];
  styles: string[];
}

/**
 * A page that bears no nonce any more, and the hashes of what bore one. Only the framework knows the nonce of a page, so what a text might have
 * brought into it has none and is given no hash: the policy stays as narrow as by nonces, and the page can be sent again.
 * `trustedInline('<script nonce="n">a</script><script>b</script>', "n").scripts.length // => 1`
 */
export function trustedInline(page: string, nonce: string): TrustedInline {
  // First as an attribute, then where the data of the page repeats it.
  const plain = (text: string) => text.replaceAll(` nonce="${nonce}"`, "").replaceAll(nonce, "");
  const scripts = new Set<string>();
  const styles = new Set<string>();
  for (const [, name, attributes = "", content = ""] of page.matchAll(INLINE)) {
    if (!attributes.includes(` nonce="${nonce}"`) || / src=/.test(attributes)) continue;
    (name === "script" ? scripts : styles).add(hashSource(plain(content)));
  }
  return { html: plain(page), scripts: [...scripts], styles: [...styles] };
}

const hashSource = (content: string) => `'sha256-${createHash("sha256").update(content).digest("base64")}'`;
