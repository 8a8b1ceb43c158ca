/**
 * What each control means, for those who ask. It stands apart from the records since a page that is opened needs a
 * control's levels at once, and its explanation only when somebody opens the drawer.
 */
import type { SpecRef } from "../specs";
import type { ControlId } from ".";

export interface Meaning {
	/** What raising it does, or what choosing it means, in one sentence. */
	readonly does: string;
	/** Where that is written. */
	readonly spec: SpecRef;
	/** Where OAuth 2.0 has it: cited instead, beside a run under that profile. */
	readonly spec20?: SpecRef;
}

export const meanings: Readonly<Record<ControlId, Meaning>> = {
	pkce: {
		does: "Binds the code to the client instance that asked for it.",
		spec: "OAuth 2.1 §7.5.1",
		spec20: "RFC 7636 §4.6",
	},
	method: {
		does: "S256 sends only a hash of the verifier through the browser.",
		spec: "OAuth 2.1 §7.5.2",
		spec20: "RFC 7636 §4.2",
	},
	state: {
		does: "Ties the answer to the browser session that asked.",
		spec: "OAuth 2.1 §2.3.3",
		spec20: "RFC 6749 §10.12",
	},
	sameUser: {
		does: "Compares the user session that asked for a link with the one that brings the answer.",
		spec: "RFC 9700 Update §2.3.2",
	},
	iss: {
		does: "Names the server that answered, and the client compares it.",
		spec: "RFC 9207 §2",
	},
	connection: {
		does: "Compares the redirect URI at which an answer comes with that of the connection that asked.",
		spec: "RFC 9700 Update §2.2.2",
	},
	redirectMatch: {
		does: "Compares redirect_uri with the registered one, character by character.",
		spec: "OAuth 2.1 §2.3.1",
		spec20: "RFC 6749 §3.1.2.3",
	},
	redirectStatus: {
		does: "Where a redirect to the client answers the sign-in form, the browser does not send the form on.",
		spec: "OAuth 2.1 §7.5.4",
		spec20: "RFC 9700 §4.12",
	},
	redirectTrust: {
		does: "Nobody is sent on at once to an address that the server does not trust: they sign in first, or are asked.",
		spec: "OAuth 2.1 §7.13.2",
		spec20: "RFC 9700 §4.11.2",
	},
	openRedirector: {
		does: "The client sends browsers on only to addresses on a list; with a fragment, at least no token goes along.",
		spec: "OAuth 2.1 §7.13.1",
		spec20: "RFC 9700 §4.11.1",
	},
	codeUse: {
		does: "Lets a code work once; a valid second use revokes its tokens.",
		spec: "OAuth 2.1 §4.1.3",
		spec20: "RFC 6749 §4.1.2",
	},
	clientVetting: {
		does: "Registers clients only of developers whom the server has found out about.",
		spec: "OAuth 2.1 §7.9",
		spec20: "RFC 7591 §3",
	},
	scopeLimit: {
		does: "A client that nobody vouches for may not ask for what is sensitive.",
		spec: "OAuth 2.1 §7.9",
		spec20: "RFC 6749 §3.3",
	},
	consentText: {
		does: "The consent page says what is asked for, who runs the client, and where the answer goes.",
		spec: "OAuth 2.1 §7.9",
		spec20: "RFC 6749 §10.2",
	},
	grantReview: {
		does: "Ada can see which clients have access to her account, and end it.",
		spec: "OAuth 2.1 §7.9",
		spec20: "RFC 7009 §2.1",
	},
	par: {
		does: "The client pushes its request, and only a reference to it goes through the browser.",
		spec: "RFC 9126 §4",
	},
	scopeCheck: {
		does: "The API compares the scope of the token with what the call needs.",
		spec: "RFC 6750 §3.1",
	},
	aud: {
		does: "Names the API that the token is for, and the API compares it.",
		spec: "RFC 9068 §4",
	},
	queryToken: {
		does: "The API looks for no token in the address of a call.",
		spec: "OAuth 2.1 §5.1",
		spec20: "RFC 6750 §2.3",
	},
	exp: {
		does: "The API refuses a token whose time is over.",
		spec: "RFC 9068 §4",
	},
	alg: {
		does: "The API verifies with the algorithms of its own list, whatever the header of a token names.",
		spec: "RFC 8725 §3.1",
	},
	key: {
		does: "The API takes keys from the issuer's JWKS, and none that a token brings along or points to.",
		spec: "RFC 8725 §3.8",
	},
	typ: {
		does: "The API takes no JWT that was issued as something else, such as an ID Token.",
		spec: "RFC 9068 §4",
	},
	clientType: {
		does: "A confidential client proves who it is at the token endpoint.",
		spec: "OAuth 2.1 §2.1",
		spec20: "RFC 6749 §2.1",
	},
	clientAuth: {
		does: "How a confidential client proves who it is.",
		spec: "OAuth 2.1 §2.4",
		spec20: "RFC 6749 §2.3",
	},
	referrer: {
		does: "How much of its address a page lets the browser tell to other sites.",
		spec: "RFC 9700 §4.2.4",
	},
	assertionAud: {
		does: "A client's assertion is for the address to which it is sent, or for the server by its issuer, and for nobody else.",
		spec: "RFC 9700 Update §2.1.2",
	},
	clientKeys: {
		does: "The client has a key of its own for each authorization server.",
		spec: "RFC 9700 Update §2.1.2",
	},
	clientIds: {
		does: "A client does not choose its client_id: the server refuses the name of a user, or makes every one itself.",
		spec: "RFC 9700 §4.15.1",
	},
	idSpace: {
		does: "In sub, clients have names of a form that no person's name has.",
		spec: "RFC 9700 §4.15.1",
	},
	clientTokens: {
		does: "The API does not take a client that acts as itself for a person.",
		spec: "RFC 9700 §4.15",
	},
	runsIn: {
		does: "A script in a page is a public client, and the browser decides what it may read.",
		spec: "RFC 10017 §6.3",
	},
	pageClient: {
		does: "The server takes a client whose secret is in a page for a public one, whatever it sends.",
		spec: "RFC 10017 §6.3.3.1",
	},
	storage: {
		does: "Where the page keeps its tokens. With a backend for frontend (bff), tokens and credentials are on its server.",
		spec: "RFC 10017 §8",
	},
	scripts: {
		does: "The page tells the browser from where it may load scripts (Content Security Policy).",
		spec: "RFC 10017 §5",
	},
	password: {
		does: "The server issues no tokens for a password.",
		spec: "RFC 9700 §2.4",
	},
	signInAt: {
		does: "The client has no form for the password: its user signs in at the server.",
		spec: "OAuth 2.1 §1.3.1",
		spec20: "RFC 6749 §1.3.1",
	},
	refresh: {
		does: "Replaces the refresh token at every use; reuse of an old one revokes its whole family.",
		spec: "OAuth 2.1 §4.3.1",
		spec20: "RFC 9700 §4.14.2",
	},
	exchange: {
		does: "Exchanges a token only for targets that the policy names and scope that the subject token covers.",
		spec: "RFC 8693 §5",
	},
	presenter: {
		does: "Exchanges a token only for the service that it was meant for.",
		spec: "RFC 8693 §4.4",
	},
	actor: {
		does: "Whether the new token names, beside the user, the service that acts.",
		spec: "RFC 8693 §1.1",
	},
	polling: {
		does: "Whether the device waits for its interval before it asks again.",
		spec: "RFC 8628 §3.5",
	},
	deviceConfirm: {
		does: "Says that a device gets the access, shows its code, and asks whether that screen is in front of the person.",
		spec: "RFC 8628 §5.4",
	},
	deviceCodeLife: {
		does: "Codes of the device grant live ten minutes instead of a day.",
		spec: "RFC 8628 §5.4",
	},
	completeUri: {
		does: "The server offers no address with the user code in it, so a person has to type the code.",
		spec: "RFC 8628 §3.3.1",
	},
	tokenFormat: {
		does: "A signed JWT that an API can read, or a random text that only the server can.",
		spec: "RFC 6749 §1.4",
	},
	introspection: {
		does: "The API asks the server about every token, so a revoked one is refused at once.",
		spec: "RFC 7662 §2",
	},
	implicit: {
		does: "Refuses response_type=token: no token is put into a URL.",
		spec: "OAuth 2.1 §10.1",
		spec20: "RFC 9700 §2.1.2",
	},
	nonce: {
		does: "Ties the ID Token to the request that this browser session made.",
		spec: "OpenID Core §3.1.3.7",
	},
	atHash: {
		does: "The client asks for an ID Token beside the token, and compares the hash of the token that stands in it.",
		spec: "OpenID Core §3.2.2.9",
	},
	session: {
		does: "Whether Ada is signed in at the server at the start, has allowed this client before, and how long ago.",
		spec: "OpenID Core §3.1.2.3",
	},
	prompt: {
		does: "Which of the server's pages the client asks for: none, sign-in, or consent.",
		spec: "OpenID Core §3.1.2.1",
	},
	maxAge: {
		does: "How many seconds ago Ada may have signed in. The client compares it with auth_time in the ID Token.",
		spec: "OpenID Core §3.1.2.1",
	},
	sender: {
		does: "Binds tokens to a key of the client: whoever uses one has to prove that they hold it.",
		spec: "RFC 9700 §2.2.1",
	},
	dpopNonce: {
		does: "A proof must carry a text that the server gave out lately, so none can be made in advance.",
		spec: "RFC 9449 §8",
	},
	jti: {
		does: "Servers remember the numbers of recent proofs, so a copied one is refused.",
		spec: "RFC 9449 §11.1",
	},
	proxyStrip: {
		does: "The reverse proxy lets no header about a certificate in from outside: such a header is its own to write.",
		spec: "RFC 9440 §2.4",
	},
	proxyAuth: {
		does: "The API believes a header about a certificate only where the proxy has proved who it is on its connection.",
		spec: "RFC 9440 §4",
	},
	roleRules: {
		does: "At every call the API asks whether the user's role may use this tool. A policy of the API, not OAuth.",
		spec: "RFC 9110 §15.5.4",
	},
	relationRules: {
		does: "At every call the API asks whether this thing is the user's to work on. A policy of the API, not OAuth.",
		spec: "RFC 9110 §15.5.4",
	},
	attributeRules: {
		does: "At every call the API looks at what is asked, when, and whether an agent acts. A policy of the API, not OAuth.",
		spec: "RFC 9110 §15.5.4",
	},
	registration: {
		does: "How a server learns of a client: by a request, or from a document of the client.",
		spec: "MCP",
	},
	consent: {
		does: "A proxy asks its user for each client, before it sends them on to the server behind it.",
		spec: "MCP",
	},
	proxyState: {
		does: "A proxy ties the answer of the server behind it to the browser in which its own page was agreed to.",
		spec: "MCP",
	},
	scopeRequest: {
		does: "An agent asks for the scope that a challenge names, when a tool needs it, and not for all there is.",
		spec: "MCP",
	},
	agentConfirm: {
		does: "Before a call that cannot be taken back, the agent shows it to its person, who can say no.",
		spec: "MCP",
	},
	loopback: {
		does: "The client lists no address on the user's own computer, where any program can listen.",
		spec: "OAuth 2.1 §8.4.2",
		spec20: "RFC 8252 §7.3",
	},
	toolScopes: {
		does: "Each tool needs a scope of its own, instead of one scope for all.",
		spec: "MCP",
	},
	upstream: {
		does: "The tool server calls other APIs with a token of its own, never with the one that it received.",
		spec: "MCP",
	},
	frame: {
		does: "Headers of the server's pages tell browsers to show them in no frame.",
		spec: "OAuth 2.1 §7.11",
		spec20: "RFC 6749 §10.13",
	},
	pmTarget: {
		does: "Posts the answer to the origin that is registered for the client, and to no other window.",
		spec: "RFC 9700 §4.17.2",
	},
	pmOrigin: {
		does: "The client's page takes messages from the origin of its server alone.",
		spec: "RFC 9700 §4.17.2",
	},
};
