import { headers } from "next/headers";
import { ASKED_PATH_HEADER } from "./asked-path-header";
import { nextPath } from "./next-path";

/** The address being asked for, to come back to after signing in. */
export async function askedPath(): Promise<string> {
  return nextPath((await headers()).get(ASKED_PATH_HEADER), "/");
}

export async function signInPath(): Promise<string> {
  return `/sign-in?next=${encodeURIComponent(await askedPath())}`;
}
