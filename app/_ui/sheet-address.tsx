"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useEffect } from "react";
import { sheetAddress } from "@/lib/charts/address/sheet-address";

/** Keeps the address at the foot of printed sheets that of the page, also after a way through the site that asks for no new document. */
export function SheetAddress() {
  const path = usePathname();
  const query = useSearchParams().toString();
  useEffect(() => {
    const address = `${window.location.origin}${path}${query === "" ? "" : `?${query}`}`;
    document.documentElement.style.setProperty("--sheet-address", sheetAddress(address));
  }, [path, query]);
  return null;
}
