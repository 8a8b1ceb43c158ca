/** Refusals on the server's own pages: forms, the device page, logout. */
import { differenceOf } from "./addresses";
import { both, type Table } from "./words";

export const pageWords: Table = {
	"form.token": {
		means: "The form does not belong to this browser session. That keeps other sites from sending it.",
		change:
			"Open the authorization page again, and send the form that it shows. Keep the cookies of the server between the two.",
	},
	"form.request-waiting": {
		means:
			"No authorization request of this session is waiting: it was answered, it is too old, or the sandbox was cleared.",
		change: "Begin again at /authorize.",
	},
	"form.password-right": {
		means: "User name and password do not fit.",
		change: "Sign in as ada with the password correct horse.",
	},
	"form.signed-in": {
		means: "Nobody is signed in in this session.",
		change: "Keep the cookies that the sign-in sets, and send them with the next form.",
	},
	"form.signed-in-again": {
		means: "The request asked for a new sign-in, and there was none since.",
		change: "Send the sign-in form first.",
	},
	"form.scopes-asked": {
		means: "The form allows more than the client asked for.",
		change: "Send the form as the page shows it.",
	},
	"device.tries-left": {
		means: "Too many wrong user codes were typed, so that none is taken for a while.",
		change: "Wait, and type the code that the device shows.",
	},
	"device.code-known": {
		means: "No device shows this user code.",
		change: "Type user_code of the answer of /device_authorization. Case and hyphens do not matter.",
	},
	"device.code-fresh": {
		means: "The user code has expired.",
		change: "Begin anew on the device.",
	},
	"device.code-undecided": {
		means: "Somebody has answered for this code already.",
		change: "Begin anew on the device for another answer.",
	},
	"device.grant-allowed": {
		means: "This client may not use the device grant.",
		change: "Use your device, or register a client with this grant.",
	},
	"end-session.parameters-once": {
		means: "A parameter came more than once.",
		change: "Send each parameter once.",
	},
	"end-session.critical-understood": {
		means: "The header of the hint calls something critical that the server does not know.",
		change: "Send the ID Token as it came.",
	},
	"end-session.hint-ours": {
		means: "id_token_hint is no ID Token of this server.",
		change: "Send the ID Token of the sign-in. An expired one is good enough, an access token is not.",
	},
	"end-session.hint-not-early": {
		means: "The time of the hint has not begun.",
		change: "Send the ID Token as it came.",
	},
	"end-session.client-same": {
		means: "The hint was issued to another client than client_id says.",
		change: "Send both of one client.",
	},
	"end-session.redirect-uri-well-formed": {
		means: "post_logout_redirect_uri is no address.",
		change: "Send a whole address.",
	},
	"end-session.redirect-vouched": {
		means: "Nothing vouches for the redirect: anybody could send people there.",
		change: "Send id_token_hint with the ID Token of the sign-in.",
	},
	"end-session.redirect-uri-registered": {
		means: "post_logout_redirect_uri is not registered for this client.",
		change: "Send http://127.0.0.1/signed-out or http://localhost/signed-out: those are registered.",
		seen: [
			(facts) => {
				const [sent, registered] = both(facts);
				const difference = registered.includes(" ") ? undefined : differenceOf(sent, registered);
				return difference === undefined
					? undefined
					: {
							means: `post_logout_redirect_uri is not the registered one: ${difference}.`,
							change: `Send ${registered}.`,
						};
			},
		],
	},
};
