import { redirect } from "next/navigation";
import { cache } from "react";
import { getSettings } from "@/lib/data/settings";
import { signInPath } from "./asked-path";
import type { Person } from "./person";
import { currentPerson } from "./who";

interface Reader {
  person: Person | null;
  allowed: boolean;
}

const reader = cache(async (): Promise<Reader> => {
  const [person, settings] = await Promise.all([currentPerson(), getSettings()]);
  return { person, allowed: person !== null || !settings.readersSignIn };
});

/**
 * The one door of everything that can be read: every reading page calls it first. Gives who is reading,
 * null for somebody unknown; sends them to sign in where the settings demand it.
 */
export async function requireReader(): Promise<Person | null> {
  const { person, allowed } = await reader();
  if (!allowed) redirect(await signInPath());
  return person;
}

/** The same door for programs: null to go on, or the problem document to answer with. */
export async function readerRefusal(): Promise<Response | null> {
  const { allowed } = await reader();
  if (allowed) return null;
  const problem = {
    type: "about:blank",
    title: "Sign in to read",
    status: 401,
    detail: "This installation shows its data to people who have signed in.",
  };
  return Response.json(problem, {
    status: 401,
    headers: {
      "Content-Type": "application/problem+json",
      "WWW-Authenticate": 'Cookie realm="Thawline"',
      "Cache-Control": "no-store",
    },
  });
}
