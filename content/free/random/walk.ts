/** Plays by chance, each act one that the run before it makes possible. Test code: it asserts what holds for every play. */
import fc from "fast-check";
import { expect } from "vitest";
import { freeOn } from "@/lib/cast/free/free-on";
import { rememberSignatures } from "@/lib/crypto/rs256";
import type { AnyFlow } from "@/lib/flow/define";
import { play, playOn } from "@/lib/flow/engine";
import type { Trace } from "@/lib/flow/frame";
import { type FreePlay, positions } from "@/lib/flow/intervention";
import { faultsIn } from "@/lib/flow/proof/words-proof";
import { runOf } from "@/lib/flow/read/hops";
import { verdictText } from "@/lib/flow/read/verdict-words";
import type { Run, RunSpec } from "@/lib/flow/run";
import { type Settings, weakestSettings } from "@/lib/vocabulary/settings";
import type { FreeGrant } from "../grants";
import { type Pick, withRandomAct } from "./act";

/** Acts of the longest. Each of its beginnings is a sequence as well. */
const LONGEST = 6;

// A play is played at least twice, with the same signatures.
rememberSignatures();

/** Every act is as likely as any other: what is likeliest to break a program are not the first ones of a list. */
const picks: fc.Arbitrary<Pick> = fc
	.noBias(fc.infiniteStream(fc.nat(0x3fff_ffff)))
	.map((numbers) => () => numbers.next().value / 0x4000_0000);

interface Played {
	readonly run: Run;
	readonly trace: Trace;
}

const specOf = (settings: Settings, free: FreePlay): RunSpec => ({ settings, choices: [], edits: [], free });

/** At the weakest most can be done. Where an honest run does not get through then, it is the lesson's own settings. */
async function settingsOf(flow: AnyFlow): Promise<Settings> {
	const spec = specOf(weakestSettings, { positions: [], interventions: [] });
	const { run } = await told(flow, spec, await play(flow, spec));
	return run.end.tag === "refused" ? flow.defaults : weakestSettings;
}

/** What a fingerprint is made from, beginning with a frame. */
const bytesOf = (trace: Trace, from = 0): string => JSON.stringify(trace.slice(from).map(({ messages }) => messages));

async function told(flow: AnyFlow, spec: RunSpec, trace: Trace): Promise<Played> {
	const run = runOf(flow, spec, trace);
	const played = await flow.judged?.(run, trace);
	return { run: played ? { ...run, played } : run, trace };
}

/** The honest part of a sequence is that of its beginning, so both times it is played on from there. */
async function playedTwice(flow: AnyFlow, before: Played, free: FreePlay, frames: number): Promise<Played> {
	const begun = before.trace.slice(0, frames) as unknown as Trace;
	const spec = { ...before.run.spec, free };
	const [once, again] = [await playOn(flow, spec, begun), await playOn(flow, spec, begun)];
	expect(bytesOf(again, frames)).toBe(bytesOf(once, frames));
	return told(flow, spec, once);
}

/** Of the hops before, the same has been made sure of already. */
function expectWords({ run }: Played, frames: number): void {
	expect([run.end.text, verdictText(run)]).not.toContain("");
	for (const { note, frame } of run.hops)
		if (frame >= frames - 1 && [note.title, note.text, note.why].includes("")) throw new Error(JSON.stringify(note));
}

/**
 * No exception; the same bytes twice; an end, a verdict and every hop in words; and none that the run contradicts.
 * @param sequences how many
 */
export async function expectOfAllPlays({ load }: FreeGrant, sequences: number): Promise<void> {
	const flow = freeOn(await load());
	const begun = new Map<string, Promise<Played>>();
	const settings = await settingsOf(flow);
	const begin = async (free: FreePlay): Promise<Played> => {
		const spec = specOf(settings, free);
		return told(flow, spec, await play(flow, spec));
	};
	let plays = 0;
	let took = 0;
	const walk = async (stand: FreePlay["positions"], pick: Pick) => {
		const nothing: FreePlay = { positions: stand, interventions: [] };
		const first = begun.get(stand.join()) ?? begin(nothing);
		begun.set(stand.join(), first);
		let at = await first;
		for (let acts = 0; acts < LONGEST && plays < sequences; acts++, plays++) {
			const { free, frames } = withRandomAct(at.run, pick);
			at = await playedTwice(flow, at, free, frames);
			expectWords(at, frames);
			if (at.run.played?.done.includes(free.interventions.length)) took++;
		}
		// From the seed, and not from where its beginnings came to.
		const whole = await play(flow, at.run.spec);
		expect(bytesOf(whole)).toBe(bytesOf(at.trace));
		expect(faultsIn(flow, at.run)).toEqual([]);
	};
	const numRuns = Math.ceil(sequences / LONGEST);
	await fc.assert(fc.asyncProperty(fc.subarray([...positions]), picks, walk), { seed: 8, numRuns });
	expect(plays).toBe(sequences);
	// Whatever is chosen could be done. What comes of it can be nothing, as with a letter that nobody has.
	expect(took).toBeGreaterThan(sequences / 2);
}
