"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useState } from "react";

/**
 * Says that a page is of an earlier state, because the database for writing is away. A way to another address that asks for no new document is answered only once
 * that is back, so there the line has gone.
 */
export function AsOfLine({ moment }: { moment: string }) {
  const address = `${usePathname()}?${useSearchParams()}`;
  const [came] = useState(address);
  if (address !== came) return null;
  return (
    <p role="status" className="border-b border-rule bg-wash">
      <span className="page block py-2 text-sm">
        <strong>As of {moment}; newer entries may exist.</strong> The database that takes entries cannot be
        reached just now. Saving and signing in come back by themselves.
      </span>
    </p>
  );
}
