/**
 * What a parameter is for where it stands: one name has several meanings. `request` is a signed request to
 * `/authorize`, and a request that waits in the forms of this server; `prompt` is a wish of a client there, and of a
 * person at her agent.
 */
import { type ParameterNote, parameterNote } from "./parameters";

/** Where a name stands: in what is sent to a path, in the answer of a path, or in the work of one party. */
export type ParameterPlace = `to ${string}` | `from ${string}` | "work";

type Notes = Readonly<Record<string, ParameterNote>>;

const TO_AUTHORIZE: Notes = {
	scope: { purpose: "What the client asks to be allowed" },
	redirect_uri: {
		purpose: "Where the answer is to go. Compared with what is registered",
		without: "The server uses the only registered one, or refuses",
	},
	request: { purpose: "The whole request as a signed JWT (RFC 9101). This server reads none" },
	"response_mode=web_message": { purpose: "The answer is to be posted to the window that has opened this one" },
	web_message_uri: { purpose: "Whose window is to get the message. A word of drafts, and of no RFC" },
	"prompt=none": { purpose: "To the server: answer without showing a page, or say why not" },
	"prompt=login": { purpose: "To the server: let the user sign in again" },
	"prompt=consent": { purpose: "To the server: ask the user again" },
	prompt: { purpose: "To the server: which pages to show (OpenID Core §3.1.2.1)" },
};

const TO_TOKEN: Notes = {
	scope: { purpose: "What the token is to allow" },
	redirect_uri: {
		purpose: "Where the answer went. Compared with the one of the authorization request",
		without: "A client of OAuth 2.0 is refused where its request had one (RFC 6749 §4.1.3). OAuth 2.1 needs none",
	},
	username: { purpose: "Whose password this is. The client has asked her for both" },
	password: { purpose: "Ada's password, which the client should never have seen" },
	client_id: { purpose: "Names the client. Alone it proves nothing" },
};

const WAITING: ParameterNote = {
	purpose: "Which request waits for this form. A word of this server, no parameter of OAuth",
};

const TO: Readonly<Record<string, Notes>> = {
	"/authorize": TO_AUTHORIZE,
	"/token": TO_TOKEN,
	"/prompt": { prompt: { purpose: "What Ada asks of her agent, in her own words" } },
	"/login": { request: WAITING },
	"/consent": { request: WAITING, scope: { purpose: "What Ada allows: a box that is ticked" } },
	"/device/confirm": { request: WAITING },
	"/end_session/form": { request: WAITING },
	"/end_session": {
		state: {
			purpose: "Comes back with the redirect after the logout",
			without: "The client cannot tell which logout has ended",
		},
		client_id: { purpose: "Which client sends the person" },
	},
	"/signed-out": { state: { purpose: "As the client sent it to the logout, for it to compare" } },
	"/introspect": { token: { purpose: "The token that is asked about" } },
	"/revoke": { token: { purpose: "The token that is to end" } },
	"/sign-in": {
		username: { purpose: "Ada's name at her authorization server, given to somebody else" },
		password: { purpose: "Ada's password, given to somebody who is not her authorization server" },
	},
};

const FROM: Readonly<Record<string, Notes>> = {
	"/token": { scope: { purpose: "What the token allows" } },
	"/device_authorization": { expires_in: { purpose: "Seconds until both codes expire" } },
	"/introspect": {
		scope: { purpose: "What the token allows" },
		client_id: { purpose: "The client that the token was issued to" },
		username: { purpose: "Who allowed it, in a form for people" },
		iss: { purpose: "Who issued the token" },
		token_type: { purpose: "What kind of token it is" },
	},
	"/register": {
		client_id: { purpose: "The name that the server has given to this client" },
		scope: { purpose: "What this client may ask for" },
	},
	"/client.json": { client_id: { purpose: "The address of this document. It is the client's name" } },
	"/.well-known/oauth-protected-resource/mcp": { resource: { purpose: "The API that this document is about" } },
};

/** What a redirect brings back to a client, and what a client does by itself. */
const ANSWERED: Notes = { scope: { purpose: "What the token allows" } };

const notesAt = (place: ParameterPlace): Notes | undefined => {
	const path = place.slice(place.indexOf(" ") + 1);
	const found = place.startsWith("to ") ? TO : FROM;
	return Object.hasOwn(found, path) ? found[path] : undefined;
};

/**
 * What a name is for where it stands, with this value: a note for the value before one for the name, and one of the
 * place before one that holds everywhere. `undefined` where nothing is known of it.
 */
export function parameterNoteAt(name: string, text: string, place: ParameterPlace): ParameterNote | undefined {
	const here = notesAt(place) ?? (place.startsWith("to ") ? ANSWERED : {});
	const keys = [`${name}=${text}`.toLowerCase(), name.toLowerCase()];
	const own = keys.find((key) => Object.hasOwn(here, key));
	if (own !== undefined) return here[own];
	return keys.map(parameterNote).find((note) => note !== undefined);
}
