/**
 * How fast a whole run is in Node, beside the rate that its own cryptography allows. Both are measured in turns, batch by
 * batch, so that what slows the one slows the other, and the ratio of each pair of batches counts.
 */
import { flow } from "@/content/flows/code-pkce/flow";
import { type DecodedJwt, decodeJwt } from "@/lib/crypto/jwt";
import { demonstrationKey, publicJwk } from "@/lib/crypto/keys";
import { challengeOf } from "@/lib/crypto/pkce";
import { verifyCompact } from "@/lib/crypto/rs256";
import { signJwt } from "@/lib/crypto/sign-jwt";
import { play } from "@/lib/flow/engine";
import type { Frame } from "@/lib/flow/frame";
import type { RunSpec } from "@/lib/flow/run";
import { defaultSettings } from "@/lib/vocabulary/settings";
import { octetsFor } from "@/lib/world/dice";

/** Runs in a batch: some ten milliseconds, longer than most interruptions and shorter than a change of weather. */
const BATCH = 10;
const PAIRS = 120;
/** Batches before that. The compiler goes on until a run has been played some thousand times. */
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
	/** The median of the ratios of neighbouring batches. */
	readonly ratio: number;
	readonly hashes: number;
	/** Where the rest goes, in microseconds of one run. */
	readonly waits: Waits;
}

/** What a signature and its verification take, from the call to the answer. */
export interface Waits {
	/** Between the other work of a run. */
	readonly inRun: number;
	/** One after the other, as in the floor. */
	readonly alone: number;
}

export async function benchEngine(): Promise<EngineResult> {
	const { work, hashes } = await cryptoOfARun();
	const run = () => play(flow, spec);
	for (let i = 0; i < WARM_UP; i++) {
		await timeOf(run);
		await timeOf(work);
	}
	const whole: number[] = [];
	const alone: number[] = [];
	for (let i = 0; i < PAIRS; i++) {
		whole.push(await timeOf(run));
		alone.push(await timeOf(work));
	}
	return {
		runsPerSecond: 1000 / median(whole),
		cryptoPerSecond: 1000 / median(alone),
		ratio: median(whole.map((time, i) => (alone[i] ?? 0) / time)),
		hashes,
		waits: { inRun: await waitsIn(run), alone: await waitsIn(work) },
	};
}

/**
 * How long the signatures of one run keep it waiting. They are made in a thread, which sleeps while the run does other
 * work and is slower after that: a cost of neither the cryptography nor the engine, which the ratio counts in full.
 */
async function waitsIn(work: () => Promise<unknown>): Promise<number> {
	const { subtle } = crypto;
	let waited = 0;
	const timed = (name: "sign" | "verify") => {
		const real = subtle[name].bind(subtle) as (...args: unknown[]) => Promise<unknown>;
		const timing = async (...args: unknown[]) => {
			const start = performance.now();
			const result = await real(...args);
			waited += performance.now() - start;
			return result;
		};
		Object.defineProperty(subtle, name, { value: timing, configurable: true });
	};
	timed("sign");
	timed("verify");
	try {
		for (let i = 0; i < PAIRS; i++) await timeOf(work);
	} finally {
		Reflect.deleteProperty(subtle, "sign");
		Reflect.deleteProperty(subtle, "verify");
	}
	return (1000 * waited) / (PAIRS * BATCH);
}

/**
 * All of the cryptography of a run, over the same octets and by the same functions, and nothing else: one RS256 signature
 * (the access token), one verification of it (by the API), and every SHA-256. These are a draw for each random value,
 * the registered secret at the server and at the client, and the challenge, which the client makes and the server checks.
 */
async function cryptoOfARun(): Promise<{ work: () => Promise<void>; hashes: number }> {
	const { state, world } = (await play(flow, spec)).at(-1) as Frame;
	if (state !== "done") throw new Error(`The run ends in ${state}`);
	const textOf = (kind: string) => world.values.find((value) => value.kind === kind)?.text ?? "";
	const { seed } = spec.settings;
	const draws = [
		...Object.entries(world.draws).flatMap(([label, count]) =>
			Array.from({ length: count }, (_, n) => [label, n] as const),
		),
		["as/client_secret", 0] as const,
		["as/client_secret", 0] as const,
	];
	const verifier = textOf("code_verifier");
	const token = textOf("access_token");
	const { header, claims } = decodeJwt(token) as DecodedJwt;
	const work = async () => {
		for (const [label, n] of draws) octetsFor(seed, label, n, 32);
		challengeOf(verifier, "S256");
		challengeOf(verifier, "S256");
		const signed = await signJwt(String(header.typ), claims, demonstrationKey);
		if (signed !== token || !(await verifyCompact(signed, publicJwk(demonstrationKey))))
			throw new Error("This is not the token of the run");
	};
	// The first verifier of the default seed stands in RFC 7636 and is not hashed.
	return { work, hashes: draws.length - 1 + 2 };
}

/** Milliseconds for one of a batch. */
async function timeOf(work: () => Promise<unknown>): Promise<number> {
	const start = performance.now();
	for (let i = 0; i < BATCH; i++) await work();
	return (performance.now() - start) / BATCH;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
