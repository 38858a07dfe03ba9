"use client";

import { useRef } from "react";
import { announce } from "@/app/_ui/announcements";
import { Button } from "@/app/_ui/button";
import { InputField } from "@/app/_ui/field";
import { SectionHeading } from "@/app/_ui/section-heading";
import { CODE_MAX } from "@/lib/codebook/scenarios/scenario-code";
import { addressWith, fitsAddress, useReady } from "../_state/use-scenario-address";

/** The address is the scenario. Where a browser does not let a page copy, the field is there to copy from. */
export function ShareAddress({ code }: { code: string | null }) {
  const form = useRef<HTMLFormElement>(null);
  const ready = useReady();
  const fits = fitsAddress(code);
  const address = ready && fits ? addressWith(code) : "";
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      announce("The address is copied.");
    } catch {
      const field = form.current?.querySelector("input");
      field?.focus();
      field?.select();
      announce("This browser does not let the page copy: the address is selected, copy it from there.");
    }
  };
  return (
    <section aria-labelledby="share">
      <SectionHeading
        id="share"
        title="Share it"
        note="Whoever opens the address sees the same scenario, over what is coded by then."
      />
      {fits ? (
        <form
          ref={form}
          onSubmit={(event) => {
            event.preventDefault();
            void copy();
          }}
          className="grid gap-3 pt-3"
        >
          <InputField
            name="scenario-address"
            label="Address of this scenario"
            readOnly
            value={address}
            onFocus={(event) => event.currentTarget.select()}
          />
          <Button type="submit" tone="quiet" className="justify-self-start">
            Copy the address
          </Button>
        </form>
      ) : (
        <p className="pt-3 text-sm font-semibold text-warm">
          This scenario takes {code?.length.toLocaleString("en-GB")} characters, and an address carries{" "}
          {CODE_MAX.toLocaleString("en-GB")}. It can be neither shared nor kept until some changes are taken
          out.
        </p>
      )}
    </section>
  );
}
