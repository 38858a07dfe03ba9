"use client";

import { useRef } from "react";
import { Link } from "@/app/_ui/link";
import { KeyHint } from "@/app/desk/_keys/key-hint";
import { useHotkeys } from "@/app/desk/_keys/use-hotkeys";

/** Leads to the next candidate of the list, by the key that leads to the next document. */
export function NextLink({ href }: { href: string }) {
  const link = useRef<HTMLAnchorElement>(null);
  useHotkeys({ nextItem: () => link.current?.click() });
  return (
    <Link ref={link} href={href}>
      Next candidate
      <KeyHint action="nextItem" />
    </Link>
  );
}
