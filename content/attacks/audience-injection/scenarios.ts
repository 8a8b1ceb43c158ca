import { beforeTheCode } from "@/lib/cast/scenarios";
import type { Scenario } from "@/lib/flow/define";
import { at, form, header, method, query, reaching, target } from "@/lib/flow/proof/scenario";
import { AUDIENCE, KEY } from "./words";
import { ISSUER_NAMED } from "./world";

const read = reaching("picturesRead");
const onlyClient = reaching("onlyClient", "replay");
const nothing = reaching("nothing");
const variant = ISSUER_NAMED;

const lost = header("Authorization").remove();

export const scenarios: readonly Scenario[] = [
	read("the token endpoint of another server"),
	read("the issuer of another server", { variant }),
	read("everything but the audience", {
		levels: { pkce: "required", state: "bound", iss: "send+check", aud: "on", exp: "on", scopeCheck: "on" },
	}),
	read("OAuth 2.0", { profile: "2.0" }),
	read("a server that does not look", { levels: { assertionAud: "issuer" }, skippedChecks: [AUDIENCE] }),
	onlyClient("the address to which it is sent", AUDIENCE, { levels: { assertionAud: "target" } }),
	onlyClient("the address to which it is sent, and the issuer named", AUDIENCE, {
		variant,
		levels: { assertionAud: "target" },
	}),
	onlyClient("the issuer", AUDIENCE, { levels: { assertionAud: "issuer" } }),
	onlyClient("the issuer, and the issuer named", AUDIENCE, { variant, levels: { assertionAud: "issuer" } }),
	onlyClient("a key for each server", KEY, { levels: { clientKeys: "per-server" } }),
	onlyClient("a key for each server, and the issuer named", KEY, { variant, levels: { clientKeys: "per-server" } }),
	onlyClient("OAuth 2.1", KEY, { profile: "2.1" }),
	onlyClient("OAuth 2.1 with one key", AUDIENCE, { profile: "2.1", levels: { clientKeys: "shared" } }),
	onlyClient("the attacker chooses the honest server", at("own", query("server").set("as.example"))),
	onlyClient("the attacker opens another page", at("own", target("https://photos.example/"))),
	onlyClient("the client proves nothing", at("push", form("client_assertion").remove())),
	onlyClient("the request is pushed by GET", at("push", method("GET"))),
	onlyClient("the request is pushed elsewhere", at("push", target("https://nobody.example/par"))),
	onlyClient("the attacker forgets the assertion", "token.client-known", form("client_assertion").remove()),
	onlyClient("the attacker forgets the token", "api.token-sent", at("loot", lost)),
	...beforeTheCode("nothing"),
	nothing("Ada opens another page", at("connect", target("https://photos.example/"))),
	nothing(
		"an address that is not registered",
		"authorize.redirect-uri-registered",
		at("authorize", query("redirect_uri").set("https://nobody.example/cb")),
	),
	nothing("the client redeems no code", "token.code-known", at("token", form("code").remove())),
	read("a mistyped password", ["wrong", "right", "allow"]),
];
