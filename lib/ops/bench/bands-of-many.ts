import { createHash } from "node:crypto";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { drawBands } from "@/lib/engine/draws/bands";
import { doubtsOf } from "@/lib/engine/draws/doubts";
import { DEFAULT_DRAWS } from "@/lib/engine/draws/draw-settings";
import { METHOD_1 } from "@/lib/engine/methods/method";
import { packSignals } from "@/lib/engine/signals/pack";
import { madeUpSignals } from "./bench-engine";

// Run by itself, here and in an earlier checkout: what it imports is there in both.
const signals = madeUpSignals(Number(process.argv[2]));
const packed = packSignals(signals);
const doubts = doubtsOf(packed, signals, new Map(), null);
const began = performance.now();
const before = process.cpuUsage();
const [from, to] = [dayFromIso("2016-01-01"), dayFromIso("2025-12-31")];
const bands = drawBands(packed, doubts, METHOD_1, from, to, DEFAULT_DRAWS);
const { user, system } = process.cpuUsage(before);
const waited = performance.now() - began;
const hash = createHash("sha256");
for (const { levels } of [bands.index, ...bands.families]) for (const line of levels) hash.update(line);
for (const draws of bands.indexOnSundays) hash.update(draws);
process.stdout.write(JSON.stringify({ waited, processor: (user + system) / 1000, bits: hash.digest("hex") }));
