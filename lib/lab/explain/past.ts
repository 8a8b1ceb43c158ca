/** What the log tells of a value: who gave it, what came of it, and what ended it. */
import { challengeOf } from "../../crypto/pkce";
import { pathOf } from "../../http/raw";
import type { CheckId } from "../../vocabulary/check-ids";
import { hasTokens, member, type Seen, tokenIn } from "../seen";

/** A value that the server gave, and the message in which it did. */
export interface Given {
	readonly n: number;
	readonly text: string;
}

/** The newest value of a kind. @param read `undefined` where a message has none */
export function newest(past: readonly Seen[], read: (seen: Seen) => string | undefined): Given | undefined {
	const seen = past.findLast((one) => read(one) !== undefined);
	return seen && { n: seen.n, text: read(seen) ?? "" };
}

export const codeIn = ({ returned }: Seen): string | undefined => returned.get("code");
export const refreshTokenIn = (seen: Seen): string | undefined =>
	seen.kind === "token" ? member(seen, "refresh_token") : undefined;

/** The first token request in which a code was redeemed. */
export const redeemedAt = (past: readonly Seen[], code: string): number | undefined =>
	past.find((seen) => hasTokens(seen) && seen.asked.get("code") === code)?.n;

/** The request whose challenge a verifier fits, by S256. */
export function challengedAt(past: readonly Seen[], verifier: string): number | undefined {
	const challenge = challengeOf(verifier, "S256");
	return past.findLast(({ asked }) => asked.get("code_challenge") === challenge)?.n;
}

/** What a client brings to get tokens, and what it gets. */
const [BROUGHT, GIVEN] = [
	["code", "refresh_token", "device_code"],
	["access_token", "refresh_token"],
];

const valuesIn = (seen: Seen): readonly string[] =>
	[...BROUGHT.map((name) => seen.asked.get(name)), ...GIVEN.map((name) => member(seen, name))].filter(
		(value) => value !== undefined,
	);

/** Every code and token of the grant that a value belongs to, as far as the log shows how one came of the other. */
function grantOf(past: readonly Seen[], value: string): ReadonlySet<string> {
	const steps = past.filter(hasTokens).map(valuesIn);
	const grant = new Set([value]);
	let size = 0;
	while (grant.size > size) {
		size = grant.size;
		for (const values of steps) if (values.some((one) => grant.has(one))) for (const one of values) grant.add(one);
	}
	return grant;
}

/** What ends a whole grant. */
export type Ending = "code" | "refresh token" | "client";

const refusedBy = ({ checks }: Seen, id: CheckId): boolean =>
	checks.some((check) => check.id === id && check.verdict === "failed");

function endingIn(seen: Seen, grant: ReadonlySet<string>): Ending | undefined {
	const brings = (name: string): boolean => grant.has(seen.asked.get(name) ?? "");
	if (brings("code") && refusedBy(seen, "token.code-unused")) return "code";
	if (brings("refresh_token") && refusedBy(seen, "refresh.token-unused")) return "refresh token";
	const isRevocation = pathOf(seen.request.url).endsWith("/revoke") && seen.response.status === 200;
	return isRevocation && brings("token") ? "client" : undefined;
}

/** Whether a grant still worked: it brought new tokens, or userinfo took one of its own. */
function worked(seen: Seen, grant: ReadonlySet<string>): boolean {
	const isRefreshed = hasTokens(seen) && grant.has(seen.asked.get("refresh_token") ?? "");
	return isRefreshed || (seen.kind === "userinfo" && seen.response.status === 200 && grant.has(tokenIn(seen) ?? ""));
}

/**
 * What ended the grant of a token, and in which message: the first that can have, after it worked for the last time.
 * @returns `undefined` where the log does not have it: it may have let go of it
 */
export function endOf(past: readonly Seen[], token: string): { readonly n: number; readonly by: Ending } | undefined {
	const grant = grantOf(past, token);
	const after = past.findLastIndex((seen) => worked(seen, grant)) + 1;
	for (const seen of past.slice(after)) {
		const by = endingIn(seen, grant);
		if (by !== undefined) return { n: seen.n, by };
	}
	return undefined;
}
