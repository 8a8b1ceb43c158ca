/** Short words for scenarios: which message is changed before it leaves, how, and what that leads to. */
import type { Scenario } from "../define";
import type { Edit, EditOp, Part } from "../edit";

/** @param exchange the n-th message of the m-th frame, as `m.n` */
export const edit = (exchange: string, ...ops: readonly EditOp[]): Edit => ({ exchange, ops });

export const set = (part: Part, index: number, name: string, value: string): EditOp => ({
	op: "set",
	part,
	index,
	name,
	value,
});

export const setQuery = (index: number, name: string, value: string): EditOp => set("query", index, name, value);
export const setForm = (index: number, name: string, value: string): EditOp => set("form", index, name, value);
export const setHeader = (index: number, name: string, value: string): EditOp => set("header", index, name, value);
export const add = (part: Part, name: string, value: string): EditOp => ({ op: "add", part, name, value });
export const addForm = (name: string, value: string): EditOp => add("form", name, value);
export const remove = (part: Part, index: number): EditOp => ({ op: "remove", part, index });
/** Another certificate than the client's own; "" for none. */
export const certificate = (value: string): EditOp => ({ op: "certificate", value });
export const target = (value: string): EditOp => ({ op: "target", value });

/** Where the pages of the authorization server are answered in a run. */
interface FormExchanges {
	readonly login: string;
	readonly consent: string;
	readonly decide: string;
}

/** What is refused at the server's own pages, in every flow with a person. */
export const formRefusals = ({ login, consent, decide }: FormExchanges, end: string): readonly Scenario[] => [
	{ name: "a sign-in form without its token", edits: [edit(login, remove("form", 1))], end, refusedBy: "form.token" },
	{ name: "the consent page of no request", edits: [edit(consent, setQuery(0, "request", "x"))], end },
	{ name: "a consent form without its token", edits: [edit(decide, remove("form", 1))], end, refusedBy: "form.token" },
];

/** Addresses that the client's own site does not begin at. */
export const otherPages = (connect: string): readonly Scenario[] =>
	[
		["another page than connect", "https://photos.example/"],
		["a page that the client does not have", "https://photos.example/nowhere"],
	].map(([name = "", url = ""]) => ({ name, edits: [edit(connect, target(url))], end: "notStarted" }));

/** An authorization request that is answered with a page: nobody trustworthy is known to redirect to. */
export const badTargets = (authorize: string): readonly Scenario[] => [
	{
		name: "unknown client",
		edits: [edit(authorize, setQuery(1, "client_id", "photo-prints"))],
		end: "errorPage",
		refusedBy: "authorize.client-known",
	},
	{
		name: "redirect_uri that is not registered",
		edits: [edit(authorize, setQuery(2, "redirect_uri", "https://evil.example/cb"))],
		end: "errorPage",
		refusedBy: "authorize.redirect-uri-registered",
	},
];

/** The call that brings no token. */
export const callWithoutToken = (call: string): Scenario => ({
	name: "the API gets no token",
	edits: [edit(call, remove("header", 0))],
	end: "apiRefused",
	refusedBy: "api.token-sent",
});
