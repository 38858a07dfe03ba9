import { type ComponentProps, lazy, Suspense } from "react";
import type { House } from "./house-told";

const AskHouse = lazy(async () => ({ default: (await import("./ask-house")).AskHouse }));

type Props = Omit<ComponentProps<typeof AskHouse>, "house"> & { house: House | null };

/** Where the model of the house is asked. Its script comes only where an administrator has named one. */
export function HouseSlot({ house, ...props }: Props) {
  if (!house) return null;
  return (
    <Suspense>
      <AskHouse house={house} {...props} />
    </Suspense>
  );
}
