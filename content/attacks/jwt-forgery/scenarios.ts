import { EVIL_ORIGIN } from "@/lib/cast/attacked";
import type { Scenario } from "@/lib/flow/define";
import { at, header, reaching, target } from "@/lib/flow/proof/scenario";
import type { CheckId } from "@/lib/vocabulary/check-ids";
import type { Levels } from "@/lib/vocabulary/controls";
import { variants } from "./forgeries";

const photosRead = reaching("photosRead");
const onlyClient = reaching("onlyClient", "forged");
const nothing = reaching("nothing", "api");

const by = (variant: string, levels: Partial<Levels> = {}) => ({ variant, levels });
const lost = header("Authorization").remove();

/** What stops each of them, alone, and which check says so. */
const stops: readonly (readonly [variant: string, levels: Partial<Levels>, check: CheckId])[] = [
	["none", { alg: "allow-list" }, "api.algorithm-allowed"],
	["hs256", { alg: "allow-list" }, "api.algorithm-allowed"],
	["jwk", { key: "jwks" }, "api.key-known"],
	["jku", { key: "jwks" }, "api.key-known"],
	["kid", { key: "jwks" }, "api.key-known"],
	["audience", { aud: "on" }, "api.audience-mine"],
	["expired", { exp: "on" }, "api.not-expired"],
	["id-token", { typ: "on" }, "api.type-access-token"],
	["id-token", { scopeCheck: "on" }, "api.scope-covers"],
];

export const scenarios: readonly Scenario[] = [
	...variants.map(({ id, name }) => photosRead(name, by(id))),
	...stops.map(([variant, levels, check]) =>
		onlyClient(`${variant}, ${Object.entries(levels).flat().join(" ")}`, check, by(variant, levels)),
	),
	photosRead("a key of its own, with an algorithm of the list", by("jwk", { alg: "allow-list" })),
	photosRead("OAuth 2.0, a token for another API", { profile: "2.0", variant: "audience" }),
	onlyClient("OAuth 2.0, alg none", "api.algorithm-allowed", { profile: "2.0" }),
	...variants.map(({ id, name }) => onlyClient(`OAuth 2.1: ${name}`, { profile: "2.1", variant: id })),
	onlyClient("the attacker's call carries no token", "api.token-sent", lost),
	onlyClient("the attacker writes nonsense", "api.token-readable", header("Authorization").set("Bearer trust-me")),
	onlyClient(
		"a signature of nobody",
		"api.signature-valid",
		by("hs256"),
		header("Authorization").set("Bearer e30.e30.AA"),
	),
	onlyClient("no key lies there", "api.signature-valid", by("jku"), at("jku", target(`${EVIL_ORIGIN}/none.json`))),
	nothing("the client's call carries no token", "api.token-sent", lost),
];
