import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { ROOT } from "@/lib/ops/root";
import { NO_ROUTE, routePatterns } from "./route-patterns";

const routeOf = routePatterns(path.join(ROOT, "app"));

test("an address is told by its pattern: a token or a name in it is not", () => {
  for (const [pathname, pattern] of [
    ["/", "/"],
    ["/a-b", "/[relationship]"],
    ["/a-b/weeks/2025-W45", "/[relationship]/weeks/[week]"],
    ["/a-b/weeks/2025-W45/", "/[relationship]/weeks/[week]"],
    ["/a-b/series.csv", "/[relationship]/series.csv"],
    ["/admin/people/0199", "/admin/people/[id]"],
    ["/admin/state", "/admin/state"],
    ["/setup/yMvnx5FMJRFqF9C0", "/setup/[token]"],
    ["/new-password/yMvnx5FMJRFqF9C0", "/new-password/[token]"],
    ["/invitation/yMvnx5FMJRFqF9C0", "/invitation/[token]"],
    ["/mail/unsubscribe/yMvnx5FMJRFqF9C0", "/mail/unsubscribe/[token]"],
    ["/mail/manage/yMvnx5FMJRFqF9C0", "/mail/manage/[token]"],
    ["/api/v1/relationships/a-b/index", "/api/v1/relationships/[relationship]/index"],
    ["/api/auth/sign-in/email", "/api/auth/[...door]"],
    ["/api/v1/none", "/api/[...path]"],
    ["/_next/static/chunks/a.js", "/_next/static"],
    ["/icon.svg", "/icon.svg"],
    ["/favicon.ico", "/favicon.ico"],
  ] as const)
    assert.equal(routeOf(pathname), pattern, pathname);
});

test("what leads nowhere has no pattern, whatever it says", () => {
  for (const pathname of ["/setup/a/b", "/setups/yMvnx5FMJRFqF9C0/x/y", "/a-b/weeks/2025-W45/none", "/%ff/x"])
    assert.equal(routeOf(pathname), NO_ROUTE, pathname);
});
