import pg from "pg";
import { utcAddress } from "@/lib/db/utc-address";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { indexSeries } from "@/lib/engine/index/index-series";
import { METHOD_1, type Method } from "@/lib/engine/methods/method";
import { packSignals } from "@/lib/engine/signals/pack";
import { FAMILIES } from "@/lib/engine/signals/signal";
import { madeUpSignals } from "./bench-engine";

const SIGNALS = 1_000_000;
const FROM = dayFromIso("2016-01-01");
const TO = dayFromIso("2025-12-31");
const BATCH = 50_000;
const METHOD: Method = {
  ...METHOD_1,
  kappa: { DIPLOMATIC: 1_000, RHETORIC: 1_000, TRADE: 1_000, ENERGY: 1_000, SECURITY: 1_000 },
};

/**
 * The quickest single query that we know of: starts and ends are summed by day, then run along the days,
 * with fading written as a growing power that the day's own power divides again.
 */
const QUERY = `
  WITH change AS (
    SELECT family, first AS day, force AS standing, 0::float8 AS fading FROM bench_signal
    UNION ALL
    SELECT family, last + 1, -force, force * power(2::float8, (last - $1) / half_life)
    FROM bench_signal JOIN bench_method USING (family) WHERE last < $2
  ), daily AS (
    SELECT family, day, sum(standing) AS standing, sum(fading) AS fading FROM change GROUP BY family, day
  ), running AS (
    SELECT m.family, d AS day, m.weight, m.kappa, m.half_life,
      sum(coalesce(c.standing, 0)) OVER w AS standing, sum(coalesce(c.fading, 0)) OVER w AS fading
    FROM bench_method m CROSS JOIN generate_series($1::int, $2::int) AS d
      LEFT JOIN daily c ON c.family = m.family AND c.day = d
    WINDOW w AS (PARTITION BY m.family ORDER BY d)
  )
  SELECT day, sum(weight * 100 * tanh((standing + fading * power(2::float8, -(day - $1) / half_life)) / kappa)) AS index
  FROM running GROUP BY day ORDER BY day`;

/** Times the same million signals in the engine and in one SQL query; lines to print. */
export async function benchSql(url: string): Promise<string[]> {
  const packed = packSignals(madeUpSignals(SIGNALS));
  const client = new pg.Client({ connectionString: utcAddress(url) });
  await client.connect();
  try {
    await client.query("CREATE UNLOGGED TABLE bench_signal (family int, first int, last int, force float8)");
    await client.query(
      "CREATE TABLE bench_method (family int, weight float8, half_life float8, kappa float8)",
    );
    for (const [at, family] of FAMILIES.entries())
      await client.query("INSERT INTO bench_method VALUES ($1, $2, $3, $4)", [
        at,
        METHOD.weights[family],
        METHOD.halfLives[family],
        METHOD.kappa[family],
      ]);
    const rows = Array.from({ length: packed.count }, (_, row) => row).filter(
      (row) => packed.counting[row] === 1,
    );
    for (let from = 0; from < rows.length; from += BATCH) {
      const batch = rows.slice(from, from + BATCH);
      await client.query(
        "INSERT INTO bench_signal SELECT * FROM unnest($1::int[], $2::int[], $3::int[], $4::float8[])",
        [
          batch.map((row) => packed.family[row] ?? 0),
          batch.map((row) => packed.start[row] ?? 0),
          // A status in force has no last day; any day past the range says the same.
          batch.map((row) => Math.min(packed.end[row] ?? 0, TO + 1)),
          batch.map((row) => (packed.intensity[row] ?? 0) * (packed.evidence[row] ?? 0)),
        ],
      );
    }
    await client.query("ANALYZE bench_signal");
    const [sql, answer] = await quickest(3, () =>
      client.query<{ day: number; index: number }>(QUERY, [FROM, TO]),
    );
    const [engine, series] = await quickest(7, async () => indexSeries(packed, METHOD, FROM, TO));
    const furthest = Math.max(
      ...answer.rows.map(({ day, index }) => Math.abs(index - (series.index[day - FROM] ?? Number.NaN))),
    );
    return [
      `one SQL query for the same days on PostgreSQL: ${Math.round(sql).toLocaleString("en-GB")} ms`,
      `engine against SQL: ${(sql / engine).toFixed(1)} ×, furthest apart ${furthest.toExponential(1)} points`,
    ];
  } finally {
    await client.query("DROP TABLE IF EXISTS bench_signal, bench_method");
    await client.end();
  }
}

async function quickest<T>(runs: number, work: () => Promise<T>): Promise<[number, T]> {
  let best = Number.POSITIVE_INFINITY;
  let result = await work();
  for (let run = 0; run < runs; run++) {
    const began = performance.now();
    result = await work();
    best = Math.min(best, performance.now() - began);
  }
  return [best, result];
}
