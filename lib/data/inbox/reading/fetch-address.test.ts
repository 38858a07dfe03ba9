import assert from "node:assert/strict";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import { FETCH_MAX_MB, fetchAddress } from "./fetch-address";
import { isPublic, type Network, PUBLIC } from "./public-network";

const MB = 1024 * 1024;

describe("addresses of an inner network", () => {
  it("are told from those of the public one", () => {
    for (const address of ["8.8.8.8", "172.32.0.1", "100.128.0.1", "2a00:1450:4001::1", "2606:4700::1111"])
      assert.ok(isPublic(address), address);
    for (const address of [
      "127.0.0.1",
      "10.1.2.3",
      "172.16.0.1",
      "192.168.1.1",
      "169.254.169.254",
      "100.64.0.1",
      "0.0.0.0",
      "224.0.0.1",
      "255.255.255.255",
      "::1",
      "::",
      "fe80::1",
      "fd00::1",
      "fec0::1",
      "ff02::1",
      "::ffff:127.0.0.1",
      "::ffff:8.8.8.8",
      "64:ff9b::7f00:1",
      "2002:7f00:1::",
      "2001:0:1::1",
      "2001:db8::1",
      "localhost",
      "",
    ])
      assert.ok(!isPublic(address), address);
  });

  it("are refused however they are written", async () => {
    for (const address of [
      "http://127.0.0.1/",
      "http://127.1/a.b",
      "http://0x7f.0.0.1/",
      "http://2130706433/",
      "http://[::1]/",
      "http://[::ffff:10.0.0.1]/",
      "http://localhost/",
      "https://192.168.0.1:443/",
    ])
      assert.equal((await fetchAddress(address)).ok, false, address);
  });

  it("are refused where a name leads to one, be it one of several", async () => {
    for (const found of [["10.0.0.1"], ["8.8.8.8", "127.0.0.1"], ["::1"], []]) {
      const resolve = async () =>
        found.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
      const outcome = await fetchAddress("http://news.example.org/", { ...PUBLIC, resolve });
      assert.deepEqual(outcome, {
        ok: false,
        message: "The address leads into an inner network: it is not fetched.",
      });
    }
  });

  it("so are other protocols and ports", async () => {
    for (const address of ["ftp://example.org/", "file:///etc/passwd", "http://example.org:22/", "words"])
      assert.equal((await fetchAddress(address)).ok, false, address);
  });
});

const ANSWERS: Record<string, RequestListener> = {
  "/page": (_, response) => response.setHeader("content-type", "text/html; charset=koi8-r").end("<p>Text"),
  "/packed": (_, response) => response.setHeader("content-encoding", "gzip").end(gzipSync("Text")),
  "/bomb": (_, response) =>
    response.setHeader("content-encoding", "gzip").end(gzipSync(Buffer.alloc(11 * MB))),
  "/here": (_, response) => response.writeHead(302, { location: "/page" }).end(),
  "/there": (_, response) => response.writeHead(301, { location: "http://other.example.org/page" }).end(),
  "/inner": (_, response) => response.writeHead(301, { location: "http://127.0.0.1:1/" }).end(),
  "/round": (_, response) => response.writeHead(302, { location: "/round" }).end(),
  "/large": (_, response) => response.end(Buffer.alloc(11 * MB)),
  "/unending": (_, response) => {
    const timer = setInterval(() => response.write(Buffer.alloc(MB)), 1);
    response.once("close", () => clearInterval(timer));
  },
  "/slow": (_, response) => void response.write("half"),
  "/cut": (_, response) => {
    response.writeHead(200, { "content-length": 100 }).write("half");
    setTimeout(() => response.destroy(), 20);
  },
};

describe("a page that is fetched", () => {
  let server: Server;
  let network: Network;
  let at: (path: string) => string;
  before(async () => {
    server = createServer((request, response) => {
      const answer = ANSWERS[request.url ?? ""];
      if (answer) answer(request, response);
      else response.writeHead(404).end("none");
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const resolve = async () => [{ address: "127.0.0.1", family: 4 }];
    network = { allows: (address) => address === "127.0.0.1", ports: [port], ms: 10_000, resolve };
    at = (path) => `http://news.example.org:${port}${path}`;
  });
  after(() => server.close());

  const words = async (path: string) => {
    const outcome = await fetchAddress(at(path), network);
    return outcome.ok ? new TextDecoder().decode(outcome.bytes) : outcome.message;
  };

  it("comes with its type and the address at which it stands", async () => {
    for (const path of ["/page", "/here"]) {
      const outcome = await fetchAddress(at(path), network);
      assert.ok(outcome.ok);
      assert.deepEqual([outcome.address, outcome.mediaType], [at("/page"), "text/html; charset=koi8-r"]);
    }
    assert.equal(await words("/packed"), "Text");
  });

  it("is not followed to another host, nor for ever", async () => {
    assert.match(await words("/there"), /another host, other\.example\.org/);
    assert.match(await words("/inner"), /another host, 127/);
    assert.match(await words("/round"), /on and on/);
  });

  it("is given up where it takes too long", async () => {
    const outcome = await fetchAddress(at("/slow"), { ...network, ms: 100 });
    assert.match(outcome.ok ? "" : outcome.message, /within ten seconds/);
  });

  it("is given up where it is too large, also unpacked, and where it is cut off or not there", async () => {
    for (const path of ["/large", "/unending", "/bomb"])
      assert.match(await words(path), new RegExp(`larger than ${FETCH_MAX_MB} MB`), path);
    assert.match(await words("/cut"), /could not be fetched/);
    assert.match(await words("/none"), /answered with 404/);
  });
});
