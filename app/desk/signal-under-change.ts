import { notFound } from "next/navigation";
import { requirePerson } from "@/lib/auth/require-person";
import { findSignalPlace } from "@/lib/data/desk/signal-place";
import { findSignalView } from "@/lib/data/signals/signal-page";

/** Who asks and the signal that they are about to change; pages without either are not shown. */
export async function signalUnderChange(params: Promise<{ slug: string }>) {
  const person = await requirePerson("signal.write");
  const { slug } = await params;
  const relationship = await findSignalPlace(slug);
  const view = relationship && (await findSignalView(relationship.id, slug));
  if (!relationship || !view) notFound();
  return { person, relationship, view, newest: view.revisions[0] };
}
