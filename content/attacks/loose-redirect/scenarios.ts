import { beforeTheCode } from "@/lib/cast/scenarios";
import type { Scenario } from "@/lib/flow/define";
import { at, form, header, query, reaching, second, target } from "@/lib/flow/proof/scenario";

const stolen = reaching("stolen");
const onlyAda = reaching("onlyAda", "caught");
const nobody = reaching("nobody");

const TOKEN = { variant: "token" } as const;
const DETOUR = { variant: "redirector" } as const;
const SECRET = { levels: { clientType: "confidential" } } as const;
const OWN = { variant: "own-session" } as const;
/** A client of OAuth 2.1 does not send redirect_uri once more; then the server has to compare the first one exactly. */
const BELOW_PKCE = { redirectMatch: "wildcard", clientType: "confidential" } as const;
const BELOW = { ...BELOW_PKCE, pkce: "off" } as const;
const OWN_BELOW = { ...OWN, profile: "2.1", levels: BELOW } as const;
const OWN_PKCE = { ...OWN, profile: "2.1", levels: BELOW_PKCE } as const;
const EXACT = { levels: { redirectMatch: "exact" } } as const;
const lostToken = header("Authorization").remove();
const refusedBy = "authorize.redirect-uri-registered";
const SAME = "token.redirect-uri-same";
const nowhere = target("https://photos.example/nowhere");

/** A code for a session that the attacker has at the client (RFC 9700 §4.5.4). Who compares redirect_uri once more refuses it. */
const forOwnSession: readonly Scenario[] = [
	stolen("for a session of its own", OWN),
	onlyAda("for a session of its own, exact match", refusedBy, { ...OWN, ...EXACT }),
	onlyAda("for a session of its own, a confidential client", SAME, { ...OWN, ...SECRET }),
	...([["public", {}] as const, ["confidential", SECRET.levels] as const] as const).flatMap(([client, levels]) => [
		onlyAda(`for a session of its own, PKCE and a ${client} client`, SAME, {
			...OWN,
			levels: { ...levels, pkce: "required" },
		}),
		stolen(`for a session of its own, PKCE, a ${client} client, and redirect_uri is not compared again`, {
			...OWN,
			levels: { ...levels, pkce: "required" },
			skippedChecks: [SAME],
		}),
		stolen(`for a session of its own, a ${client} client of OAuth 2.1, below it, and PKCE`, {
			...OWN,
			profile: "2.1",
			levels: { ...levels, redirectMatch: "wildcard" },
		}),
		onlyAda(`for a session of its own, PKCE, a ${client} client of OAuth 2.1, and exact match`, refusedBy, {
			...OWN,
			profile: "2.1",
			levels,
		}),
	]),
	stolen("for a session of its own, and no PKCE", OWN_BELOW),
	stolen("for a session of its own, and the plain method", { ...OWN_PKCE, levels: { ...BELOW_PKCE, method: "plain" } }),
	onlyAda(
		"another challenge than that of its session",
		"token.verifier-fits",
		OWN_PKCE,
		at("authorize", query("code_challenge").set("x".repeat(43))),
	),
	onlyAda("the attacker has no session of its own", "callback.transaction-known", OWN_BELOW, at("own", nowhere)),
	onlyAda("the attacker brings the code without its cookie", OWN_PKCE, at("inject", header("Cookie").remove())),
	onlyAda("the client has no token for the attacker's session", "api.token-sent", OWN_PKCE, at("fetched", lostToken)),
	onlyAda("a code for its own session is lost", "token.code-known", OWN, at("theft", form("code").remove())),
];

export const scenarios: readonly Scenario[] = [
	stolen("everything at its weakest"),
	stolen("a token instead of a code", TOKEN),
	stolen("through the client", DETOUR),
	stolen("a prefix, and through the client", { ...DETOUR, levels: { redirectMatch: "prefix" } }),
	onlyAda("a prefix", refusedBy, { levels: { redirectMatch: "prefix" } }),
	onlyAda("exact match, and through the client", refusedBy, { ...DETOUR, ...EXACT }),
	onlyAda("the client's redirector adds a fragment", { ...DETOUR, levels: { openRedirector: "on+fragment" } }),
	onlyAda("the client's redirector has a list", "redirector.target-allowed", {
		...DETOUR,
		levels: { openRedirector: "off" },
	}),
	onlyAda("no implicit grant, and through the client", "authorize.response-type-allowed", {
		...DETOUR,
		levels: { implicit: "off" },
	}),
	stolen("PKCE is required", { levels: { pkce: "required" } }),
	onlyAda("exact match", refusedBy, EXACT),
	onlyAda("exact match, a token instead of a code", refusedBy, { ...TOKEN, ...EXACT }),
	onlyAda("a confidential client", "token.client-authenticates", SECRET),
	onlyAda("a confidential client, and the injection is judged", "token.redirect-uri-same", SECRET),
	stolen("a confidential client of OAuth 2.1, below it: nothing ties the code to the request", {
		profile: "2.1",
		levels: BELOW,
	}),
	onlyAda(
		"a confidential client of OAuth 2.1, below it, and PKCE with a verifier of the attacker's",
		"token.verifier-fits",
		{
			profile: "2.1",
			levels: BELOW_PKCE,
		},
	),
	...forOwnSession,
	onlyAda(
		"a confidential client of OAuth 2.1, below it, and its call carries no token",
		"api.token-sent",
		{ profile: "2.1", levels: BELOW },
		at("fetched", lostToken),
	),
	onlyAda(
		"a code is asked for behind the #",
		"authorize.response-mode-supported",
		at("authorize", query("response_mode").add("fragment")),
	),
	onlyAda("the attacker begins nothing at the client", SECRET, at("own", target("https://photos.example/"))),
	onlyAda("the attacker's session is lost", SECRET, at("inject", header("Cookie").remove())),
	onlyAda("OAuth 2.1", refusedBy, { profile: "2.1" }),
	...beforeTheCode("onlyAda"),
	stolen("after a mistyped password", ["wrong", "right", "allow"]),
	onlyAda("Ada opens another page", at("lure", target("https://photos.example/nowhere"))),
	onlyAda("the answer is taken elsewhere", target("https://nobody.example/")),
	onlyAda("the answer loses its code", query("code").remove()),
	onlyAda("the attacker's call carries no token", "api.token-sent", at("loot", lostToken)),
	nobody(
		"exact match, and Ada's own request names an unknown client",
		"authorize.client-known",
		EXACT,
		at(second("authorize"), query("client_id").set("other")),
	),
];
