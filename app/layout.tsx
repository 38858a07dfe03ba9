import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import { connection } from "next/server";
import { type CSSProperties, type ReactNode, Suspense } from "react";
import { Link } from "@/app/_ui/link";
import { ASKED_PATH_HEADER, STAND_IN_HEADER } from "@/lib/auth/asked-path-header";
import { readerRefusal } from "@/lib/auth/reader-door";
import { currentPerson } from "@/lib/auth/who";
import { sheetAddress } from "@/lib/charts/address/sheet-address";
import { formatMoment } from "@/lib/charts/format/format";
import { readAsOf } from "@/lib/data/as-of";
import { listRelationships } from "@/lib/data/relationships/relationships";
import { noteUnfinished } from "@/lib/data/unfinished";
import { AccountLinks } from "./_ui/account-links";
import { Announcements } from "./_ui/announcements";
import { AsOfLine } from "./_ui/as-of-line";
import { FieldsFollowAddress } from "./_ui/fields-follow-address";
import { preloadFirstFaces } from "./_ui/first-faces";
import { MastheadNav } from "./_ui/masthead-nav";
import { SheetAddress } from "./_ui/sheet-address";
import { siteOrigin } from "./site-origin";
import "@fontsource-variable/noto-sans/wght.css";
import "@fontsource-variable/source-serif-4/wght.css";
import "./faces.css";
import "./globals.css";

export const metadata: Metadata = {
  description: "Is this relationship thawing, how sure are we, and why?",
};

export const viewport: Viewport = { width: "device-width", initialScale: 1 };

const NOBODY = { person: null, relationships: [] };

// The masthead stands also while the database is away: the page below then says what is wrong.
async function masthead() {
  try {
    const [person, closed] = await Promise.all([currentPerson(), readerRefusal()]);
    // Behind closed doors not even a name is shown.
    const found = closed ? [] : await listRelationships({ archived: true });
    const inUse = found.filter(({ archived }) => !archived);
    const relationships = [...inUse, ...found.filter(({ archived }) => archived)].map(({ slug }) => slug);
    return { person, relationships };
  } catch {
    noteUnfinished();
    return NOBODY;
  }
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  preloadFirstFaces();
  await connection();
  const asked = await headers();
  // What tells that the database is away would wait five seconds for it, after those that found it away.
  const away = asked.get(STAND_IN_HEADER) === "503 away";
  const { person, relationships } = away ? NOBODY : await masthead();
  const asOf = readAsOf();
  const address = `${siteOrigin(asked)}${asked.get(ASKED_PATH_HEADER) ?? "/"}`;
  return (
    <html lang="en" style={{ "--sheet-address": sheetAddress(address) } as CSSProperties}>
      <body className="flex min-h-dvh flex-col">
        <a
          href="#content"
          className="skip-link absolute -top-20 left-2 z-10 bg-ink px-4 py-2 text-paper focus:top-2"
        >
          Skip to content
        </a>
        <header className="border-b border-rule">
          <div className="page flex flex-wrap items-center gap-x-3 gap-y-0 py-2 sm:gap-x-7">
            <Link
              href="/"
              className="order-1 py-1.5 font-serif text-xl font-bold tracking-tight no-underline"
            >
              Thawline
            </Link>
            <div className="screen-only order-3 w-full text-[0.9375rem] sm:order-2 sm:w-auto sm:grow">
              <MastheadNav relationships={relationships} />
            </div>
            <AccountLinks person={person} />
          </div>
        </header>
        {asOf && (
          <Suspense>
            <AsOfLine moment={formatMoment(asOf.toISOString())} />
          </Suspense>
        )}
        <main id="content" tabIndex={-1} className="page grow outline-none">
          {children}
        </main>
        <footer className="screen-only mt-12 border-t border-hair">
          <p className="page py-5 text-sm text-muted">
            Thawline. Every figure can be traced to its signals and their sources.{" "}
            <Link href="/method">How it is computed</Link> · <Link href="/glossary">What the words mean</Link>
          </p>
        </footer>
        <Announcements />
        <Suspense>
          <FieldsFollowAddress />
          <SheetAddress />
        </Suspense>
      </body>
    </html>
  );
}
