/** Times of tokens in words. All are UTC. */
import type { Json, JsonObject } from "@/lib/crypto/jwt";
import type { TokenKind } from "@/lib/flow/inspect-kinds";
import { PROOF_LIFETIME } from "@/lib/vocabulary/dpop";
import { LAST_MOMENT } from "@/lib/world/clock";

export { timeNear } from "@/lib/world/clock";

/** A NumericDate (RFC 7519 §2), in seconds since 1970; `undefined` for anything that is none. */
export const secondsOf = (value: Json | undefined): number | undefined =>
	typeof value === "number" && Number.isFinite(value) && Math.abs(value) <= LAST_MOMENT ? value : undefined;

const units = [
	[86_400, "d"],
	[3600, "h"],
	[60, "min"],
	[1, "s"],
] as const;

/** `4 min 58 s`: the two largest units, rounded down. */
export function duration(seconds: number): string {
	let rest = Math.floor(Math.abs(seconds));
	const counted = units.map(([size, name]) => {
		const count = Math.floor(rest / size);
		rest -= count * size;
		return { count, name };
	});
	const first = counted.findIndex(({ count }) => count > 0);
	if (first < 0) return "0 s";
	const [largest, next] = counted.slice(first);
	return [largest, next]
		.filter((unit) => unit !== undefined && unit.count > 0)
		.map((unit) => `${unit?.count} ${unit?.name}`)
		.join(" ");
}

/** When a token was made and when it ends; `undefined` where it does not say both, or ends before it began. */
export function lifeOf({ iat, exp }: JsonObject): { readonly made: number; readonly expires: number } | undefined {
	const [made, expires] = [secondsOf(iat), secondsOf(exp)];
	return made === undefined || expires === undefined || expires <= made ? undefined : { made, expires };
}

/** The same by kind: a proof does not say when it ends, its server does (RFC 9449 §11.1). */
export function lifeFor(kind: TokenKind, claims: JsonObject): ReturnType<typeof lifeOf> {
	const iat = secondsOf(claims.iat);
	if (kind !== "dpop_proof" || iat === undefined) return lifeOf(claims);
	return { made: iat, expires: iat + PROOF_LIFETIME + 1 };
}
