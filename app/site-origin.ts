/** The address under which readers reach the site, from what the proxy before it or the browser says. */
export function siteOrigin(headers: Headers): string {
  const host = headers.get("x-forwarded-host") ?? headers.get("host") ?? "localhost";
  const protocol = headers.get("x-forwarded-proto") ?? "http";
  return `${protocol.split(",")[0]}://${host.split(",")[0]}`;
}
