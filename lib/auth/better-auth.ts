import { setTimeout as pause } from "node:timers/promises";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { APIError, createAuthMiddleware } from "better-auth/api";
import { betterAuth } from "better-auth/minimal";
import { nextCookies } from "better-auth/next-js";
import { applicationSecret } from "@/lib/db/application-secret";
import { db } from "@/lib/db/client";
import { environment } from "@/lib/db/environment";
import { waitInWords } from "./attempt-limit";
import { hashPassword, verifyPassword } from "./password";
import { PASSWORD_MAX, PASSWORD_MIN } from "./password-length";
import { requestAddress } from "./request-address";
import { forgetAttempts, slowingOf, takeAttempt } from "./sign-in-attempts";

export const WRONG_CREDENTIALS = "The e-mail address or the password is not right.";

const SESSION_SECONDS = 14 * 24 * 3600;
const SIGN_IN = "/sign-in/email";

function attemptOf(body: { email?: unknown } | undefined, headers: Headers | undefined) {
  const email = typeof body?.email === "string" ? body.email.slice(0, 320) : "";
  return { email, address: requestAddress(headers ?? new Headers()) };
}

// The library's own limiter does not see calls made by server actions; these hooks see every door.
const hooks = {
  before: createAuthMiddleware(async (ctx) => {
    if (ctx.path !== SIGN_IN) return;
    const attempt = attemptOf(ctx.body, ctx.headers);
    const now = new Date();
    const wait = await takeAttempt(attempt, now);
    // Before the password is looked at: the time of an answer must not tell whether it was right.
    if (wait === 0) return void (await pause(await slowingOf(attempt, now)));
    throw new APIError(
      "TOO_MANY_REQUESTS",
      { message: `Too many tries to sign in. Try again in ${waitInWords(wait)}.` },
      { "Retry-After": String(wait) },
    );
  }),
  after: createAuthMiddleware(async (ctx) => {
    if (ctx.path !== SIGN_IN || !ctx.context.newSession) return;
    await forgetAttempts(attemptOf(ctx.body, ctx.headers));
  }),
};

async function refuseDisabled(session: { userId: string }, headers: Headers | undefined) {
  const user = await db.user.findUnique({ where: { id: session.userId }, select: { disabledAt: true } });
  if (!user || user.disabledAt) throw new APIError("UNAUTHORIZED", { message: WRONG_CREDENTIALS });
  return { data: { ipAddress: requestAddress(headers ?? new Headers()) } };
}

// Whatever name the browser reached this server by is its own origin; a foreign page cannot forge Host.
function servedOrigins(request?: Request): string[] {
  const host = request?.headers.get("host");
  return host ? [`http://${host}`, `https://${host}`] : [];
}

function make() {
  const { baseUrl } = environment();
  return betterAuth({
    appName: "Thawline",
    baseURL: baseUrl,
    basePath: "/api/auth",
    secret: applicationSecret(),
    database: prismaAdapter(db, { provider: "postgresql" }),
    emailAndPassword: {
      enabled: true,
      // People come in through links that an administrator made.
      disableSignUp: true,
      minPasswordLength: PASSWORD_MIN,
      maxPasswordLength: PASSWORD_MAX,
      password: { hash: hashPassword, verify: ({ hash, password }) => verifyPassword(hash, password) },
    },
    user: {
      additionalFields: {
        role: { type: ["READER", "CODER", "EDITOR", "ADMIN"], required: true, input: false },
        disabledAt: { type: "date", required: false, input: false },
      },
    },
    // A fixed life: a page cannot write the cookie, so a sliding one would end at another time than its row.
    session: { expiresIn: SESSION_SECONDS, disableSessionRefresh: true },
    databaseHooks: {
      session: { create: { before: (session, ctx) => refuseDisabled(session, ctx?.headers) } },
    },
    hooks,
    trustedOrigins: servedOrigins,
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { level: "error" },
    // Told of a fault by a hook, the library prints it to the console all the same; thrown, it reaches the door, which logs it.
    onAPIError: { throw: true },
    advanced: {
      // The database client makes the ids.
      database: { generateId: false },
      useSecureCookies: baseUrl.startsWith("https:"),
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax" },
    },
    plugins: [cookiesOfSignIn()],
  });
}

/**
 * Looking up who asks writes no cookie, not even to take away that of a session that was ended elsewhere: after an action that writes one the
 * page is drawn anew, and a form would make room for the sign-in with everything that was typed in it.
 */
export function cookiesOfSignIn() {
  const plugin = nextCookies();
  const { before, after } = plugin.hooks;
  const writing = after.map((hook) => ({
    ...hook,
    matcher: ({ path }: { path?: string }) => path !== "/get-session",
  }));
  return { ...plugin, hooks: { before, after: writing } };
}

type Auth = ReturnType<typeof make>;

let made: Auth | null = null;

/** The sign-in library, set up on first use: a build must not need a secret or a database. */
export function auth(): Auth {
  made ??= make();
  return made;
}
