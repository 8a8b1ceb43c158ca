import { beforeTheCode } from "@/lib/cast/scenarios";
import type { Scenario } from "@/lib/flow/define";
import { at, header, query, second, target } from "@/lib/flow/proof/scenario";

const CLIENT = "https://photos.example";
const ON = { levels: { sameUser: "on" } } as const;
const refusedBy = "callback.same-user";
const lostToken = header("Authorization").remove();

export const scenarios: readonly Scenario[] = [
	{ name: "everything at its weakest", end: "connected" },
	{ name: "a state of the session", settings: { levels: { state: "bound" } }, end: "connected" },
	{ name: "PKCE is required", settings: { levels: { pkce: "required" } }, end: "connected" },
	{ name: "a confidential client", settings: { levels: { clientType: "confidential" } }, end: "connected" },
	{ name: "all but the same user", settings: { profile: "2.1", levels: { sameUser: "off" } }, end: "connected" },
	{ name: "the same user", settings: ON, end: "onlyAda", refusedBy },
	{ name: "OAuth 2.0", settings: { profile: "2.0" }, end: "onlyAda", refusedBy },
	{ name: "OAuth 2.1", settings: { profile: "2.1" }, end: "onlyAda", refusedBy },
	{ name: "after a mistyped password", choices: ["wrong", "right", "allow"], end: "connected" },
	...beforeTheCode("onlyAda"),
	{ name: "the app opens another page", edits: [at("link", target(`${CLIENT}/`))], end: "onlyAda" },
	{ name: "Ada opens another page", edits: [at("lure", target(`${CLIENT}/nowhere`))], end: "onlyAda" },
	{ name: "the link leads to another page", edits: [at("open", target(`${CLIENT}/nowhere`))], end: "onlyAda" },
	{ name: "the link names no request", edits: [at("open", query("transaction").remove())], end: "onlyAda" },
	{
		name: "Ada's browser comes without its cookie",
		edits: [at("callback", header("Cookie").remove())],
		end: "onlyAda",
		refusedBy: "callback.transaction-known",
	},
	{ name: "Ada's token is lost", edits: [at("api", lostToken)], end: "onlyAda", refusedBy: "api.token-sent" },
	{ name: "the attacker opens another page", edits: [at("look", target(`${CLIENT}/nowhere`))], end: "onlyAda" },
	{ name: "the attacker has lost its cookie", edits: [at("look", header("Cookie").remove())], end: "onlyAda" },
	{
		name: "the same user, and Ada's own request names an unknown client",
		settings: ON,
		edits: [at(second("authorize"), query("client_id").set("other"))],
		end: "nobody",
		refusedBy: "authorize.client-known",
	},
];
