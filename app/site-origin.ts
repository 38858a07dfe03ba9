/**
 * The address under which readers reach the site: BASE_URL alone where it is set, so that no request can have links lead elsewhere; else
 * the host that was asked.
 */
export function siteOrigin(headers: Headers): string {
  const { BASE_URL } = process.env;
  return BASE_URL ? BASE_URL.replace(/\/+$/, "") : `http://${headers.get("host") ?? "localhost"}`;
}
