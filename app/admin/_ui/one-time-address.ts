import { headers } from "next/headers";

/** A path as the address that the administrator’s own browser reaches this site by. */
export async function oneTimeAddress(path: string): Promise<string> {
  const origin = (await headers()).get("origin");
  return origin && URL.canParse(origin) ? new URL(path, origin).href : path;
}
