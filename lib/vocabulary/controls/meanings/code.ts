/** The words for the controls of `../code.ts`. */
import type { codeControls } from "../code";
import type { MeaningsOf } from "./meaning";

export const codeMeanings: MeaningsOf<typeof codeControls> = {
	pkce: {
		name: "PKCE",
		at: "as",
		does: "Binds the code to the client instance that asked for it.",
		spec: "OAuth 2.1 §7.5.1",
		spec20: "RFC 7636 §4.6",
	},
	method: {
		name: "Challenge method",
		at: "as",
		does: "S256 sends only a hash of the verifier through the browser.",
		spec: "OAuth 2.1 §7.5.2",
		spec20: "RFC 7636 §4.2",
	},
	state: {
		name: "state",
		at: "client",
		does: "Ties the answer to the browser session that asked.",
		spec: "OAuth 2.1 §2.3.3",
		spec20: "RFC 6749 §10.12",
	},
	sameUser: {
		name: "Same user",
		at: "client",
		does: "Compares the user session that asked for a link with the one that brings the answer.",
		spec: "RFC 9700 Update §2.3.2",
	},
	iss: {
		name: "iss",
		at: "client",
		does: "Names the server that answered, and the client compares it.",
		spec: "RFC 9207 §2",
	},
	connection: {
		name: "Connection check",
		at: "client",
		does: "Compares the redirect URI at which an answer comes with that of the connection that asked.",
		spec: "RFC 9700 Update §2.2.2",
	},
	redirectMatch: {
		name: "Redirect match",
		at: "as",
		does: "Compares redirect_uri with the registered one, character by character.",
		spec: "OAuth 2.1 §2.3.1",
		spec20: "RFC 6749 §3.1.2.3",
	},
	redirectStatus: {
		name: "Redirect status",
		at: "as",
		does: "Where a redirect to the client answers the sign-in form, the browser does not send the form on.",
		spec: "OAuth 2.1 §7.5.4",
		spec20: "RFC 9700 §4.12",
	},
	redirectTrust: {
		name: "Untrusted redirect",
		at: "as",
		does: "Nobody is sent on at once to an address that the server does not trust: they sign in first, or are asked.",
		spec: "OAuth 2.1 §7.13.2",
		spec20: "RFC 9700 §4.11.2",
	},
	openRedirector: {
		name: "Open redirector",
		at: "client",
		does: "The client sends browsers on only to addresses on a list; with a fragment, at least no token goes along.",
		spec: "OAuth 2.1 §7.13.1",
		spec20: "RFC 9700 §4.11.1",
	},
	codeUse: {
		name: "Code use",
		at: "as",
		does: "Lets a code work once; a valid second use revokes its tokens.",
		spec: "OAuth 2.1 §4.1.3",
		spec20: "RFC 6749 §4.1.2",
	},
	clientVetting: {
		name: "Client vetting",
		at: "as",
		does: "Registers clients only of developers whom the server has found out about.",
		spec: "OAuth 2.1 §7.9",
		spec20: "RFC 7591 §3",
	},
	scopeLimit: {
		name: "Scope of unvetted clients",
		at: "as",
		does: "A client that nobody vouches for may not ask for what is sensitive.",
		spec: "OAuth 2.1 §7.9",
		spec20: "RFC 6749 §3.3",
	},
	consentText: {
		name: "Consent page",
		at: "as",
		does: "The consent page says what is asked for, who runs the client, and where the answer goes.",
		spec: "OAuth 2.1 §7.9",
		spec20: "RFC 6749 §10.2",
	},
	grantReview: {
		name: "List of grants",
		at: "as",
		does: "Ada can see which clients have access to her account, and end it.",
		spec: "OAuth 2.1 §7.9",
		spec20: "RFC 7009 §2.1",
	},
	par: {
		name: "Pushed requests",
		at: "as",
		does: "The client pushes its request, and only a reference to it goes through the browser.",
		spec: "RFC 9126 §4",
	},
};
