import assert from "node:assert/strict";
import { afterEach, describe, test } from "node:test";
import { requestAddress } from "./request-address";

const from = (peer: string, forwarded?: string) =>
  requestAddress(
    new Headers({
      ...(peer === "" ? {} : { "x-thawline-peer": peer }),
      ...(forwarded === undefined ? {} : { "x-forwarded-for": forwarded }),
    }),
  );

afterEach(() => {
  process.env.THAWLINE_TRUSTED_PROXIES = "";
});
process.env.THAWLINE_TRUSTED_PROXIES = "";

describe("without trusted proxies", () => {
  test("the other end of the connection counts, whatever a request claims", () => {
    assert.equal(from("203.0.113.7"), "203.0.113.7");
    assert.equal(from("203.0.113.7", "198.51.100.1"), "203.0.113.7");
    assert.equal(from("127.0.0.1", "198.51.100.1"), "127.0.0.1");
  });

  test("one IPv6 network counts as one address", () => {
    assert.equal(from("2001:db8:1:2:3:4:5:6"), "2001:db8:1:2::/64");
    assert.equal(from("2001:db8:1:2::99"), "2001:db8:1:2::/64");
    assert.equal(from("2001:db8::1"), "2001:db8:0:0::/64");
    assert.equal(from("fe80::1%eth0"), "fe80:0:0:0::/64");
  });

  test("an IPv4 address written as IPv6 is the same address, and so is this machine's", () => {
    assert.equal(from("::ffff:203.0.113.7"), "203.0.113.7");
    assert.equal(from("::1"), "127.0.0.1");
  });

  test("no address at all still has a key to count under, and a claimed one is not believed", () => {
    assert.equal(from(""), "unknown");
    assert.equal(from("", "198.51.100.1"), "unknown");
  });
});

describe("behind trusted proxies", () => {
  const behind = (peer: string, forwarded?: string) => {
    process.env.THAWLINE_TRUSTED_PROXIES = "127.0.0.1, 10.0.0.0/8, 2001:db8:ffff::/48";
    return from(peer, forwarded);
  };

  test("the last entry that is no proxy counts: a client can only invent earlier ones", () => {
    assert.equal(behind("127.0.0.1", "203.0.113.7"), "203.0.113.7");
    assert.equal(behind("::ffff:127.0.0.1", "1.1.1.1, 203.0.113.7"), "203.0.113.7");
    assert.equal(behind("127.0.0.1", "1.1.1.1, 203.0.113.7, 10.0.0.5, 10.9.0.1"), "203.0.113.7");
    assert.equal(behind("2001:db8:ffff::1", "10.0.0.5, 2001:DB8:1:2::9"), "2001:db8:1:2::/64");
  });

  test("a peer that is no proxy is not believed", () => {
    assert.equal(behind("198.51.100.9", "203.0.113.7"), "198.51.100.9");
    assert.equal(behind("2001:db8:fffe::1", "203.0.113.7"), "2001:db8:fffe:0::/64");
  });

  test("a port that the proxy adds makes no address of its own", () => {
    assert.equal(behind("127.0.0.1", "203.0.113.7:51234"), "203.0.113.7");
    assert.equal(behind("127.0.0.1", "[2001:db8:1:2::9]:443"), "2001:db8:1:2::/64");
  });

  test("where proxies name nobody, or something that is no address, the peer counts", () => {
    assert.equal(behind("10.0.0.5"), "10.0.0.5");
    assert.equal(behind("10.0.0.5", "10.1.1.1, 10.0.0.9"), "10.0.0.5");
    assert.equal(behind("10.0.0.5", "203.0.113.7, unknown"), "10.0.0.5");
    assert.equal(behind("10.0.0.5", ""), "10.0.0.5");
  });
});
