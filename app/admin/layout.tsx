import type { Metadata } from "next";
import type { ReactNode } from "react";
import { AdminTabs } from "./_ui/admin-tabs";

export const metadata: Metadata = {
  robots: { index: false },
};

// Shows only the way around. Each page asks for its own permission: a layout is no door.
export default function AdminLayout({ children }: { children: ReactNode }) {
  return (
    <div className="page pb-16">
      <div className="pt-4">
        <AdminTabs />
      </div>
      {children}
    </div>
  );
}
