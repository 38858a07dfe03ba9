/**
 * Whether the host of an address is one of those that an administrator has named; another one that ends alike is not.
 * `mayBeFetched("https://khovar.tj/1", ["khovar.tj"]) // => true`, `mayBeFetched("https://a.khovar.tj/1", ["khovar.tj"]) // => false`
 */
export function mayBeFetched(address: string, hosts: readonly string[]): boolean {
  return URL.canParse(address) && hosts.includes(new URL(address).hostname);
}
