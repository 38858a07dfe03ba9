import { CodedText } from "@/app/_ui/coded-text";
import { DataTable } from "@/app/_ui/data-table";
import { formatDay, plain } from "@/lib/charts/format/format";
import { FAMILY_LABEL } from "@/lib/codebook/family";
import { type PanelMember, panelPoints } from "@/lib/codebook/panel-schema";
import { panelOpinions } from "@/lib/engine/draws/panel";
import { FAMILIES, type Family } from "@/lib/engine/signals/signal";

interface Row {
  key: string;
  name: string;
  day: string | null;
  points: Record<Family, number>;
  decimals: number;
}

/** What the members of a panel gave, with its mean, spread and ends; `summary`: those alone. */
export function PanelTable({
  panel,
  caption,
  summary = false,
}: {
  panel: readonly PanelMember[];
  caption: string;
  summary?: boolean;
}) {
  const opinions = panelOpinions(panelPoints(panel));
  const figure = (name: string, of: "mean" | "spread" | "lowest" | "highest"): Row => ({
    key: of,
    name,
    day: null,
    // As points of 100, like what the members gave.
    points: Object.fromEntries(
      FAMILIES.map((family, at) => [family, 100 * (opinions[at]?.[of] ?? 0)]),
    ) as Record<Family, number>,
    decimals: 1,
  });
  const members = panel.map(
    ({ member, day, points }): Row => ({
      key: `member ${member}`,
      name: member,
      day,
      points,
      decimals: FAMILIES.every((family) => Number.isInteger(points[family])) ? 0 : 1,
    }),
  );
  return (
    <DataTable
      caption={caption}
      scrollLabel={caption}
      rows={[
        ...(summary ? [] : members),
        figure("Mean: the weights", "mean"),
        figure("Standard deviation", "spread"),
        figure("Lowest", "lowest"),
        figure("Highest", "highest"),
      ]}
      rowKey={({ key }) => key}
      columns={[
        {
          key: "name",
          heading: "Member",
          rowHeader: true,
          className: "min-w-36",
          cell: ({ name, day }: Row) => (
            <>
              <CodedText text={name} />{" "}
              {day ? <span className="block text-xs font-normal text-muted">{formatDay(day)}</span> : null}
            </>
          ),
        },
        ...FAMILIES.map((family) => ({
          key: family,
          heading: FAMILY_LABEL[family],
          numeric: true,
          cell: ({ points, decimals }: Row) => plain(points[family], decimals),
        })),
      ]}
    />
  );
}
