/** Refusals of an authorization request, sent by the browser or pushed. */
import { isPkceText } from "../../crypto/pkce";
import { differenceOf, nearestOf } from "./addresses";
import { both, type Facts, type Table, type Told } from "./words";

/** A redirect URI that is nearly a registered one. */
function nearly(facts: Facts): Told | undefined {
	const [sent, registered] = both(facts);
	const nearest = nearestOf(sent, registered.split(" "));
	const difference = nearest === undefined ? undefined : differenceOf(sent, nearest);
	if (nearest === undefined || difference === undefined || difference === "the hosts differ") return undefined;
	const isExact = facts.check.compared?.right.label.endsWith("exact");
	return {
		means: `It is nearly registered: ${difference}. ${isExact ? EXACTLY : LOOSELY}`,
		change: `Send ${nearest}, with your port, or add your own address under Clients.`,
		values: [["nearest", nearest]],
	};
}

const EXACTLY = "The server compares letter by letter, but for the port of a loopback address.";
const LOOSELY =
	"The sandbox is set to compare loosely, and even so it does not fit: a rule leaves host and port as they are.";

const strangeScopes = (facts: Facts): Told | undefined => {
	const [asked, known] = both(facts);
	const strange = asked.split(" ").filter((one) => one !== "" && !known.split(" ").includes(one));
	if (strange.length === 0 || known === "") return undefined;
	return {
		means: `The server does not know ${strange.join(", ")} for this client. It refuses the whole request, rather than leave a part of it out.`,
		change: "Ask only for scopes that the server lists in scopes_supported and that the client is registered with.",
		values: strange.map((one) => ["not known", one] as const),
	};
};

