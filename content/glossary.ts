/**
 * Every term that a lesson uses, in one or two sentences, with its source. Lesson prose links to it by itself, and the
 * stage shows it beside any run: an entry says what a thing is, and what it is meant for. What happens to it, with
 * the protections on or off, the run says.
 */
import type { SpecRef } from "@/lib/vocabulary/specs";

export interface Term {
	/** The anchor on the page. */
	readonly id: string;
	readonly term: string;
	/** Other ways to write it, such as its plural. */
	readonly also?: readonly string[];
	readonly text: string;
	/** None where the word is ours, and the text says so. */
	readonly specs: readonly SpecRef[];
}

const define = (term: string, text: string, specs: readonly SpecRef[], also: readonly string[] = []): Term => ({
	id: term.toLowerCase().replace(/[^a-z0-9]+/g, "-"),
	term,
	text,
	specs,
	...(also.length === 0 ? {} : { also }),
});

/** In alphabetical order. */
// biome-ignore format: one line per term.
export const glossary: readonly Term[] = [
	define("access token", "What a client shows to an API. It stands for what somebody has allowed, and is best kept to few scopes, one API and a short time.", ["OAuth 2.1 §1.4", "RFC 9700 §2.3"], ["access tokens"]),
	define("actor", "Who acts for somebody else. In a token from an exchange it stands in the act claim.", ["RFC 8693 §4.1"]),
	define("attacker", "Who tries to get what was not meant for them. What they can see and send is said with each attack.", ["RFC 9700 §3"], ["attackers"]),
	define("audience", "For whom a token is meant, in its aud claim. An API must refuse a token that is meant for another.", ["RFC 9068 §4"]),
	define("authorization code", "A claim ticket that is sent through the browser and redeemed for tokens at the token endpoint. It is meant for one use, within a short time.", ["OAuth 2.1 §1.3.1"], ["authorization codes", "claim ticket"]),
	define("authorization server", "The server that issues tokens. Where a person decides, it signs them in and asks for their consent.", ["OAuth 2.1 §1.1"], ["authorization servers"]),
	define("back channel", "Our word for a message straight from a client to a server, and not by a redirect. OAuth 2.1 has no definition of it.", []),
	define("bearer token", "A token that works for whoever holds it, like cash.", ["RFC 6750 §1.2"], ["bearer tokens"]),
	define("certificate-bound", "Bound to the certificate of a client: the token names its thumbprint, and whoever shows the token is to connect with that certificate.", ["RFC 8705 §3"]),
	define("claim", "One statement in a token, such as who made it or until when it is meant to work.", ["RFC 7519 §2"], ["claims"]),
	define("client", "The program that wants to act for somebody, or as itself. It asks the authorization server for a token and shows it to an API.", ["OAuth 2.1 §1.1"], ["clients"]),
	define("client assertion", "A short JWT that a client signs to prove who it is, with a private key that is to stay with it.", ["RFC 7523 §2.2"]),
	define("client authentication", "How a confidential client proves at the token endpoint that it is itself.", ["OAuth 2.1 §2.4"]),
	define("client credentials", "The grant by which a program gets a token as itself, with no person involved.", ["OAuth 2.1 §4.2"]),
	define("client secret", "A password of a client, meant to be known to it and the authorization server alone. An app whose every copy is the same cannot keep one.", ["RFC 6749 §2.3.1", "RFC 8252 §8.5"]),
	define("code challenge", "Made from a code verifier and sent with the authorization request: with S256 it is the hash, which anybody may read; with plain it is the verifier itself.", ["RFC 7636 §4.2"], ["challenge"]),
	define("code verifier", "A secret that the client makes for one request, and shows when it redeems the code.", ["RFC 7636 §4.1"], ["verifier"]),
	define("confidential client", "A client that has credentials with the authorization server, such as a secret or a key, and proves with them who it is.", ["OAuth 2.1 §2.1"], ["confidential clients"]),
	define("consent", "The person's yes to this client, these scopes, at the authorization server.", ["OAuth 2.1 §1.2"]),
	define("CORS", "Cross-origin resource sharing: headers with which a server allows pages of other origins to read what it answers to a browser.", ["Fetch", "OAuth 2.1 §3.2"]),
	define("CSRF", "Cross-site request forgery: making somebody's browser send a request that they did not mean.", ["RFC 9700 §4.7"]),
	define("delegation", "Acting for somebody in one's own name. The token says both who it is about and who acts.", ["RFC 8693 §1.1"]),
	define("device code", "What a device shows when it asks again whether the person has decided. Nobody types it.", ["RFC 8628 §3.2"]),
	define("DPoP", "A signed proof, sent with a request, that the caller holds the key to which a token is bound or will be.", ["RFC 9449 §1"]),
	define("front channel", "Our word for a message that the browser carries from one server to another. The browser, its history, its extensions and whatever app receives the redirect can read it. OAuth 2.1 has no definition of it.", []),
	define("ID Token", "A signed statement for the client about who signed in, when, and to which client. It is not meant for an API.", ["OpenID Core §2"], ["ID Tokens"]),
	define("impersonation", "Acting as somebody. The token does not say who really acts, so the API cannot tell.", ["RFC 8693 §1.1"]),
	define("implicit grant", "A withdrawn grant in which the access token itself came through the browser.", ["RFC 6749 §4.2", "OAuth 2.1 §10.1"], ["implicit"]),
	define("introspection", "Asking the authorization server whether a token still counts, and what it stands for.", ["RFC 7662 §2"]),
	define("issuer", "The authorization server's name for itself, an https URL. It is to be compared character by character.", ["RFC 8414 §2", "RFC 9207 §2.4"]),
	define("JWKS", "The list of public keys of a server, as JSON. Whoever checks a signature is to take the key from there, not from the token.", ["RFC 7517 §5"]),
	define("JWT", "JSON claims in a form that can be signed: header, payload and signature, in base64url. What is only signed, anybody can read.", ["RFC 7519 §3"], ["JWTs"]),
	define("metadata", "A server's own description: its endpoints, keys and what it supports.", ["RFC 8414 §2"]),
	define("mutual TLS", "TLS in which the client shows a certificate, too, and proves that it holds the private key.", ["RFC 8705 §2"], ["mTLS"]),
	define("nonce", "A value that the client puts into a sign-in request. In the ID Token it shows which request that answers.", ["OpenID Core §3.1.2.1"]),
	define("opaque token", "A token that means nothing to its holder. Only its issuer can say what it stands for.", ["RFC 7662 §1"], ["opaque tokens"]),
	define("OpenID Connect", "A layer on OAuth by which a client learns who signed in.", ["OpenID Core §2"]),
	define("password grant", "A withdrawn grant in which the person typed the password into the client.", ["RFC 6749 §4.3", "RFC 9700 §2.4"]),
	define("PKCE", "Proof Key for Code Exchange, said pixy: a secret for each request. A server that requires it gives no token for a stolen code alone.", ["RFC 7636 §1"]),
	define("polling", "Asking again at intervals until there is an answer.", ["RFC 8628 §3.5"]),
	define("preflight", "The question that a browser asks a server before it sends a call for a page that no form could send, such as one with an Authorization header.", ["Fetch"], ["preflights"]),
	define("public client", "A client without credentials, such as an app whose every copy is the same: what it says about itself proves nothing.", ["OAuth 2.1 §2.1"], ["public clients"]),
	define("redirect URI", "Where the authorization server sends the browser with its answer. It must be one that the client has registered.", ["OAuth 2.1 §2.3"], ["redirect address", "redirect URIs"]),
	define("refresh token", "What a client shows to the authorization server for a new access token, without asking the person again.", ["OAuth 2.1 §1.3.2"], ["refresh tokens"]),
	define("request URI", "What stands for an authorization request that its client has pushed to the server: a text that nobody can guess, short-lived, and meant for one use.", ["RFC 9126 §2.2"], ["request URIs"]),
	define("resource owner", "Who can allow access to what is protected, mostly a person.", ["OAuth 2.1 §1.1"]),
	define("resource server", "An API that accepts access tokens.", ["OAuth 2.1 §1.1"], ["resource servers"]),
	define("reverse proxy", "A server that takes requests in the place of another one, which is behind it. Where TLS ends at the proxy, it has to tell what the connection has proved.", ["RFC 9440 §1", "RFC 9700 §4.13"], ["reverse proxies"]),
	define("revocation", "Ending a token before its time. An API that only checks signatures does not hear of it.", ["RFC 7009 §2"]),
	define("rotation", "A new refresh token with each use. The old one is spent, so that its second use can show that it was copied.", ["OAuth 2.1 §4.3.1"]),
	define("scope", "What a token allows, as a list of words that the server defines. To OAuth each is a text and no more; that one covers another is a rule of the server.", ["OAuth 2.1 §1.4.1"], ["scopes"]),
	define("sender-constrained", "Bound to a key: whoever shows the token is to prove that they hold it.", ["OAuth 2.1 §1.4.3"]),
	define("single-page application", "A program that runs in a browser page. It cannot keep a secret from whoever uses the browser.", ["RFC 10017 §6.3"], ["single-page applications"]),
	define("state", "A value that the client sends with the request and expects back. It is to be tied to the browser session that asked.", ["OAuth 2.1 §2.3.3"]),
	define("thumbprint", "A hash that names a key or a certificate. Whoever has that can compute it, and nobody can find another one that fits.", ["RFC 7638 §3", "RFC 8705 §3.1"], ["thumbprints"]),
	define("token endpoint", "Where a client gets tokens, straight from the authorization server.", ["OAuth 2.1 §3.2"]),
	define("token exchange", "Giving one token and getting another: for another API, with less scope, or in another name.", ["RFC 8693 §1"]),
	define("user agent", "The program that sends requests for a person, mostly a browser: it shows pages, and follows links and redirects. It can read whatever passes through it.", ["RFC 9110 §3.5"]),
	define("user code", "The short code that a person types on a second device, to say which device asked.", ["RFC 8628 §3.2", "RFC 8628 §6.1"]),
	define("userinfo", "An endpoint that tells a client about the person who signed in.", ["OpenID Core §5.3"]),
];

