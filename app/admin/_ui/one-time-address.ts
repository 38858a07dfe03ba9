import { headers } from "next/headers";
import { siteOrigin } from "@/app/site-origin";

/** A path as an address of this site that can be given to somebody. */
export async function oneTimeAddress(path: string): Promise<string> {
  return new URL(path, siteOrigin(await headers())).href;
}
