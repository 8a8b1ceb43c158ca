/**
 * How fast a whole run is in Node, beside the rate that its own signatures and hashes alone allow.
 * Both are measured in turns in one process, one after the other, and their medians compared.
 */
import { flow } from "@/content/flows/code-pkce/flow";
import { demonstrationKey, publicJwk } from "@/lib/crypto/keys";
import { signCompact, verifyCompact } from "@/lib/crypto/rs256";
import { sha256 } from "@/lib/crypto/sha256";
import { play } from "@/lib/flow/engine";
import type { Frame } from "@/lib/flow/frame";
import type { RunSpec } from "@/lib/flow/run";
import { defaultSettings } from "@/lib/vocabulary/settings";

/** One run, then its cryptography alone, and so on: what slows the one slows the other. */
const TURNS = 1000;
/** Before that, both run until the compiler has seen them often enough. */
const WARM_UP = 400;

/** OAuth 2.1 with a confidential client: every protection that there is. */
const spec: RunSpec = {
	settings: { ...defaultSettings, levels: { clientType: "confidential" } },
	choices: [],
	edits: [],
};

export interface EngineResult {
	readonly runsPerSecond: number;
	readonly cryptoPerSecond: number;
	readonly ratio: number;
	readonly hashes: number;
}

export async function benchEngine(): Promise<EngineResult> {
	const trace = await play(flow, spec);
	const last = trace[trace.length - 1] as Frame;
	if (last.state !== "done") throw new Error(`The run ends in ${last.state}`);
	const draws = Object.values(last.world.draws).reduce((sum, n) => sum + n, 0);
	// Every draw is a hash; the client and the server each hash the verifier once.
	const hashes = draws + 2;
	const token = last.world.values.find((value) => value.kind === "access_token")?.text ?? "";
	const payload = JSON.stringify(Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`claim${i}`, "some value"])));
	const cryptoOnly = async () => {
		await signCompact({ alg: "RS256" }, payload, demonstrationKey);
		if (!(await verifyCompact(token, publicJwk(demonstrationKey)))) throw new Error("The token does not verify");
		for (let i = 0; i < hashes; i++) sha256(`par-avion/${i}/some/label/0`);
	};
	for (let i = 0; i < WARM_UP; i++) {
		await play(flow, spec);
		await cryptoOnly();
	}
	const whole: number[] = [];
	const alone: number[] = [];
	for (let turn = 0; turn < TURNS; turn++) {
		whole.push(await timeOf(() => play(flow, spec)));
		alone.push(await timeOf(cryptoOnly));
	}
	const [runsPerSecond, cryptoPerSecond] = [1000 / median(whole), 1000 / median(alone)];
	return { runsPerSecond, cryptoPerSecond, ratio: runsPerSecond / cryptoPerSecond, hashes };
}

/** Milliseconds. */
async function timeOf(work: () => Promise<unknown>): Promise<number> {
	const start = performance.now();
	await work();
	return performance.now() - start;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
