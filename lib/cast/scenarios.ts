/** Scenarios that many lessons have, since all of them are played by the same people on the same hosts. */
import type { Scenario } from "../flow/define";
import { at, form, header, query, target } from "../flow/proof/scenario";
import { EVIL_ORIGIN } from "./attacked";
import { CLIENT_ORIGIN } from "./cast";

/** What is refused at the server's own pages, in every flow with a person. */
export const formRefusals = (end: string): readonly Scenario[] => [
	{
		name: "a sign-in form without its token",
		edits: [at("login", form("csrf").remove())],
		end,
		refusedBy: "form.token",
	},
	{ name: "the consent page of no request", edits: [at("consent", query("request").set("x"))], end },
	{
		name: "a consent form without its token",
		edits: [at("decide", form("csrf").remove())],
		end,
		refusedBy: "form.token",
	},
];

/** What ends a code grant before there is a code, in every attack that begins with one. */
export const beforeTheCode = (end: string): readonly Scenario[] => [
	{ name: "Ada denies", choices: ["right", "deny"], end },
	...formRefusals(end),
	{
		name: "unknown client",
		edits: [at("authorize", query("client_id").set("other"))],
		end,
		refusedBy: "authorize.client-known",
	},
	{
		name: "unknown scope",
		edits: [at("authorize", query("scope").set("everything"))],
		end,
		refusedBy: "authorize.scope-known",
	},
];

/** Addresses that the client's own site does not begin at. */
export const otherPages: readonly Scenario[] = [
	["another page than connect", `${CLIENT_ORIGIN}/`],
	["a page that the client does not have", `${CLIENT_ORIGIN}/nowhere`],
].map(([name = "", url = ""]) => ({ name, edits: [at("connect", target(url))], end: "notStarted" }));

/** An authorization request that is answered with a page: nobody trustworthy is known to redirect to. */
export const badTargets: readonly Scenario[] = [
	{
		name: "unknown client",
		edits: [at("authorize", query("client_id").set("photo-prints"))],
		end: "errorPage",
		refusedBy: "authorize.client-known",
	},
	{
		name: "redirect_uri that is not registered",
		edits: [at("authorize", query("redirect_uri").set(`${EVIL_ORIGIN}/cb`))],
		end: "errorPage",
		refusedBy: "authorize.redirect-uri-registered",
	},
];

/** An answer that is not to the request of this browser session. */
export const anotherState: Scenario = {
	name: "another state comes back",
	edits: [at("callback", query("state").set("x"))],
	end: "clientStopped",
	refusedBy: "callback.state-matches",
};

/** The code without the text from which the challenge was made. */
export const noVerifier: Scenario = {
	name: "no verifier",
	edits: [at("token", form("code_verifier").remove())],
	end: "tokenRefused",
	refusedBy: "token.verifier-fits",
};

/** The call that brings no token. */
export const callWithoutToken: Scenario = {
	name: "the API gets no token",
	edits: [at("api", header("Authorization").remove())],
	end: "apiRefused",
	refusedBy: "api.token-sent",
};
