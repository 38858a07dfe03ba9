"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";

// First segments that are no relationship.
const OWN_ROOMS = new Set([
  "sign-in",
  "desk",
  "admin",
  "api",
  "method",
  "codebook",
  "glossary",
  "compare",
  "account",
  "setup",
  "invitation",
  "new-password",
]);

/** The rooms of the house; lists of a relationship follow the one being read. */
export function MastheadNav({ home }: { home: string | null }) {
  const path = usePathname();
  const [first = "", second = ""] = path.split("/").filter(Boolean);
  const relationship = first !== "" && !OWN_ROOMS.has(first) ? first : home;
  const rooms = [
    { href: "/", label: "Relationships", current: first === "" || (!OWN_ROOMS.has(first) && second === "") },
    ...(relationship
      ? [
          { href: `/${relationship}/weeks`, label: "Weekly summaries", current: second === "weeks" },
          {
            href: `/${relationship}/signals`,
            label: "Signals",
            current: second === "signals" && !OWN_ROOMS.has(first),
          },
        ]
      : []),
    // A phone has room for one line of rooms: there the overview and every relationship lead to the comparison.
    ...(home ? [{ href: "/compare", label: "Compare", current: first === "compare", wide: true }] : []),
    { href: "/method", label: "Method", current: ["method", "codebook", "glossary"].includes(first) },
  ];
  return (
    <nav aria-label="Main">
      <ul className="flex flex-wrap gap-x-3.5 gap-y-0 text-sm sm:gap-x-5 sm:text-[0.9375rem]">
        {rooms.map((room) => (
          <li key={room.label} className={"wide" in room ? "max-sm:hidden" : undefined}>
            <Link
              href={room.href}
              aria-current={room.current ? "page" : undefined}
              className={`inline-block border-b-2 py-1.5 no-underline ${room.current ? "border-warm" : "border-transparent hover:border-edge"}`}
            >
              {room.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
