import assert from "node:assert/strict";
import { testWithPublished } from "@/lib/event-files/event-data.test-kit";
import { iso3OfCameo } from "./iso3-of-cameo";
import { iso3OfCowLetters, iso3OfCowNumber } from "./iso3-of-cow";
import { iso3OfFips } from "./iso3-of-fips";
import { iso3OfGwNumber } from "./iso3-of-gw";
import { iso3OfName } from "./iso3-of-name";
import { isIso3 } from "./iso3-states";

testWithPublished("country_codes_region.csv", "each code of each system is the same state", (rows) => {
  assert.equal(rows.length, 46);
  for (const row of rows) {
    const { iso3 = "" } = row;
    assert.equal(isIso3(iso3), true, iso3);
    assert.equal(iso3OfName(row.name ?? ""), iso3, row.name);
    assert.equal(iso3OfFips(row.fips10_4 ?? ""), iso3, row.fips10_4);
    if (row.cameo_gdelt !== "") assert.equal(iso3OfCameo(row.cameo_gdelt ?? ""), iso3);
    if (row.cow_number === "") continue;
    assert.equal(iso3OfCowNumber(Number(row.cow_number)), iso3, row.cow_number);
    assert.equal(iso3OfCowLetters(row.cow_abbrev ?? ""), iso3, row.cow_abbrev);
    assert.equal(iso3OfGwNumber(Number(row.gw_number)), iso3, row.gw_number);
  }
});

testWithPublished("fips_iso2_collisions.csv", "letters that mean two countries are read as FIPS", (rows) => {
  assert.equal(rows.length, 69);
  for (const row of rows) {
    const state = iso3OfFips(row.two_letter_code ?? "");
    assert.equal(state, iso3OfName(row.means_in_FIPS_10_4 ?? ""), row.two_letter_code);
    assert.notEqual(state, null, row.means_in_FIPS_10_4);
    assert.notEqual(state, iso3OfName(row.means_in_ISO_3166_alpha2 ?? ""), row.two_letter_code);
  }
});

testWithPublished("cow_abbrev_vs_iso3_collisions.csv", "letters of COW are not read as ISO", (rows) => {
  assert.equal(rows.length, 7);
  for (const row of rows) {
    const state = iso3OfCowLetters(row.abbrev ?? "");
    assert.equal(state, iso3OfName(row.cow_state ?? ""), row.abbrev);
    assert.equal(state, iso3OfCowNumber(Number(row.cow_number)), row.cow_number);
    assert.notEqual(state, iso3OfName(row.iso3_meaning ?? ""), row.abbrev);
  }
  const letters = Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
  const shared = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => a + b + c))).filter(isIso3);
  const elsewhere = shared.filter((code) => ![code, null].includes(iso3OfCowLetters(code)));
  // CZE and KOR of the seven are states that ended.
  const living = rows.map((row) => row.abbrev ?? "").filter((code) => !["CZE", "KOR"].includes(code));
  assert.deepEqual(elsewhere, living.toSorted());
});

testWithPublished("cameo_country_vs_iso3.csv", "codes of CAMEO are states where they are", (rows) => {
  assert.equal(rows.length, 36);
  for (const row of rows) {
    const code = row.cameo_code_gdelt_lookup ?? "";
    const state = row.iso3166_alpha3 === "" ? null : (row.iso3166_alpha3 ?? null);
    assert.equal(iso3OfCameo(code), state, code);
  }
});

testWithPublished("iso3_absent_from_cameo_lookup.csv", "CAMEO says only those that rows carry", (rows) => {
  assert.equal(rows.length, 22);
  const letters = Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
  const codes = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => a + b + c)));
  const spoken = new Set(codes.map(iso3OfCameo));
  const sayable = rows.map((row) => row.iso3 ?? "").filter((iso3) => spoken.has(iso3));
  assert.deepEqual(sayable.toSorted(), ["IMN", "MNE", "ROU", "SSD", "TLS", "TWN"]);
  for (const row of rows) assert.equal(iso3OfName(row.name ?? ""), row.iso3, row.name);
});
