import { randomBytes } from "node:crypto";
import {
  byHash,
  embedHeaders,
  fileHeaders,
  isDeskFile,
  isEmbed,
  isPicture,
  pictureHeaders,
  securityHeaders,
  type Trusted,
} from "@/lib/auth/security-headers";

/** A new one for each answer. Of letters that are never escaped, so that it is found again as it is. */
export const newNonce = () => randomBytes(16).toString("hex");

export interface Circumstances {
  /** The site is reached by https. */
  secure: boolean;
  /** React’s development build evaluates code and reloads over a socket. */
  development: boolean;
}

/** The security headers of the answer at an address. */
export function headersFor(
  path: string,
  trusted: Trusted,
  circumstances: Circumstances,
): Record<string, string> {
  const all = { ...circumstances, trusted };
  if (isEmbed(path)) return embedHeaders(all);
  if (isDeskFile(path)) return fileHeaders(all);
  return isPicture(path) ? pictureHeaders(all) : securityHeaders(all);
}

const HOST = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?$/;

/** A host as a policy can name it; null: none, or an address of IPv6, for which policies have no form. `hostOf("Localhost:3000") // => "localhost:3000"` */
export function hostOf(header: string | undefined): string | null {
  const host = header?.toLowerCase() ?? "";
  return host.length <= 253 && HOST.test(host) ? host : null;
}

/** What an answer that is kept may run: the built files, under the names by which the site is reached, and what its hashes name. */
export function trustedOf(hosts: (string | null)[], scripts: string[], styles: string[]): Trusted {
  const named = [...new Set(hosts)].filter((host) => host !== null);
  return byHash(named, scripts, styles);
}
