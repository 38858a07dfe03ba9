"use client";

import { useRouter } from "next/navigation";
import { useEffect, useTransition } from "react";
import { Link } from "@/app/_ui/link";

const ASK_AGAIN_MS = 2_000;

/**
 * Says that draws are still under way. What they find is kept, so that the page has it when it is asked for again: by
 * itself with scripts, by the link without.
 */
export function BeingComputed({ what, href }: { what: string; href: string }) {
  const router = useRouter();
  const [asking, ask] = useTransition();
  useEffect(() => {
    // Asked again only after the answer: a slow one would otherwise be thrown away by the next question.
    if (asking) return;
    const timer = setTimeout(() => ask(() => router.refresh()), ASK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [asking, router]);
  return (
    <span>
      {what} being computed.{" "}
      <Link href={href} className="screen-only">
        Show it
      </Link>
    </span>
  );
}
