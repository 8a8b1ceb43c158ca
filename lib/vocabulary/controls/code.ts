/** Controls of the code grant: what binds a request, its answer and its code to each other. */
import { protection } from "./control";

export const codeControls = {
	pkce: protection(["off", "optional", "guarded", "required"], "optional", "required", { required: "required" }),
	// Whoever raises PKCE gets it as it should be: plain has to be chosen, and does not come with the rest.
	method: protection(["plain", "S256"], "S256", "S256", { weakest: "S256", required: "S256" }),
	state: protection(["off", "unbound", "bound"], "bound", "bound"),
	sameUser: protection(["off", "on"], "on", "on"),
	iss: protection(["off", "send", "send+check"], "off", "send+check", { required: "send" }),
	connection: protection(["off", "on"], "off", "on"),
	redirectMatch: protection(["wildcard", "prefix", "exact"], "prefix", "exact", { required: "exact" }),
	redirectStatus: protection(["307", "302", "303"], "302", "303", { required: "302" }),
	redirectTrust: protection(["at-once", "signed-in", "asked"], "at-once", "asked", { required: "signed-in" }),
	openRedirector: protection(["on", "on+fragment", "off"], "on", "off", { required: "off" }),
	codeUse: protection(["many", "once", "once+revoke"], "once", "once+revoke", { required: "once" }),
	clientVetting: protection(["open", "vetted"], "open", "vetted"),
	scopeLimit: protection(["any", "limited"], "any", "limited"),
	consentText: protection(["name", "details"], "details", "details"),
	grantReview: protection(["off", "on"], "off", "on"),
	par: protection(["off", "optional", "required"], "off", "off"),
	responseMode: protection(["query", "form_post"], "query", "query"),
	stateUse: protection(["many", "once"], "once", "once"),
} as const;
