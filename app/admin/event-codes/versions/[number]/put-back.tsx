import { ConfirmForm } from "@/app/_form/confirm-form";
import { Link } from "@/app/_ui/link";
import type { MappingVersionView } from "@/lib/data/event-files/mapping/mapping-versions";
import { mappingDifference, saysTheSame } from "@/lib/event-files/proposals/mapping-difference";
import { putBack } from "../../actions";
import { reasonField } from "../../code-fields";
import { differenceWords } from "./difference-words";
import { versionAddress } from "./version-address";

/** How a version stands against the one in use, and the way to put it back. */
export function PutBack({
  version: { version, mapping, newest },
  mayWrite,
}: {
  version: MappingVersionView;
  mayWrite: boolean;
}) {
  if (version === newest.version)
    return <p className="mt-4">This version is in use: event files are proposed by it.</p>;
  const difference = mappingDifference(newest.mapping, mapping);
  const inUse = <Link href={versionAddress(newest.version)}>Version {newest.version}</Link>;
  if (saysTheSame(difference))
    return <p className="mt-4">{inUse} is in use, and says the same as this one.</p>;
  return (
    <div className="mt-4">
      <p className="mb-2">
        {inUse} is in use. Against it this one has {differenceWords(difference)}.
      </p>
      {mayWrite ? (
        <ConfirmForm
          ask="Put this version back"
          consequence={`Version ${newest.version + 1} will say what this one says. Open candidates are proposed anew by it; what was decided stays as it is.`}
          action={putBack}
          fields={[
            reasonField,
            { name: "base", label: "", kind: "hidden", value: String(newest.version) },
            { name: "version", label: "", kind: "hidden", value: String(version) },
          ]}
          submitLabel="Put this version back"
          refusedTitle="It was not put back"
        />
      ) : null}
    </div>
  );
}
