import { Link } from "@/app/_ui/link";
import { SectionHeading } from "@/app/_ui/section-heading";
import { can } from "@/lib/auth/permission";
import type { Person } from "@/lib/auth/person";

/** The ways to what is coded by two people, and to questions. */
export function DoubleCodingSection({ person }: { person: Person }) {
  const links = [
    ...(can(person, "summary.write")
      ? [
          { href: "/desk/adjudicate", label: "Settle what was coded twice" },
          { href: "/desk/agreement", label: "How far coders agree" },
        ]
      : []),
    { href: "/desk/questions", label: "Questions about documents" },
    { href: "/desk/overruled", label: "Where you were overruled" },
  ];
  return (
    <section aria-labelledby="double-coding" className="mb-10">
      <SectionHeading id="double-coding" title="Second opinions" />
      <ul className="mt-2 flex flex-wrap gap-x-6 gap-y-1">
        {links.map(({ href, label }) => (
          <li key={href}>
            <Link href={href}>{label}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
