/** What each parameter and header is for wherever it stands, in one line, and what breaks without it. For the Letter. */

export interface ParameterNote {
	readonly purpose: string;
	/** What an attacker gains, or what fails, where it is missing. */
	readonly without?: string;
}

export const parameters: Readonly<Record<string, ParameterNote>> = {
	response_type: { purpose: "Asks for a code, and nothing else, in the answer" },
	"response_type=token": { purpose: "Asks for an access token in the answer itself" },
	client_id: { purpose: "Names the client. Alone it proves nothing" },
	redirect_uri: { purpose: "The client's address for the answer" },
	scope: { purpose: "What may be done, word by word" },
	state: {
		purpose: "Comes back with the answer, for the client to compare",
		without: "Somebody else's answer could be slipped into the session, unless PKCE or a nonce prevents it",
	},
	code_challenge: {
		purpose: "What the verifier must fit later",
		without: "The code is not bound to the one who asked for it",
	},
	code_challenge_method: {
		purpose: "How the challenge was computed",
		without: "RFC 7636 then means plain; OAuth 2.1 refuses",
	},
	resource: {
		purpose: "The API that the token is for",
		without: "The server chooses a default audience",
	},
	code: { purpose: "A claim ticket for a token. Short-lived, and meant for one use" },
	iss: {
		purpose: "Which server answered",
		without: "A client that uses two servers cannot tell their answers apart",
	},
	order: { purpose: "Which order the tool is to work on" },
	amount: { purpose: "How much, in whole euros" },
	grant_type: { purpose: "What the request offers in exchange for a token" },
	code_verifier: {
		purpose: "Must fit the challenge of the request. Meant to be known to nobody else until now",
		without: "A server that heeds PKCE refuses the code",
	},
	client_secret: { purpose: "Proves who the client is. Never in a URL" },
	client_assertion: {
		purpose: "A statement that the client signed: this is me, for this server, now",
		without: "The server would only have a name that anybody can write",
	},
	client_assertion_type: { purpose: "What kind of assertion: a JWT" },
	"client certificate": {
		purpose: "Modelled, and no part of the message: whose certificate the TLS handshake proved",
		without: "The server would only have a name that anybody can write",
	},
	"client-cert": {
		purpose: "Which certificate a client has shown, as a reverse proxy tells it. A report, and no proof",
	},
	"x5t#s256": {
		purpose:
			"Thumbprint of the client certificate: SHA-256 over its DER. A token that is bound to it says the same in cnf",
	},
	access_token: { purpose: "Opens the API for whoever has it, unless it is bound to a key" },
	refresh_token: { purpose: "Gets the next access token without the user. For the authorization server alone" },
	token_type: { purpose: "How to use the token. Compared without case" },
	expires_in: { purpose: "Seconds until what came with it expires" },
	error: { purpose: "Why not, as a code that programs understand" },
	error_description: { purpose: "The same for the person who debugs" },
	subject_token: {
		purpose: "The token of the one on whose behalf the request is made",
		without: "The server refuses: there is nothing to exchange",
	},
	subject_token_type: { purpose: "What kind of token subject_token is" },
	actor_token: {
		purpose: "A token of the one who acts",
		without: "The policy decides whether the client counts as the actor, or nobody",
	},
	actor_token_type: { purpose: "What kind of token actor_token is. Never without it" },
	audience: { purpose: "The service that the token is for, by its name" },
	requested_token_type: { purpose: "What kind of token to issue", without: "The server chooses" },
	issued_token_type: { purpose: "What was issued. How to use it, token_type says" },
	images: { purpose: "What the image service made" },
	prints: { purpose: "What will be printed" },
	username: { purpose: "Who signs in" },
	password: { purpose: "What only Ada and her authorization server should know" },
	token: { purpose: "The token that this request is about" },
	token_type_hint: { purpose: "Where to look first. The server may ignore it" },
	active: { purpose: "Whether the token counts now, for the one who asks" },
	aud: { purpose: "The APIs that it is for" },
	exp: { purpose: "Until when it is meant to work, in seconds since 1970" },
	iat: { purpose: "When it was made, in seconds since 1970" },
	csrf: { purpose: "Binds the form to this session", without: "Another site could send the form" },
	decision: { purpose: "The button that was pressed" },
	device_code: { purpose: "The device's own secret: what it polls with. Nobody reads it aloud" },
	user_code: { purpose: "What a person types on another device. Short, so guesses are counted" },
	verification_uri: { purpose: "The address that a person types on another device" },
	verification_uri_complete: { purpose: "The same with the code in it, for a QR code" },
	interval: { purpose: "Seconds to wait from one poll to the next" },
	transaction: { purpose: "Which request of the client is meant: whoever opens the address goes on with it" },
	photos: { purpose: "What the client came for" },
	request_uri: {
		purpose: "Stands for a request that was pushed to the server before",
		without: "The address has to say by itself what is asked. A server may refuse that",
	},
	nonce: {
		purpose: "Comes back inside the ID Token: the client compares it with the one of this session",
		without: "An ID Token of another sign-in could be slipped in, unless PKCE prevents it",
	},
	id_token: { purpose: "Says who signed in, for this client only" },
	id_token_hint: {
		purpose: "The ID Token of the sign-in that is to end",
		without: "The server must not send them back, unless it can tell by other means that the request is the client's",
	},
	post_logout_redirect_uri: { purpose: "Where the browser is to go after the logout. Registered before" },
	sub: { purpose: "Who this is: a stable id at this issuer" },
	name: { purpose: "What the person is called" },
	dpop: {
		purpose: "The proof: signed for this one request, with the key that the token is bound to",
		without: "The server issues no bound token, and the API serves nobody who has one",
	},
	"dpop-nonce": { purpose: "To be put into the next proof for this server" },
	authorization: { purpose: "Credentials for this one request" },
	max_age: {
		purpose: "Seconds since the user signed in, at most. An older sign-in does not count",
		without: "A sign-in of any age counts",
	},
	"mcp-protocol-version": { purpose: "The revision that this request is written in" },
	"mcp-method": { purpose: "The method of the body, so that nobody on the way has to read it" },
	"mcp-name": {
		purpose: "The tool of the body",
		without: "The server refuses: header and body must agree, or one is checked and the other one done",
	},
	accept: { purpose: "Which kinds of answer the sender can read" },
	cookie: { purpose: "Sent back by the browser: which session this is" },
	"set-cookie": { purpose: "To be kept by the browser, out of reach of scripts" },
	"set-cookie, max-age=0": { purpose: "The browser is to forget this cookie" },
	"www-authenticate": { purpose: "What is wrong, and what would help" },
	location: { purpose: "Where the browser goes next" },
	"cache-control=no-store": { purpose: "Nobody on the way may keep a copy" },
	"cache-control": { purpose: "For how long a copy of this answer may be used" },
	origin: { purpose: "The site whose page sent this request" },
	"origin=null": { purpose: "A page has sent this, and hides of which site it is" },
	"access-control-request-method": { purpose: "The method of the call that a page wants to make" },
	"access-control-request-headers": { purpose: "Headers of that call which no form could send" },
	"access-control-allow-origin": {
		purpose: "Whose pages may read this answer",
		without: "The browser keeps the answer from the script",
	},
	"access-control-allow-methods": { purpose: "What pages may call with" },
	"access-control-allow-headers": { purpose: "Headers that pages may add, by name" },
	"access-control-expose-headers": { purpose: "Headers of this answer that a script may read as well" },
	referer: { purpose: "The page that led here" },
};

export const parameterNote = (name: string): ParameterNote | undefined => {
	const key = name.toLowerCase();
	return Object.hasOwn(parameters, key) ? parameters[key] : undefined;
};
