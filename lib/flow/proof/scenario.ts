/**
 * Short words for scenarios: which message is changed before it leaves, how, and what that leads to. A message is
 * named by its note, an entry by its name: `at("token", form("code_verifier").remove())`.
 */
import type { Scenario } from "../define";
import type { NamedEdit, NamedOp, NthMessage, Part } from "../edit";

/** @param message note of the first such request or link, or which of them */
export const at = (message: string | NthMessage, ...ops: readonly NamedOp[]): NamedEdit => ({
	...(typeof message === "string" ? { note: message, nth: 1 } : message),
	ops,
});

/** The second request with this note, as in `at(second("token"), …)`. */
export const second = (note: string): NthMessage => ({ note, nth: 2 });

const entryOf = (part: Part) => (name: string) => ({
	set: (value: string): NamedOp => ({ op: "set", part, name, value }),
	/** Another name, and another value where one is given. */
	rename: (as: string, value?: string): NamedOp => ({
		op: "set",
		part,
		name,
		as,
		...(value === undefined ? {} : { value }),
	}),
	remove: (): NamedOp => ({ op: "remove", part, name }),
	/** One more, also where there is one already. */
	add: (value: string): NamedOp => ({ op: "add", part, name, value }),
});

export const query = entryOf("query");
export const header = entryOf("header");
export const form = entryOf("form");

export const method = (value: string): NamedOp => ({ op: "method", value });
/** Another URL, up to the query. */
export const target = (value: string): NamedOp => ({ op: "target", value });
/** Another body, where it is no form. */
export const body = (value: string): NamedOp => ({ op: "body", value });
/** Another certificate than the client's own; "" for none. */
export const certificate = (value: string): NamedOp => ({ op: "certificate", value });

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
	["another page than connect", "https://photos.example/"],
	["a page that the client does not have", "https://photos.example/nowhere"],
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
		edits: [at("authorize", query("redirect_uri").set("https://evil.example/cb"))],
		end: "errorPage",
		refusedBy: "authorize.redirect-uri-registered",
	},
];

/** The call that brings no token. */
export const callWithoutToken: Scenario = {
	name: "the API gets no token",
	edits: [at("api", header("Authorization").remove())],
	end: "apiRefused",
	refusedBy: "api.token-sent",
};
