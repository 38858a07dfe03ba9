"use client";

import { usePathname } from "next/navigation";
import { Link } from "@/app/_ui/link";

/** The rooms of the house; lists of a relationship follow the one being read. `relationships`: all addresses, first those in use. */
export function MastheadNav({ relationships }: { relationships: readonly string[] }) {
  const path = usePathname();
  const [first = "", second = ""] = path.split("/").filter(Boolean);
  const [home] = relationships;
  const known = relationships.includes(first);
  const relationship = known ? first : home;
  const rooms = [
    { href: "/", label: "Relationships", current: first === "" || (known && second === "") },
    ...(relationship
      ? [
          {
            href: `/${relationship}/weeks`,
            label: "Weekly summaries",
            short: "Weeks",
            current: known && second === "weeks",
          },
          {
            href: `/${relationship}/signals`,
            label: "Signals",
            current: known && second === "signals",
          },
        ]
      : []),
    ...(home ? [{ href: "/compare", label: "Compare", current: first === "compare" }] : []),
    { href: "/method", label: "Method", current: ["method", "codebook", "glossary"].includes(first) },
  ];
  return (
    <nav aria-label="Main">
      <ul className="flex flex-wrap gap-x-3.5 gap-y-0 text-sm sm:gap-x-5 sm:text-[0.9375rem]">
        {rooms.map((room) => (
          <li key={room.label}>
            <Link
              href={room.href}
              aria-current={room.current ? "page" : undefined}
              className={`inline-block border-b-2 py-1.5 no-underline ${room.current ? "border-warm" : "border-transparent hover:border-edge"}`}
            >
              {/* A phone has room for one line of rooms. */}
              {"short" in room ? (
                <>
                  <span className="max-sm:hidden">{room.label}</span>{" "}
                  <span className="sm:hidden">{room.short}</span>
                </>
              ) : (
                room.label
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
