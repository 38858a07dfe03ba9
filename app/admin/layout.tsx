import type { Metadata } from "next";
import type { ReactNode } from "react";
import { can } from "@/lib/auth/permission";
import { currentPerson } from "@/lib/auth/who";
import { AdminTabs } from "./_ui/admin-tabs";

export const metadata: Metadata = {
  robots: { index: false },
};

// Shows only the way around, to whom it leads somewhere. Each page asks for its own permission: a layout is no door.
export default async function AdminLayout({ children }: { children: ReactNode }) {
  const person = await currentPerson();
  return (
    <div className="page pb-16">
      {can(person, "settings.manage") ? (
        <div className="pt-4">
          <AdminTabs />
        </div>
      ) : null}
      {children}
    </div>
  );
}
