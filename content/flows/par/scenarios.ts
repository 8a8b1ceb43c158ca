import { callWithoutToken, formRefusals, noVerifier, otherPages } from "@/lib/cast/scenarios";
import type { Scenario } from "@/lib/flow/define";
import type { NamedOp } from "@/lib/flow/edit";
import { at, certificate, form, method, query, reaching, target } from "@/lib/flow/proof/scenario";
import type { CheckId } from "@/lib/vocabulary/check-ids";
import type { Levels } from "@/lib/vocabulary/controls";
import { OTHER } from "./world";

type Moved = NonNullable<Scenario["settings"]>;

const level = (par: Levels["par"], more: Partial<Levels> = {}, profile: "2.0" | "2.1" = "2.1"): Moved => ({
	profile,
	levels: { par, clientType: "confidential", ...more },
});
const without = (check: CheckId): Moved => ({ ...level("required"), skippedChecks: [check] });
const inBrowser = (op: NamedOp) => at("authorize", op);
const elsewhere = inBrowser(query("client_id").set(OTHER));
const [again, late] = [["again"], ["late"]];
/** Instead of the reference, a request that says as little as it may. */
const bare = query("request_uri").rename("response_type", "code");
const LITTLE = { pkce: "off", state: "off", aud: "off" } as const;

const [done, page, told] = [reaching("done"), reaching("errorPage"), reaching("errorReturned")];
const [pushRefused, clientStopped] = [reaching("pushRefused", "par"), reaching("clientStopped")];

/** Together they walk every arrow, and each check that has to do with a pushed request refuses. */
export const scenarios: readonly Scenario[] = [
	done("a pushed request"),
	...(["basic", "private_key_jwt", "tls_client_auth"] as const).map((clientAuth) =>
		done(`a pushed request, ${clientAuth}`, level("required", { clientAuth })),
	),
	done("a pushed request of a public client", level("required", { clientType: "public" })),
	done("a pushed request, where it is optional", level("optional")),
	done("a pushed request in OAuth 2.0", level("required", {}, "2.0")),
	done("a pushed request with plain", level("required", { method: "plain" })),
	done("an ordinary request, where PAR is off", level("off")),
	done("a mistyped password", ["wrong", "right", "allow"]),
	done("a scope is added in the browser, and does not count", inBrowser(query("scope").add("photos.write"))),
	done("so with an address", inBrowser(query("redirect_uri").add("https://evil.example/cb"))),
	done("an ordinary request, where PAR is optional", level("optional", LITTLE), inBrowser(bare)),
	done("loaded again, and nobody counts", without("authorize.request-uri-unused"), again),
	done("another client, and nobody compares", without("authorize.request-uri-of-this-client"), elsewhere),
	done("an ordinary request, loaded again", level("off"), again),
	page("loaded again", "authorize.request-uri-unused", again),
	page("loaded again late", "authorize.request-uri-fresh", late),
	page("late, and no look at the time", "authorize.request-uri-unused", late, without("authorize.request-uri-fresh")),
	told("loaded otherwise", "authorize.request-pushed", level("required", LITTLE), again, at("again", bare)),
	page("another client", "authorize.request-uri-of-this-client", elsewhere),
	page("a client that does not exist", "authorize.client-known", inBrowser(query("client_id").set("nobody"))),
	page("a made-up reference", "authorize.request-uri-known", inBrowser(query("request_uri").set("urn:x"))),
	told("an ordinary request", "authorize.request-pushed", level("required", LITTLE), inBrowser(bare)),
	told("another scope, PAR is off", "authorize.scope-known", level("off"), inBrowser(query("scope").set("x"))),
	pushRefused("another address", "authorize.redirect-uri-registered", form("redirect_uri").set("https://evil.example")),
	pushRefused("a scope that is not registered", "authorize.scope-known", form("scope").set("photos.write")),
	pushRefused("a reference is pushed", "par.no-request-uri", form("request_uri").add("urn:x")),
	pushRefused("a wrong secret", "token.client-authenticates", form("client_secret").set("x")),
	pushRefused(
		"no certificate",
		"certificate.sent",
		certificate(""),
		level("required", { clientAuth: "tls_client_auth" }),
	),
	pushRefused("a client that nobody knows", "token.client-known", form("client_id").set("nobody")),
	pushRefused("pushed by GET", method("GET")),
	told("Ada denies", "callback.answer-complete", ["right", "deny"]),
	clientStopped("another state", "callback.state-matches", at("callback", query("state").set("x"))),
	reaching("codeAstray")("another page", at("callback", target("https://evil.example/"))),
	noVerifier,
	callWithoutToken,
	...formRefusals("errorPage"),
	...otherPages,
];
