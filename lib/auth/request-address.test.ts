import assert from "node:assert/strict";
import { test } from "node:test";
import { requestAddress } from "./request-address";

const from = (value: string | null) =>
  requestAddress(new Headers(value === null ? {} : { "x-forwarded-for": value }));

test("the last entry counts: a client can only invent earlier ones", () => {
  assert.equal(from("1.1.1.1, 203.0.113.7"), "203.0.113.7");
});

test("one IPv6 network counts as one address", () => {
  assert.equal(from("2001:db8:1:2:3:4:5:6"), "2001:db8:1:2::/64");
  assert.equal(from("2001:db8:1:2::99"), "2001:db8:1:2::/64");
  assert.equal(from("2001:db8::1"), "2001:db8:0:0::/64");
});

test("an IPv4 address written as IPv6 is the same address", () => {
  assert.equal(from("::ffff:203.0.113.7"), "203.0.113.7");
});

test("no address at all still has a key to count under", () => {
  assert.equal(from(null), "unknown");
});
