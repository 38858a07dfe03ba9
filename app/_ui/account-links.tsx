import { Link } from "@/app/_ui/link";
import { can } from "@/lib/auth/permission";
import type { Person } from "@/lib/auth/person";
import { isolate } from "@/lib/codebook/isolate";

/** Who is signed in and the rooms that their role opens, or the way in. */
export function AccountLinks({ person }: { person: Person | null }) {
  const rooms = [
    ...(can(person, "signal.write") ? [{ href: "/desk", label: "Desk" }] : []),
    ...(can(person, "people.manage") ? [{ href: "/admin", label: "Administration" }] : []),
    person ? { href: "/account", label: isolate(person.name) } : { href: "/sign-in", label: "Sign in" },
  ];
  return (
    <nav aria-label="Account" className="screen-only order-2 ml-auto text-sm sm:order-3 sm:text-[0.9375rem]">
      <ul className="flex flex-wrap justify-end gap-x-3 sm:gap-x-5">
        {rooms.map((room) => (
          <li key={room.href}>
            <Link href={room.href} className="plain-link inline-block py-1.5 wrap-anywhere">
              {room.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