/** Every way to write a term, the longest first, so that `access token` wins over `token`. */
const spellings: readonly (readonly [spelling: string, id: string])[] = glossary
	.flatMap(({ term, also = [], id }) => [term, ...also].map((spelling) => [spelling, id] as const))
	.sort(([a], [b]) => b.length - a.length);

const pattern = new RegExp(`(?<![\\w-])(${spellings.map(([spelling]) => spelling).join("|")})(?![\\w-])`, "gi");
const idOf = new Map(spellings.map(([spelling, id]) => [spelling.toLowerCase(), id]));

/** A piece of prose, with the anchor of its term where it is one. */
export interface Piece {
	readonly text: string;
	readonly id?: string;
}

/** A text cut where terms begin and end. A term that was `seen` before is left alone, and new ones are added to it. */
export function piecesOf(text: string, seen: Set<string>): readonly Piece[] {
	const pieces: Piece[] = [];
	let end = 0;
	for (const match of text.matchAll(pattern)) {
		const id = idOf.get(match[0].toLowerCase());
		if (id === undefined || seen.has(id)) continue;
		seen.add(id);
		if (match.index > end) pieces.push({ text: text.slice(end, match.index) });
		pieces.push({ text: match[0], id });
		end = match.index + match[0].length;
	}
	if (end < text.length) pieces.push({ text: text.slice(end) });
	return pieces;
}
