/** A face that the build puts among its files; the address of that. */
declare module "*.woff2" {
  const address: string;
  export = address;
}
