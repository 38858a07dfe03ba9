import { Fragment } from "react";
import { AddressForm } from "@/app/_ui/address-form";
import { Button } from "@/app/_ui/button";
import { LineSample } from "@/app/_ui/charts/lines/line-sample";
import { CodedText } from "@/app/_ui/coded-text";
import { MOST_COMPARED } from "./choose-relationships";
import type { CompareAddress } from "./compare-address";
import { HiddenParams } from "./hidden-params";

/** Which relationships stand side by side: checkboxes in a plain form. */
export function ChooseForm({ address }: { address: CompareAddress }) {
  const { all, chosen, view } = address;
  const place = (slug: string) => chosen.findIndex((one) => one.slug === slug);
  // The chosen keep their order: the first is the ink line.
  const listed = [...chosen, ...all.filter((one) => place(one.slug) < 0 && !one.archived)];
  return (
    <AddressForm action="/compare" aria-label="Relationships to compare" className="screen-only pb-4">
      <fieldset id="with">
        <legend className="text-sm text-muted">
          Two to {MOST_COMPARED === 6 ? "six" : MOST_COMPARED} of
        </legend>
        <div className="mt-1 flex flex-wrap items-center gap-x-5 gap-y-1.5 text-[0.9375rem]">
          {listed.map(({ slug, name }) => (
            <Fragment key={slug}>
              <span className="flex items-center gap-2 max-sm:w-full">
                <input
                  key={`${slug} ${place(slug) >= 0}`}
                  type="checkbox"
                  id={`with-${slug}`}
                  name="with"
                  value={slug}
                  defaultChecked={place(slug) >= 0}
                  className="size-5 accent-ink"
                />
                <label htmlFor={`with-${slug}`}>
                  <CodedText text={name} />
                  {place(slug) >= 0 ? (
                    <>
                      {" "}
                      <LineSample at={place(slug)} />
                    </>
                  ) : null}
                </label>
              </span>{" "}
            </Fragment>
          ))}
          <Button tone="quiet">Compare</Button>
        </div>
      </fieldset>
      <HiddenParams params={view.params} without={["with"]} />
    </AddressForm>
  );
}
