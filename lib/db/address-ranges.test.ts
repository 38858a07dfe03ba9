import assert from "node:assert/strict";
import { test } from "node:test";
import { addressRanges } from "./address-ranges";
import { ConfigurationError, readEnvironment } from "./environment";

test("addresses and ranges of both kinds are found, their neighbours are not", () => {
  const list = addressRanges("127.0.0.1, 10.20.0.0/16,2001:db8::/32 , ::1");
  assert.ok(list);
  assert.deepEqual(
    ["127.0.0.1", "10.20.255.1", "127.0.0.2", "10.21.0.1"].map((address) => list.check(address, "ipv4")),
    [true, true, false, false],
  );
  assert.deepEqual(
    ["2001:db8:1::9", "::1", "2001:db9::1", "::2"].map((address) => list.check(address, "ipv6")),
    [true, true, false, false],
  );
});

test("whatever is neither an address nor a range is refused, and so is a range of everything", () => {
  const wrong = [
    "proxy.example",
    "10.0.0.0/33",
    "::/129",
    "10.0.0.0/",
    "10.0.0.0/8/8",
    "10.0.0.1,",
    "10.0.0.0/-1",
  ];
  for (const text of [...wrong, "0.0.0.0/0", "::/0", "10.0.0.0/08", "fe80::1%eth0"])
    assert.equal(addressRanges(text), null, text);
});

test("the start names a list of proxies that cannot be read; without one nobody is trusted", () => {
  assert.throws(
    () => readEnvironment({ THAWLINE_TRUSTED_PROXIES: "10.0.0.0/8, nginx" }),
    (problem) =>
      problem instanceof ConfigurationError &&
      problem.message ===
        "THAWLINE_TRUSTED_PROXIES must be addresses or ranges such as 127.0.0.1, 10.0.0.0/8, parted by commas: correct it in .env or in the environment.",
  );
  assert.equal(readEnvironment({}).trustedProxies, null);
  assert.equal(readEnvironment({ THAWLINE_TRUSTED_PROXIES: "" }).trustedProxies, null);
  assert.equal(
    readEnvironment({ THAWLINE_TRUSTED_PROXIES: "::1" }).trustedProxies?.check("::1", "ipv6"),
    true,
  );
});
