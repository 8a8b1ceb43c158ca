import type { Scenario } from "@/lib/flow/define";
import { at, header, method, reaching } from "@/lib/flow/proof/scenario";
import type { Levels } from "@/lib/vocabulary/controls";
import { variants } from "./tries";

const photosRead = reaching("photosRead");
const onlyClient = reaching("onlyClient");

type Check = Scenario["refusedBy"];

/** One try of the attacker's: it reads the photos, or this check refuses. */
function attempt(variant: string, levels: Partial<Levels>, check?: Check, more: Partial<Scenario> = {}): Scenario {
	return {
		name: [variant, ...Object.entries(levels).map((pair) => pair.join(" "))].join(", "),
		settings: { variant, levels },
		...(check === undefined ? { end: "photosRead" } : { end: "onlyClient", refusedBy: check }),
		...more,
	};
}

const DPOP = { sender: "dpop" } as const;
const NONCE = { ...DPOP, dpopNonce: "on" } as const;
const without = (to: string, name: string) => ({ name: `no ${name}: ${to}`, edits: [at(to, header(name).remove())] });
const skipping = (variant: string, check: string) =>
	attempt(variant, DPOP, undefined, {
		name: `${variant} without ${check}`,
		settings: { variant, levels: DPOP, skippedChecks: [check] },
	});
/** The client's own request goes out without its proof. */
const refused = (note: string, levels: Partial<Levels>) =>
	attempt("bearer", levels, "dpop.sent", { ...without(note, "DPoP"), end: "nothingToCopy" });

export const scenarios: readonly Scenario[] = [
	...variants.map(({ id }) => attempt(id, {})),
	attempt("bearer", DPOP, "dpop.scheme-fits"),
	attempt("own-key", DPOP, "dpop.key-bound"),
	attempt("own-key", NONCE, "dpop.key-bound"),
	attempt("repeat", DPOP),
	attempt("repeat", NONCE),
	attempt("repeat", { ...DPOP, jti: "on" }, "dpop.unused"),
	attempt("repeat", DPOP, "dpop.method-same", { name: "repeat as POST", edits: [at("replay", method("POST"))] }),
	attempt("other-call", DPOP, "dpop.url-same"),
	attempt("other-api", { ...DPOP, jti: "on" }),
	attempt("other-api", { aud: "on" }, "api.audience-mine"),
	attempt("bearer", { aud: "on" }),
	photosRead("OAuth 2.1", { profile: "2.1" }),
	...variants.map(
		({ id, name }): Scenario =>
			onlyClient(`OAuth 2.1 with bound tokens: ${name}`, { profile: "2.1", variant: id, levels: DPOP }),
	),
	skipping("own-key", "dpop.key-bound"),
	skipping("other-call", "dpop.url-same"),
	attempt("bearer", {}, "api.token-sent", without("bearer", "Authorization")),
	attempt("other-call", {}, "api.token-sent", without("otherCall", "Authorization")),
	attempt("other-api", {}, "api.token-sent", without("otherApi", "Authorization")),
	refused("token", DPOP),
	refused("tokenAgain", NONCE),
	refused("call", DPOP),
	refused("callAgain", NONCE),
];
