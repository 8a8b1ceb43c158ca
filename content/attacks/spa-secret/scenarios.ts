import { beforeTheCode } from "@/lib/cast/scenarios";
import type { Scenario } from "@/lib/flow/define";
import { at, form, header, query, reaching, second, target } from "@/lib/flow/proof/scenario";
import type { Levels } from "@/lib/vocabulary/controls";

const tookForClient = reaching("tookForClient");
const photosRead = reaching("photosRead");
const onlyAda = reaching("onlyAda");
const nobody = reaching("nobody");

const CODE = { variant: "code" } as const;
const PUBLIC = { pageClient: "public" } as const;
const PKCE = { pkce: "optional" } as const;
const BFF = { storage: "bff" } as const;
const coded = (levels: Partial<Levels>) => ({ ...CODE, levels });
const lost = header("Authorization").remove();
const noSecret = form("client_secret").remove();
const other = query("client_id").set("other");

/** The same with another thief. */
const asCode = (one: Scenario): Scenario => ({ ...one, settings: { ...one.settings, ...CODE } });

export const scenarios: readonly Scenario[] = [
	tookForClient("everything at its weakest"),
	photosRead("a code, with the secret", CODE),
	onlyAda("the server takes no secret from a page for proof", "token.secret-not-shipped", { levels: PUBLIC }),
	photosRead("a code, and a server that does not believe the secret", coded(PUBLIC)),
	tookForClient("PKCE alone", { levels: PKCE }),
	onlyAda("a code, and PKCE", "token.verifier-fits", coded(PKCE)),
	onlyAda("a public client with PKCE", "token.secret-not-shipped", { levels: { ...PUBLIC, ...PKCE } }),
	onlyAda("a public client with PKCE, and a code", "token.verifier-fits", coded({ ...PUBLIC, ...PKCE })),
	onlyAda("a server keeps the secret", "token.client-authenticates", { levels: BFF }),
	photosRead("a server keeps the secret, and a code that is brought to it", "token.client-authenticates", coded(BFF)),
	onlyAda("a server keeps the secret, with PKCE", "token.client-authenticates", { levels: { ...BFF, ...PKCE } }),
	onlyAda("a server keeps the secret, with PKCE, and a code", "token.verifier-fits", coded({ ...BFF, ...PKCE })),
	photosRead(
		"a server keeps the secret, with PKCE, and any session may use the state that came with the code",
		"token.client-authenticates",
		coded({ ...BFF, ...PKCE, state: "unbound" }),
	),
	onlyAda(
		"the same, and the client's call for the attacker loses its token",
		"callback.transaction-known",
		coded({ ...BFF, ...PKCE, state: "unbound" }),
		at("fetched", lost),
	),
	onlyAda(
		"a server keeps the secret, with PKCE, a state of the session, and a code",
		"token.verifier-fits",
		coded({ ...BFF, ...PKCE, state: "bound" }),
	),
	onlyAda("OAuth 2.0", "token.secret-not-shipped", { profile: "2.0" }),
	onlyAda("OAuth 2.0, and a code", "token.verifier-fits", { ...CODE, profile: "2.0" }),
	onlyAda("OAuth 2.1", "token.client-authenticates", { profile: "2.1" }),
	onlyAda("OAuth 2.1 in a page", "token.secret-not-shipped", { profile: "2.1", levels: { storage: "localStorage" } }),
	onlyAda(
		"there is no such file",
		"token.client-authenticates",
		at("bundle", target("https://photos.example/nowhere.js")),
	),
	onlyAda("the attacker leaves the secret out", "token.client-authenticates", at("asClient", noSecret)),
	onlyAda(
		"the attacker asks for what the client may not have",
		"token.scope-registered",
		at("asClient", form("scope").set("everything")),
	),
	onlyAda("the call as the client loses its token", "api.token-sent", at("covers", lost)),
	onlyAda(
		"the attacker comes to the client without a session",
		"callback.transaction-known",
		coded(BFF),
		at("inject", header("Cookie").remove()),
	),
	onlyAda("the client's call for the attacker loses its token", "api.token-sent", coded(BFF), at("fetched", lost)),
	onlyAda("the theft without the secret", "token.client-authenticates", CODE, at("theft", noSecret)),
	onlyAda("the theft without the code", CODE, at("theft", form("code").remove())),
	onlyAda("the copied address has no code", CODE, at("steal", query("code").remove())),
	nobody(
		"the stolen token is lost, and the code is used up",
		"api.token-sent",
		{ ...CODE, levels: { codeUse: "once" } },
		at("loot", lost),
		at(second("authorize"), other),
	),
	photosRead("a mistyped password", CODE, ["wrong", "right", "allow"]),
	...beforeTheCode("onlyAda").map(asCode),
	onlyAda("Ada opens another page first", coded(BFF), at("connect", target("https://photos.example/nowhere"))),
	nobody(
		"Ada's own request names no known client",
		"authorize.client-known",
		{ levels: PUBLIC },
		at("authorize", other),
	),
	onlyAda(
		"her page is not there, so she begins again",
		coded(PKCE),
		at("callback", target("https://photos.example/nowhere")),
	),
];
