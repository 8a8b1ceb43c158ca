import type { Scenario } from "@/lib/flow/define";
import { at, form, header, query, reaching, target } from "@/lib/flow/proof/scenario";

const photosRead = reaching("photosRead");
const inMallorysAccount = reaching("inMallorysAccount");
const onlyAda = reaching("onlyAda");
const nobody = reaching("nobody");

const OWN = { variant: "own-origin" } as const;
const FORGED = { variant: "forged" } as const;
const FRAME = { variant: "frame" } as const;
const TOKEN = { variant: "token" } as const;
const CONFIDENTIAL = { levels: { clientType: "confidential" } } as const;
const otherPage = target("https://photos.example/nowhere");
const SAFE = { pmTarget: "registered", pmOrigin: "check" } as const;

export const scenarios: readonly Scenario[] = [
	photosRead("everything at its weakest"),
	photosRead("Mallory names her own origin", OWN),
	inMallorysAccount("Mallory posts an answer of her own", FORGED),
	inMallorysAccount("a frame of Mallory's posts it", FRAME),
	inMallorysAccount("Mallory posts a token of her own", TOKEN),
	...[FRAME, TOKEN].map((variant) =>
		onlyAda(`the client looks who has posted, ${variant.variant}`, "callback.sender-origin", {
			...variant,
			levels: { pmOrigin: "check" },
		}),
	),
	...[FRAME, TOKEN].map((variant) =>
		onlyAda(`a state of the session, ${variant.variant}`, "callback.state-matches", {
			...variant,
			levels: { state: "bound" },
		}),
	),
	inMallorysAccount("a state that any session may use, and a token", { ...TOKEN, levels: { state: "unbound" } }),
	inMallorysAccount("PKCE, and a token", { ...TOKEN, levels: { pkce: "required" } }),
	onlyAda("PKCE, and a frame", "token.verifier-fits", { ...FRAME, levels: { pkce: "required" } }),
	onlyAda("no token by message any more", { ...TOKEN, levels: { implicit: "off" } }),
	onlyAda("the frame loads something else", FRAME, at("ad", target("https://photos.example/nowhere"))),
	onlyAda("the frame stands in another page", FRAME, at("visit", target("https://photos.example/nowhere"))),
	onlyAda(
		"the page's call carries no token",
		"api.token-sent",
		TOKEN,
		at("wrongUser", header("Authorization").remove()),
	),
	onlyAda("the target is the one of the request", "browser.target-origin", { levels: { pmTarget: "request" } }),
	photosRead("the target is the one of the request, and Mallory writes it", {
		...OWN,
		levels: { pmTarget: "request" },
	}),
	...[{}, OWN].map((variant) =>
		onlyAda(`the target is registered, ${JSON.stringify(variant)}`, "browser.target-origin", {
			...variant,
			levels: { pmTarget: "registered" },
		}),
	),
	inMallorysAccount("the target is registered, and Mallory posts", { ...FORGED, levels: { pmTarget: "registered" } }),
	photosRead("the client looks who has posted, and Mallory reads", { levels: { pmOrigin: "check" } }),
	onlyAda("the client looks who has posted", "callback.sender-origin", { ...FORGED, levels: { pmOrigin: "check" } }),
	onlyAda("both", "browser.target-origin", { levels: SAFE }),
	onlyAda("both, and Mallory posts", "callback.sender-origin", { ...FORGED, levels: SAFE }),
	onlyAda("a state of the session", "callback.state-matches", { ...FORGED, levels: { state: "bound" } }),
	inMallorysAccount("a state that any session may use", { ...FORGED, levels: { state: "unbound" } }),
	inMallorysAccount("PKCE is optional", { ...FORGED, levels: { pkce: "optional" } }),
	onlyAda("PKCE is guarded", "token.verifier-expected", { ...FORGED, levels: { pkce: "guarded" } }),
	onlyAda("PKCE is required", "token.verifier-fits", { ...FORGED, levels: { pkce: "required" } }),
	photosRead("PKCE, and Mallory reads", { levels: { pkce: "required" } }),
	photosRead("a confidential client", CONFIDENTIAL),
	photosRead("a confidential client, and PKCE", {
		levels: { ...CONFIDENTIAL.levels, pkce: "required", state: "bound" },
	}),
	onlyAda("Mallory's own sign-in is not begun", "callback.transaction-known", CONFIDENTIAL, at("own", otherPage)),
	onlyAda("Mallory injects without her cookie", CONFIDENTIAL, at("inject", header("Cookie").remove())),
	onlyAda("the injected answer loses its code", CONFIDENTIAL, at("inject", query("code").remove())),
	onlyAda("the client redeems without the code", CONFIDENTIAL, at("injected", form("code").remove())),
	onlyAda("the client fetches without the token", CONFIDENTIAL, at("fetched", header("Authorization").remove())),
	photosRead("OAuth 2.0", { profile: "2.0" }),
	onlyAda("OAuth 2.1", "browser.target-origin", { profile: "2.1" }),
	onlyAda("OAuth 2.1, and Mallory posts", "callback.sender-origin", { ...FORGED, profile: "2.1" }),
	onlyAda("Ada denies", ["deny"]),
	onlyAda("Ada opens another page", at("lure", target("https://evil.example/nowhere"))),
	onlyAda("a page that is not there", at("lure", target("https://photos.example/nowhere"))),
	onlyAda(
		"the request names an unknown client",
		"authorize.client-known",
		at("asked", query("client_id").set("other")),
	),
	onlyAda("the request asks for an unknown scope", "authorize.scope-known", at("asked", query("scope").set("all"))),
	onlyAda("the request asks for a redirect", at("asked", query("response_mode").remove())),
	onlyAda("the form arrives without its token", "form.token", at("agreed", form("csrf").remove())),
	onlyAda("the script sends the answer elsewhere", at("collect", target("https://photos.example/nowhere"))),
	onlyAda("the code is lost", "token.code-known", at("theft", form("code").remove())),
	onlyAda("Mallory's call carries no token", "api.token-sent", at("loot", header("Authorization").remove())),
	onlyAda("another page is opened", FORGED, at("window", target("https://photos.example/nowhere"))),
	onlyAda(
		"a page of another site is opened",
		"browser.target-origin",
		FORGED,
		at("window", target("https://evil.example/")),
	),
	onlyAda("the forged answer goes elsewhere", FORGED, at("forged", target("https://photos.example/nowhere"))),
	onlyAda("Ada's browser has no cookie of the client", FORGED, at("forged", header("Cookie").remove())),
	onlyAda("the forged answer loses its code", "callback.answer-complete", FORGED, at("forged", query("code").remove())),
	onlyAda(
		"the client's call carries no token",
		"api.token-sent",
		FORGED,
		at("wrongUser", header("Authorization").remove()),
	),
	nobody(
		"Ada opens another page of the client's",
		{ levels: SAFE },
		at("start", target("https://photos.example/nowhere")),
	),
];
