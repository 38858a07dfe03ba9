"use client";

import { useEffect, useRef } from "react";
import { announce } from "@/app/_ui/announcements";

/** A reader who slides is told once it has come to rest. */
const REST_MS = 900;

/** The finding in one sentence. It is read aloud by the page's one live region, after a pause. */
export function Finding({ text }: { text: string }) {
  const told = useRef(text);
  useEffect(() => {
    if (text === told.current) return;
    const timer = setTimeout(() => {
      told.current = text;
      announce(text);
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p data-finding className="max-w-3xl font-serif text-[0.9375rem] leading-snug wrap-anywhere sm:text-lg">
      {text}
    </p>
  );
}
