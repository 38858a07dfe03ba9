"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, type MouseEvent, type ReactNode, useRef } from "react";

/**
 * Links and forms of the page that choose days and vintage, drawn by the server: they take the scenario of this moment along, which
 * the server does not know.
 */
export function RangeKeeper({
  path,
  code,
  onLeave,
  children,
}: {
  path: string;
  code: string | null;
  /** Called before another range is visited. */
  onLeave: () => void;
  children: ReactNode;
}) {
  const router = useRouter();
  const hidden = useRef<HTMLInputElement | null>(null);
  const onClick = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
      return;
    const address = new URL(link.href);
    if (address.origin !== window.location.origin || address.pathname !== path) return;
    if (code === null) address.searchParams.delete("s");
    else address.searchParams.set("s", code);
    event.preventDefault();
    event.stopPropagation();
    onLeave();
    router.push(address.pathname + address.search, { scroll: false });
  };
  const onSubmit = (event: FormEvent) => {
    if (!(event.target instanceof HTMLFormElement)) return;
    const known = event.target.elements.namedItem("s");
    const field =
      known instanceof HTMLInputElement ? known : (hidden.current ?? document.createElement("input"));
    field.type = "hidden";
    field.name = "s";
    field.value = code ?? "";
    // A form without a scenario has no field for one.
    if (field !== known) event.target.append(field);
    hidden.current = field;
    field.disabled = code === null;
  };
  return (
    <div onClickCapture={onClick} onSubmitCapture={onSubmit}>
      {children}
    </div>
  );
}
