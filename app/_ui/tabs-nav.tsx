import { Link } from "@/app/_ui/link";

export interface TabLink {
  href: string;
  label: string;
  current: boolean;
}

/** Views of one thing, each with its own address. */
export function TabsNav({ label, tabs }: { label: string; tabs: TabLink[] }) {
  return (
    <nav aria-label={label} className="screen-only">
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-[0.9375rem]">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              scroll={false}
              aria-current={tab.current ? "page" : undefined}
              className={`inline-block border-b-2 py-1.5 no-underline ${tab.current ? "border-ink font-semibold" : "border-transparent hover:border-edge"}`}
            >
              {tab.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
