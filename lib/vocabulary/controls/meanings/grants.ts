/** The words for the controls of `../grants.ts`. */
import type { grantControls } from "../grants";
import type { MeaningsOf } from "./meaning";

export const grantMeanings: MeaningsOf<typeof grantControls> = {
	password: {
		name: "Password grant",
		at: "as",
		does: "The server issues no tokens for a password.",
		spec: "RFC 9700 §2.4",
	},
	signInAt: {
		name: "Sign-in page",
		at: "client",
		does: "The client has no form for the password: its user signs in at the server.",
		spec: "OAuth 2.1 §1.3.1",
		spec20: "RFC 6749 §1.3.1",
	},
	refresh: {
		name: "Refresh tokens",
		at: "as",
		does: "Replaces the refresh token at every use; reuse of an old one revokes its whole family.",
		spec: "OAuth 2.1 §4.3.1",
		spec20: "RFC 9700 §4.14.2",
	},
	exchange: {
		name: "Exchange policy",
		at: "as",
		does: "Exchanges a token only for targets that the policy names and scope that the subject token covers.",
		spec: "RFC 8693 §5",
	},
	presenter: {
		name: "Presenter",
		at: "as",
		does: "Exchanges a token only for the service that it was meant for.",
		spec: "RFC 8693 §4.4",
	},
	actor: {
		name: "Acting party",
		at: "as",
		does: "Whether the new token names, beside the user, the service that acts.",
		spec: "RFC 8693 §1.1",
	},
	polling: {
		name: "Polling",
		at: "client",
		does: "Whether the device waits for its interval before it asks again.",
		spec: "RFC 8628 §3.5",
	},
	deviceConfirm: {
		name: "Device confirmation",
		at: "as",
		does: "Says that a device gets the access, shows its code, and asks whether that screen is in front of the person.",
		spec: "RFC 8628 §5.4",
	},
	deviceCodeLife: {
		name: "Device code lifetime",
		at: "as",
		does: "Codes of the device grant live ten minutes instead of a day.",
		spec: "RFC 8628 §5.4",
	},
	completeUri: {
		name: "verification_uri_complete",
		at: "as",
		does: "The server offers no address with the user code in it, so a person has to type the code.",
		spec: "RFC 8628 §3.3.1",
	},
	codeTries: {
		name: "Wrong codes",
		at: "as",
		does: "After five wrong codes the server takes no more of them for a while.",
		spec: "RFC 8628 §5.1",
	},
	deviceScope: {
		name: "Scope of devices",
		at: "as",
		does: "A client that runs on devices may ask for what it needs there, and for no more.",
		spec: "RFC 10027 §6.1.9",
	},
	proximity: {
		name: "Place of the device",
		at: "as",
		does: "The server compares the place from which the codes were asked for with that of the person.",
		spec: "RFC 10027 §6.1.1",
	},
	passkey: {
		name: "Passkey",
		at: "as",
		does: "To sign in takes a passkey beside the password. It works at the server's own address alone.",
		spec: "OAuth 2.1 §7.8",
		spec20: "RFC 6749 §10.11",
	},
	tokenFormat: {
		name: "Token format",
		at: "as",
		does: "A signed JWT that an API can read, or a random text that only the server can.",
		spec: "RFC 6749 §1.4",
	},
	introspection: {
		name: "Introspection",
		at: "rs",
		does: "The API asks the server about every token, so a revoked one is refused at once.",
		spec: "RFC 7662 §2",
	},
	implicit: {
		name: "Implicit",
		at: "as",
		does: "Refuses response_type=token: no token is put into a URL.",
		spec: "OAuth 2.1 §10.1",
		spec20: "RFC 9700 §2.1.2",
	},
};
