/** Runs with their worlds, and tokens of them to put before their judges. */
import { expect } from "vitest";
import { entryOf } from "@/content/catalog";
import { utf8 } from "@/lib/crypto/bytes";
import type { Json, JsonObject } from "@/lib/crypto/json";
import { decodeJwt } from "@/lib/crypto/jwt";
import type { RsaKey } from "@/lib/crypto/keys";
import { signCompact } from "@/lib/crypto/rs256";
import { base64url } from "@/lib/crypto/text-forms";
import type { TokenKind } from "@/lib/inspect/kinds";
import { type Played, playRun } from "@/lib/inspect/scene";
import { type RunToken, tokenOfRun } from "@/lib/inspect/source";
import { type Question, tryInRun } from "@/lib/inspect/trial";
import { type ControlId, controls } from "@/lib/vocabulary/controls";
import { withLevel } from "@/lib/vocabulary/settings";

/** A lesson's default run with some controls moved, and every world that it went through. */
export async function playedOf(id: string, levels: Readonly<Partial<Record<ControlId, string>>> = {}): Promise<Played> {
	const flow = await entryOf(id)?.load();
	if (!flow) throw new Error(`There is no lesson "${id}"`);
	let settings = flow.defaults;
	for (const [control, level] of Object.entries(levels) as [ControlId, string][]) {
		expect(controls[control].levels).toContain(level);
		settings = withLevel(settings, control, level as never);
	}
	return playRun(flow, { settings, choices: [], edits: [] });
}

/** The token of a kind that shows best what it is for. Throws where the run has none. */
export function tokenIn({ run }: Played, kind: TokenKind): RunToken {
	const token = tokenOfRun(run, kind);
	if (!token) throw new Error(`${run.lesson} has no ${kind}`);
	return token;
}

/** A judge's words for a token in a run: the check that refused, or "yes". */
export async function verdictOf(played: Played, token: RunToken, more: Partial<Question> = {}): Promise<string> {
	const { kind, text, clock, judge } = token;
	const trial = await tryInRun(played, { kind, original: text, token: text, judge, clock, ...more });
	expect(trial?.checks.length).toBeGreaterThan(0);
	return trial?.refusal?.check ?? "yes";
}

/** The same token with other members, signed again. `undefined` takes a member away. */
export async function changed(
	text: string,
	key: RsaKey,
	{ header = {}, claims = {} }: Readonly<Record<"header" | "claims", Readonly<Record<string, Json | undefined>>>>,
): Promise<string> {
	const decoded = decodeJwt(text);
	if ("problem" in decoded) throw new Error(decoded.problem);
	const merged = (a: JsonObject, b: typeof claims) => JSON.parse(JSON.stringify({ ...a, ...b })) as JsonObject;
	const head = merged(decoded.header, header);
	const payload = JSON.stringify(merged(decoded.claims, claims));
	if (head.alg !== "RS256") return `${base64url(utf8(JSON.stringify(head)))}.${base64url(utf8(payload))}.`;
	return signCompact(head as unknown as { readonly alg: "RS256" }, payload, key);
}

/** Members of the payload, and of the header, for `changed`. */
export const claims = (members: Readonly<Record<string, Json | undefined>>) => ({ header: {}, claims: members });
export const header = (members: Readonly<Record<string, Json | undefined>>) => ({ header: members, claims: {} });

export const login = await playedOf("oidc-login");
export const dpop = await playedOf("dpop");
export const job = await playedOf("client-credentials", { clientAuth: "private_key_jwt" });
export const opaque = await playedOf("introspection-revocation", { tokenFormat: "opaque" });
