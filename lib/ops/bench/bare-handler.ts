import { createServer } from "node:http";
import pg from "pg";
import { utcAddress } from "@/lib/db/utc-address";

/**
 * The plain way to send what is kept: a `node:http` handler that looks at the data version and sends compressed bytes from memory. Takes the address to
 * get the bytes from and their paths, and prints its port.
 */
const [address = "", ...paths] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: utcAddress(process.env.DATABASE_URL ?? ""), max: 1 });
const answers = new Map<string, { headers: Record<string, string>; body: Buffer; tag: string }>();
for (const path of paths) {
  const answer = await fetch(address + path, { headers: { "Accept-Encoding": "gzip" } });
  const plain = Buffer.from(await answer.arrayBuffer());
  const { gzipSync } = await import("node:zlib");
  const headers = Object.fromEntries([...answer.headers].filter(([name]) => name !== "content-length"));
  answers.set(path, { headers, body: gzipSync(plain), tag: headers.etag ?? "" });
}

const server = createServer((request, response) => {
  pool.query({ name: "look", text: `SELECT "version" FROM "ReadingVersion"` }).then(
    () => {
      const found = answers.get(request.url ?? "");
      if (!found) return response.writeHead(404).end();
      if (request.headers["if-none-match"] === found.tag) {
        // What RFC 9110 §15.4.5 has a 304 say again.
        const { etag = "", vary = "", "cache-control": control = "" } = found.headers;
        return response.writeHead(304, { ETag: etag, Vary: vary, "Cache-Control": control }).end();
      }
      response.writeHead(200, { ...found.headers, "Content-Length": found.body.length }).end(found.body);
    },
    () => response.writeHead(503).end(),
  );
});
server.listen(0, "127.0.0.1", () => {
  const at = server.address();
  process.stdout.write(`${typeof at === "object" && at ? at.port : 0}\n`);
});
