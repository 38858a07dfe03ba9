import { type Column, DataTable } from "@/app/_ui/data-table";
import { Link } from "@/app/_ui/link";
import { percent, plain } from "@/lib/charts/format/format";
import type { Agreement, PartAgreement, VariableAgreement } from "@/lib/data/coding/agreement-report";
import { agreementAddress } from "./agreement-address";
import { alphaWords, intervalWords, undefinedWords, VARIABLE_WORDS } from "./agreement-words";

/** Left out on a phone. */
const WIDE = "hidden md:table-cell";

function figures<Row extends Agreement>(kappa: boolean): Column<Row>[] {
  return [
    { key: "pairs", heading: "Pairs", numeric: true, cell: (row) => row.pairs },
    { key: "percent", heading: "The same", numeric: true, cell: (row) => percent(row.percent) },
    { key: "alpha", heading: "α", numeric: true, cell: (row) => alphaWords(row.alpha) },
    {
      key: "interval",
      heading: "95 % interval",
      numeric: true,
      cell: (row) => intervalWords(row.interval, row.pairs),
    },
    {
      key: "undefined",
      heading: "Resamples undefined",
      numeric: true,
      className: WIDE,
      cell: (row) => undefinedWords(row.interval),
    },
    ...(kappa
      ? [
          {
            key: "kappa",
            heading: "κ",
            numeric: true,
            className: WIDE,
            cell: (row: Row) => (row.kappa === null ? "–" : plain(row.kappa, 3)),
          },
        ]
      : []),
  ];
}

/** How far coders agree, one line a variable. */
export function VariableTable({
  relationship,
  rows,
}: {
  relationship: string;
  rows: readonly VariableAgreement[];
}) {
  return (
    <DataTable
      caption="Agreement of two coders who did not see each other’s codes, by variable"
      captionHidden
      rows={[...rows]}
      rowKey={({ variable }) => variable}
      columns={[
        {
          key: "variable",
          heading: "Variable",
          rowHeader: true,
          cell: ({ variable }) => (
            <Link href={agreementAddress({ relationship, variable, cell: null })} scroll={false}>
              {VARIABLE_WORDS[variable]}
            </Link>
          ),
        },
        ...figures<VariableAgreement>(true),
      ]}
    />
  );
}

/** The same of one variable, one line a part of the pairs. */
export function PartTable({
  caption,
  heading,
  rows,
  kappa,
  nameOf = (name) => name,
}: {
  caption: string;
  heading: string;
  rows: readonly PartAgreement[];
  kappa: boolean;
  nameOf?: (name: string) => string;
}) {
  return (
    <DataTable
      caption={caption}
      rows={[...rows]}
      rowKey={({ key }) => key}
      scrollLabel={caption}
      columns={[
        { key: "name", heading, rowHeader: true, cell: ({ name }) => nameOf(name) },
        ...figures<PartAgreement>(kappa),
      ]}
    />
  );
}
