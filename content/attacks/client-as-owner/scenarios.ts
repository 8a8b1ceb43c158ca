import { KNOWN } from "@/content/words/register";
import type { Scenario } from "@/lib/flow/define";
import { at, body, form, header, reaching } from "@/lib/flow/proof/scenario";
import { FREE, OWN } from "./words";
import { EARLY } from "./world";

const photosRead = reaching("photosRead");
const kept = reaching("kept");
const nothing = reaching("notServed");

const lost = header("Authorization").remove();
const early = { variant: EARLY } as const;
const VETTED = { levels: { clientVetting: "vetted" } } as const;

export const scenarios: readonly Scenario[] = [
	photosRead("a client by the name of a user"),
	photosRead("a client that comes before the user", early),
	photosRead("a server that compares with the users of today", { ...early, levels: { clientIds: "checked" } }),
	photosRead("the check of the API is left out", { levels: { clientTokens: "apart" }, skippedChecks: [OWN] }),
	kept("developers are vetted", KNOWN, VETTED),
	kept("developers are vetted, early", KNOWN, { ...early, ...VETTED }),
	kept("a token that nobody gave out", KNOWN, VETTED, at("register", header("Authorization").add("Bearer mine"))),
	kept("the name of a user is refused", FREE, { levels: { clientIds: "checked" } }),
	kept("the server makes every client_id", { levels: { clientIds: "assigned" } }),
	kept("the server makes every client_id, early", { ...early, levels: { clientIds: "assigned" } }),
	kept("names of clients have a form of their own", { levels: { idSpace: "split" } }),
	kept("the API tells clients from people", OWN, { levels: { clientTokens: "apart" } }),
	kept("the API tells clients from people, early", OWN, { ...early, levels: { clientTokens: "apart" } }),
	kept("the API asks, of a name that is no client_id", { levels: { clientTokens: "apart", idSpace: "split" } }),
	kept("OAuth 2.0", { profile: "2.0" }),
	kept("OAuth 2.1", KNOWN, { profile: "2.1" }),
	kept("no client_id is asked for", at("register", body('{"client_name":"Album Tool"}'))),
	kept("another client_id is asked for", at("register", body('{"client_id":"grace"}'))),
	kept("the client_id of another client", at("register", body('{"client_id":"archive-job"}'))),
	kept("a registration that cannot be read", "register.metadata-readable", at("register", body("ada"))),
	kept(
		"the attacker does not prove who it is",
		"token.client-authenticates",
		at("grant", form("client_secret").set("x")),
	),
	kept("the attacker sends no token", "api.token-sent", at("call", lost)),
	nothing("the program proves nothing", "token.client-authenticates", at("token", form("client_secret").set("x"))),
	nothing("the program sends no token", "api.token-sent", at("api", lost)),
	nothing("the program sends a bad token", "api.token-readable", at("api", header("Authorization").set("Bearer x"))),
];
