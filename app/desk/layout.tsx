import type { ReactNode } from "react";
import { can } from "@/lib/auth/permission";
import { currentPerson } from "@/lib/auth/who";
import { keyMap } from "@/lib/codebook/keys/desk-keys";
import { ownKeys } from "@/lib/data/desk/own-keys";
import { KeysProvider } from "./_keys/keys-context";

/** Every page of the desk hears the keys of whoever sits at it. Who may not be there is told by the page. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const person = await currentPerson();
  const map = can(person, "signal.write") ? await ownKeys(person) : keyMap({});
  return <KeysProvider map={map}>{children}</KeysProvider>;
}
