/**
 * Real clients over a real socket, under every fault: one that checks nothing, and one that checks all. What is said of
 * each is read from its messages alone, beside a run of the same client without faults.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type FaultId, faultIds } from "../../lib/lab/fault-ids";
import { faultWords } from "../../lib/lab/faults/words";
import type { Exchange } from "../../lib/lab/log";
import { applySettings, type Sandbox } from "../../lib/lab/sandbox";
import { type FaultVerdict, verdictOf } from "../../lib/lab/verdict";
import { type Door, openDoor } from "../door";

interface Setup {
	readonly issuer: string;
	readonly clientId: string;
	readonly secret: string | undefined;
	readonly redirectUri: string;
	readonly scope: string;
	readonly api: string;
	/** Whether its tokens are bound by DPoP. */
	readonly bound?: boolean;
	/** Whether it calls again with a nonce that it was given. */
	readonly retries?: boolean;
}

type Login = (setup: Setup) => Promise<void>;

/** The two are programs of their own as well, so they are no TypeScript. */
const clientIn = async (file: string): Promise<Login> =>
	((await import(new URL(file, import.meta.url).href)) as { readonly login: Login }).login;

let door: Door;
beforeAll(async () => {
	door = await openDoor();
});
afterAll(() => door.close());

interface Tried {
	readonly sandbox: Sandbox;
	/** Runs the client under a fault. @returns the verdict, and the error with which it ended */
	under(fault: FaultId): Promise<FaultVerdict & { readonly error: unknown }>;
}

async function tried(login: Login, more: Partial<Setup> = {}): Promise<Tried> {
	const sandbox = await door.sandboxes.open();
	if (!sandbox) throw new Error("No sandbox was opened");
	const set = (change: Partial<Sandbox["settings"]>) => {
		sandbox.settings = { ...sandbox.settings, ...change };
		applySettings(sandbox);
	};
	set({ consent: "auto" });
	const { issuer, other, api } = sandbox.addresses;
	const run = async (fault?: FaultId): Promise<{ exchanges: readonly Exchange[]; error: unknown }> => {
		set({ faults: fault === undefined ? [] : [fault] });
		const from = sandbox.log.next;
		const error = await login({
			issuer: fault === "mix-up" ? other : issuer,
			clientId: "lab-basic",
			secret: sandbox.secrets["lab-basic"],
			redirectUri: "http://127.0.0.1:5555/cb",
			scope: "openid profile photos.read",
			api,
			...more,
		}).catch((problem: unknown) => problem);
		return { exchanges: sandbox.log.exchanges.filter(({ n }) => n >= from), error };
	};
	const first = await run();
	if (first.error !== undefined) throw first.error;
	return {
		sandbox,
		async under(fault) {
			const { exchanges, error } = await run(fault);
			return { ...verdictOf(fault, [...first.exchanges, ...exchanges], { isOver: true }), error };
		},
	};
}

describe("a client that checks nothing", () => {
	let client: Tried;
	beforeAll(async () => {
		client = await tried(await clientIn("./careless.mjs"));
	});

	/** What its messages cannot show, and what it never comes to. */
	const exceptions: Partial<Record<FaultId, FaultVerdict["verdict"]>> = {
		"userinfo-sub": "not seen",
		"key-unreadable": "not reached",
		"dpop-nonce-again": "not reached",
		"refresh-not-rotated": "not noticed",
		// It reads no keys, and so meets none of what is wrong with them.
		"kid-absent": "not reached",
		"kid-absent-several": "not reached",
		"keys-rotated": "not reached",
		"keys-rotated-late": "not reached",
		"metadata-no-s256": "not noticed",
	};

	test.each(faultIds)("%s", async (fault) => {
		const { verdict, sentence } = await client.under(fault);
		const expected = exceptions[fault] ?? (faultWords[fault].careful === "stops" ? "not noticed" : "coped");
		expect([verdict, sentence]).toEqual([expected, expect.any(String)]);
	});
});

describe("a client that checks all", () => {
	let client: Tried;
	beforeAll(async () => {
		client = await tried(await clientIn("./careful.mjs"));
	});

	const exceptions: Partial<Record<FaultId, FaultVerdict["verdict"]>> = {
		// openid-client wants a kid where several keys fit.
		"kid-absent-several": "stopped",
		"dpop-nonce-again": "not reached",
	};

	/** By which of its checks it stops, where the fault does not say so itself. */
	const reasons: Partial<Record<FaultId, RegExp>> = {
		"state-wrong": /unexpected "state"/,
		"state-missing": /"state" missing/,
		"state-repeated": /"state" parameter must be provided only once/,
		"iss-wrong": /unexpected "iss"/,
		"iss-missing": /"iss" \(issuer\) missing/,
		"mix-up": /unexpected "iss"/,
		"token-500": /unexpected HTTP response status code/,
		"token-not-json": /unexpected response content-type/,
		"id-token-rs256": /signature verification failed/,
		"id-token-es256": /signature verification failed/,
		"id-token-hs256-key": /unexpected JWT "alg"/,
		"id-token-hs256-secret": /unexpected JWT "alg"/,
		"id-token-none": /unexpected JWT "alg"/,
		"id-token-aud-wrong": /unexpected JWT "aud"/,
		"id-token-aud-missing": /"aud" .* missing/,
		"id-token-iss": /unexpected JWT "iss"/,
		"id-token-sub": /"sub" .* missing/,
		"id-token-iat": /"iat" .* missing/,
		"id-token-nonce-wrong": /unexpected ID Token "nonce"/,
		"id-token-nonce-missing": /"nonce" .* missing/,
		"id-token-at-hash": /at_hash does not fit/,
		"id-token-expired": /expiration is past/,
		"kid-absent-several": /multiple applicable keys found/,
		"userinfo-sub": /unexpected "response" body "sub"/,
		"metadata-issuer": /issuer does not match/,
		"metadata-resource": /"resource" property does not match/,
		"refresh-iss": /unexpected JWT "iss"/,
		"refresh-sub": /sub of the refreshed ID Token does not fit/,
		"refresh-aud": /unexpected JWT "aud"/,
		"refresh-azp": /unexpected ID Token "azp"/,
	};

	/** What the library says, and what it says about that. */
	const wordsOf = (error: unknown): string =>
		error instanceof Error ? `${error.message} ${wordsOf(error.cause)}` : "";

	test.each(faultIds)("%s", async (fault) => {
		const { verdict, sentence, error } = await client.under(fault);
		expect(wordsOf(error)).toMatch(reasons[fault] ?? /^$/);
		const { careful } = faultWords[fault];
		const expected = exceptions[fault] ?? (careful === "stops" ? "noticed" : "coped");
		expect([verdict, sentence, error === undefined]).toEqual([
			expected,
			expect.any(String),
			expected !== "noticed" && expected !== "stopped",
		]);
	});

	test.each([true, false])("a DPoP nonce in the middle of a run, for one that calls again: %s", async (retries) => {
		const bound = await tried(await clientIn("./careful.mjs"), { bound: true, retries });
		const { verdict, good } = await bound.under("dpop-nonce-again");
		expect([verdict, good]).toEqual([retries ? "coped" : "stopped", retries]);
	});
});
