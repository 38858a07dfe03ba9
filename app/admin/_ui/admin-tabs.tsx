"use client";

import { usePathname } from "next/navigation";
import { TabsNav } from "@/app/_ui/tabs-nav";

const ROOMS = [
  { href: "/admin/people", label: "People" },
  { href: "/admin/invitations", label: "Invitations" },
  { href: "/admin/relationships", label: "Relationships" },
  { href: "/admin/method", label: "Method" },
  { href: "/admin/codebook", label: "Codebook" },
  { href: "/admin/dictionaries", label: "Dictionaries" },
  { href: "/admin/event-codes", label: "Event codes" },
  { href: "/admin/import", label: "Import" },
  { href: "/admin/jobs", label: "Jobs" },
  { href: "/admin/mail", label: "Mail" },
  { href: "/admin/settings", label: "Settings" },
  { href: "/admin/audit", label: "Audit log" },
  { href: "/admin/state", label: "State" },
];

export function AdminTabs() {
  const path = usePathname();
  return (
    <TabsNav
      label="Administration"
      tabs={ROOMS.map((room) => ({
        ...room,
        current: path === room.href || path.startsWith(`${room.href}/`),
      }))}
    />
  );
}
