import assert from "node:assert/strict";
import { test } from "node:test";
import pg from "pg";
import { utcAddress } from "./utc-address";

/** What the driver will ask the server for. */
function optionsOf(address: string): unknown {
  const client = new pg.Client({ connectionString: address });
  return "connectionParameters" in client && client.connectionParameters instanceof Object
    ? Reflect.get(client.connectionParameters, "options")
    : null;
}

const SERVER = "postgresql://plain:p%40ss@db.example.org:5433/thawline";

test("every address asks for universal time, after whatever it asks for itself", () => {
  const cases: [string, string][] = [
    [SERVER, "-c TimeZone=UTC"],
    [`${SERVER}?sslmode=disable`, "-c TimeZone=UTC"],
    [`${SERVER}?options=-c%20statement_timeout%3D7min`, "-c statement_timeout=7min -c TimeZone=UTC"],
    [`${SERVER}?options=-c+geqo%3Doff&sslmode=disable`, "-c geqo=off -c TimeZone=UTC"],
    [`${SERVER}?options=-c geqo=off`, "-c geqo=off -c TimeZone=UTC"],
    [`${SERVER}?options=-c%20TimeZone=Asia/Kabul`, "-c TimeZone=Asia/Kabul -c TimeZone=UTC"],
    [`${SERVER}?options=-c%20geqo=on&options=-c%20geqo=off`, "-c geqo=off -c TimeZone=UTC"],
    [`${SERVER}?options=`, "-c TimeZone=UTC"],
    [`${SERVER}#piece`, "-c TimeZone=UTC"],
    ["postgresql:///thawline?host=/var/run/postgresql", "-c TimeZone=UTC"],
  ];
  for (const [given, asked] of cases) assert.equal(optionsOf(utcAddress(given, "")), asked, given);
});

test("options of the surroundings hold where the address has none", () => {
  assert.equal(optionsOf(utcAddress(SERVER, "-c geqo=off")), "-c geqo=off -c TimeZone=UTC");
  const own = `${SERVER}?options=-c%20geqo=on`;
  assert.equal(optionsOf(utcAddress(own, "-c geqo=off")), "-c geqo=on -c TimeZone=UTC");
});

test("the rest of the address stays", () => {
  const client = new pg.Client({ connectionString: utcAddress(`${SERVER}?application_name=a%20b`, "") });
  assert.deepEqual(
    [client.host, client.port, client.user, client.password, client.database],
    ["db.example.org", 5433, "plain", "p@ss", "thawline"],
  );
  assert.match(utcAddress(`${SERVER}?application_name=a%20b`, ""), /application_name=a\+b/);
});