export const authorizeWords: Table = {
	"authorize.client-id-once": {
		means: "The request does not say once which client asks, so the server knows nobody to answer.",
		change: "Send client_id exactly once.",
	},
	"authorize.client-known": {
		means:
			"No client of this sandbox has this client_id. The server shows a page, since it knows no address that it could trust.",
		change:
			"Copy client_id from the panel above, or register the client first. Registered clients are forgotten when the sandbox is cleared.",
	},
	"authorize.request-uri-known": {
		means: "No request was pushed under this request_uri.",
		change: "Push the request to /par first, and send the request_uri of that answer, once.",
	},
	"authorize.request-uri-of-this-client": {
		means: "Another client pushed this request.",
		change: "Push and authorize with the same client_id.",
	},
	"authorize.request-uri-fresh": {
		means: "The pushed request has waited for too long.",
		change: "Send the browser at once after the answer of /par. If the person waits before that, push anew.",
	},
	"authorize.request-uri-unused": {
		means: "This request_uri was used before. One pushed request is good for one authorization.",
		change: "Push a new request for every authorization, and do not store the address of the authorization page.",
	},
	"authorize.redirect-uri-given": {
		means: "The server does not know one address to which the answer goes.",
		change: "Send redirect_uri once, as a whole address without a fragment.",
		seen: [
			({ params }) =>
				(params.get("redirect_uri") ?? "").includes("#")
					? {
							means: "The redirect_uri has a fragment, behind #. What the server adds would be lost behind it.",
							change: "Take the # and what follows away. Keep such a place in state, or beside it in your own session.",
						}
					: undefined,
		],
	},
	"authorize.redirect-uri-registered": {
		means:
			"The code would go to an address that this client is not registered with. The server shows a page instead of redirecting: it must not send anybody there.",
		change:
			"Add your callback under Clients in the panel above, exactly as your client sends it, or send one that is registered.",
		seen: [
			({ params }) =>
				/^https?%3A/i.test(params.get("redirect_uri") ?? "")
					? {
							means: "redirect_uri is still percent-encoded: it was encoded twice on its way.",
							change: "Encode it once: give the address itself to URLSearchParams, or to your library.",
						}
					: undefined,
			(facts) =>
				both(facts)[1] === ""
					? {
							means: "This client is registered for no answer by a redirect: it is not one that sends people here.",
							change: "Use a ready client for the code grant, such as lab-public or lab-basic.",
						}
					: undefined,
			nearly,
		],
	},
	"authorize.response-mode-supported": {
		means: "The server does not answer in the way that response_mode asks for.",
		change: "Leave response_mode out: a code comes in the query.",
	},
	"authorize.request-pushed": {
		means: "This sandbox is set to take only pushed requests (PAR).",
		change:
			"Push the request to pushed_authorization_request_endpoint of the metadata, and send only client_id and request_uri with the browser.",
	},
	"authorize.parameters-once": {
		means: "A parameter came more than once, and the server would have to choose.",
		change: "Send each parameter once. Where your library has added one already, do not add it to the address by hand.",
	},
	"authorize.state-printable": {
		means: "The state has characters that the standard does not allow in it.",
		change: "Make state of random octets in base64url, and keep what belongs to it in your own session.",
	},
	"authorize.no-request-object": {
		means: "The request came as a signed object, or by a reference that was not pushed. The server takes neither.",
		change: "Send plain parameters, or push them to /par.",
	},
	"authorize.response-type-allowed": {
		means: "The server gives no such answer to this client.",
		change: "Send response_type=code.",
		seen: [
			({ params }) =>
				params.get("response_type") === undefined
					? {
							means: "The request has no response_type, so the server cannot know what is asked for.",
							change: "Send response_type=code.",
						}
					: undefined,
			({ params }) =>
				/token/.test(params.get("response_type") ?? "")
					? {
							means:
								"You ask for a token in the redirect (implicit). OAuth 2.1 has left it out: whatever reads an address would read the token.",
							change: "Send response_type=code with PKCE, and redeem the code at /token.",
						}
					: undefined,
			({ refusal }) =>
				refusal.description.startsWith("nonce")
					? {
							means: "An ID Token in the redirect needs a nonce, and none was sent.",
							change: "Send a fresh nonce, or ask for response_type=code.",
						}
					: undefined,
		],
	},
	"authorize.challenge-sent": {
		means: "There is no code_challenge, so this request is not protected by PKCE.",
		change:
			"Make a code_verifier of at least 43 characters for each request, and send its SHA-256 in base64url as code_challenge with code_challenge_method=S256.",
	},
	"authorize.challenge-method-allowed": {
		means: "The server takes challenges by the method S256 only.",
		change: "Send code_challenge_method=S256, and the hash of the verifier as code_challenge.",
		seen: [
			({ params }) =>
				params.get("code_challenge_method") === undefined
					? {
							means:
								"There is a code_challenge and no code_challenge_method. Left out, it would mean plain: the challenge is then the verifier, and whoever reads the one has the other.",
							change: "Send code_challenge_method=S256 beside the challenge.",
						}
					: undefined,
		],
	},
	"authorize.challenge-well-formed": {
		means: "A code_challenge has 43 to 128 characters of A-Z, a-z, 0-9 and - . _ ~.",
		change: "Encode the hash as base64url without padding. With S256 it has 43 characters.",
		seen: [
			({ params }) => {
				const challenge = params.get("code_challenge") ?? "";
				if (/^[\da-f]{64}$/i.test(challenge))
					return {
						means:
							"The code_challenge is in hexadecimal. A hash by S256 is sent in base64url, and has exactly 43 characters.",
						change: "Encode the octets of the hash as base64url, not their hexadecimal letters.",
					};
				if (!/[+/=]/.test(challenge)) return undefined;
				return {
					means: "The code_challenge is in plain base64: it has +, / or =.",
					change: "Encode the hash as base64url: - for +, _ for /, and no = at the end.",
					values: [["code_challenge", challenge]],
				};
			},
			({ params }) =>
				isPkceText(params.get("code_challenge") ?? "")
					? {
							means: "A code_challenge by S256 has exactly 43 characters: it is a hash of 32 octets in base64url.",
							change: "Send the SHA-256 of the verifier in base64url without padding.",
						}
					: undefined,
		],
	},
	"authorize.scope-known": {
		means: "The scope is malformed, or has something that the server does not know.",
		change: "Send scope as words with one space between them, of those in scopes_supported.",
		seen: [
			({ params }) =>
				/[,;+]/.test(params.get("scope") ?? "")
					? {
							means: "The scopes are joined by something else than a space.",
							change: "Put one space between scopes. In a query it is written + or %20, once.",
						}
					: undefined,
			strangeScopes,
		],
	},
	"authorize.resource-known": {
		means: "resource names an API that this server issues no tokens for.",
		change: "Send the address of the API or of the tool server from the panel above, exactly as it stands there.",
		seen: [
			(facts) => {
				const [asked, known] = both(facts);
				const nearest = nearestOf(asked, known.split(" "));
				const difference = nearest === undefined ? undefined : differenceOf(asked, nearest);
				if (nearest === undefined || difference === undefined || difference === "the hosts differ") return undefined;
				return {
					means: `resource is nearly the address of one: ${difference}.`,
					change: `Send ${nearest}. Take it from resource of the API's metadata, and not from the address that you call.`,
					values: [["nearest", nearest]],
				};
			},
		],
	},
	"par.key-same": {
		means: "dpop_jkt names another key than the one that signed the DPoP proof of this request.",
		change: "Send the thumbprint of the key that signs the proof as dpop_jkt, or leave one of the two out.",
	},
	"par.no-request-uri": {
		means: "A pushed request has a request_uri itself.",
		change: "Push the parameters; request_uri is what comes back.",
	},
	"sign-in.prompt-possible": {
		means: "What prompt asks for cannot be done here, or it asks for nothing and something at once.",
		change: "Send none alone, or login and consent without it.",
	},
	"sign-in.max-age-number": {
		means: "max_age is not a number of seconds.",
		change: "Send digits only, such as 3600.",
	},
	"sign-in.session-enough": {
		means:
			"With prompt=none the server shows no page, and nobody is signed in here in the way that the request needs. It is what such a request asks about, and no fault.",
		change: "Take login_required as the answer: ask again without prompt=none when the person is there.",
	},
	"sign-in.consented": {
		means: "With prompt=none the server shows no page, and the person has not allowed this before.",
		change:
			"Ask once without prompt=none. A public client is asked every time, since another program could pass for it.",
	},
};
