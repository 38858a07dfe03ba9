import assert from "node:assert/strict";
import { test } from "node:test";
import { authorise, NotAuthorised } from "./authorise";
import { can, LOWEST_ROLE, type Permission } from "./permission";
import { ROLES, type Role } from "./person";

const who = (role: Role) => ({ id: "1", name: "N", email: "n@example.org", role });

const allowed: Record<Role, Permission[]> = {
  READER: ["account.own"],
  CODER: ["account.own", "internal.read", "signal.write"],
  EDITOR: [
    "account.own",
    "internal.read",
    "signal.write",
    "summary.write",
    "annotation.write",
    "coverage.write",
    "reference.write",
  ],
  ADMIN: Object.keys(LOWEST_ROLE) as Permission[],
};

for (const role of ROLES) {
  test(`${role.toLowerCase()} may do exactly what the table of roles says`, () => {
    for (const permission of Object.keys(LOWEST_ROLE) as Permission[]) {
      assert.equal(can(who(role), permission), allowed[role].includes(permission), permission);
    }
  });
}

test("somebody signed out may do nothing", () => {
  for (const permission of Object.keys(LOWEST_ROLE) as Permission[])
    assert.equal(can(null, permission), false);
});

test("authorise tells signed out from wrong role", () => {
  assert.throws(
    () => authorise(null, "signal.write"),
    (problem) => problem instanceof NotAuthorised && problem.reason === "signed-out",
  );
  assert.throws(
    () => authorise(who("READER"), "signal.write"),
    (problem) => problem instanceof NotAuthorised && problem.reason === "wrong-role",
  );
  assert.equal(authorise(who("CODER"), "signal.write").role, "CODER");
});
