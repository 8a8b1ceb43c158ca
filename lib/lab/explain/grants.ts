/** Refusals of the other grants: a refresh token, a device, an exchange of tokens. */
import { member } from "../seen";
import { endedBy } from "./endings";
import { forgotten } from "./forgotten";
import { refreshTokenIn } from "./past";
import { both, type Facts, type Table, type Told } from "./words";

/** The client asks again, as the standard wants it: no fault. */
const noFault = (means: string, change: string): Told => ({ means, change });

const isMissing =
	(name: string, change: string) =>
	({ params }: Facts): Told | undefined =>
		params.get(name) === undefined ? { means: `The request has no ${name}.`, change } : undefined;

export const grantWords: Table = {
	"refresh.token-known": {
		means: "The server knows no such refresh token.",
		change: "Send the newest refresh token of this sandbox. All of them are forgotten when it is cleared.",
		seen: [
			isMissing("refresh_token", "Send the refresh token that came with the last access token."),
			(facts) => forgotten(facts, "refresh_token", refreshTokenIn, "Send the person to /authorize again."),
		],
	},
	"refresh.token-of-this-client": {
		means: "The refresh token was issued to another client.",
		change: "Use it with the client_id that it was issued to.",
	},
	"refresh.token-fresh": {
		means: "The refresh token has expired, since it was not used for too long.",
		change: "Send the person to /authorize again.",
	},
	"refresh.grant-active": {
		means:
			"The whole grant was revoked: by the client, because its code was redeemed twice, or because an old refresh token was used again. The log does not show which.",
		change:
			"Send the person to /authorize again. If you did not revoke it, look for a callback that is loaded twice, and for two workers that refresh at once.",
		seen: [(facts) => endedBy(facts, facts.params.get("refresh_token"), "The whole grant was revoked")],
	},
	"refresh.token-unused": {
		means:
			"This refresh token was used before. Each use gives a new one and ends the old one; a second use looks like a theft, so that the server revokes the whole grant, unless the sandbox is set otherwise.",
		change: "Store the refresh_token of each answer before anything else, and let one worker refresh at a time.",
	},
	"refresh.key-bound": {
		means:
			"The refresh token of a public client is bound to the key of its DPoP proof, and this proof is signed with another one.",
		change: "Keep the key pair as long as the refresh token.",
	},
	"refresh.scope-granted": {
		means: "A refresh cannot widen what the person has allowed.",
		change: "Leave scope out, or ask for less. For more, send the person to /authorize.",
	},
	"refresh.resource-granted": {
		means: "The grant is for other APIs than the one that is asked for.",
		change: "Name every resource in the authorization request.",
	},
	"token.device-code-known": {
		means: "The server knows no such device code.",
		change: "Send device_code of the answer of /device_authorization, and not user_code.",
		seen: [
			isMissing("device_code", "Send device_code of the answer of /device_authorization."),
			(facts) =>
				forgotten(
					facts,
					"device_code",
					(seen) => member(seen, "device_code"),
					"Begin anew at /device_authorization, and show the new user code.",
				),
		],
	},
	"token.device-code-of-this-client": {
		means: "The device code was issued to another client.",
		change: "Poll with the client_id that began.",
	},
	"token.device-code-unused": {
		means: "This device code has brought its tokens already.",
		change: "Stop polling when the tokens have come.",
	},
	"token.device-code-fresh": {
		means: "Nobody has answered in time, and the device code has expired.",
		change: "Begin anew at /device_authorization, and show the new user code.",
	},
	"token.polled-in-time": noFault(
		"The device asks too often. It is no fault of the grant: the answer says to go slower.",
		"Wait for interval seconds between polls, and five seconds more after each slow_down, from then on.",
	),
	"token.person-decided": noFault(
		"Nobody has answered on the page of the device grant yet. It is no fault: the device is to ask again.",
		"Go on polling, with interval seconds between.",
	),
	"token.person-allowed": noFault("The person said no.", "Stop polling, and say so on the device."),
	"exchange.client-confidential": {
		means: "A public client may not exchange tokens.",
		change: "Use your service, lab-machine.",
	},
	"exchange.subject-sent": {
		means: "The token that is to be exchanged is missing, or its type is.",
		change: "Send subject_token and subject_token_type.",
	},
	"exchange.actor-paired": {
		means: "Of actor_token and actor_token_type only one came.",
		change: "Send both, or neither.",
	},
	"exchange.types-supported": {
		means: "The server exchanges access tokens for access tokens only.",
		change: "Send urn:ietf:params:oauth:token-type:access_token as each type.",
	},
	"exchange.subject-readable": {
		means: "subject_token is no JWT that the server can read.",
		change: "Send an access token of this sandbox.",
	},
	"exchange.critical-understood": {
		means: "The header of a token calls something critical that the server does not know.",
		change: "Send an access token of this sandbox as it came.",
	},
	"exchange.subject-genuine": {
		means: "subject_token is no access token of this server.",
		change: "Send an access token of this sandbox. An ID Token is none.",
	},
	"exchange.subject-active": {
		means: "subject_token has expired, or was revoked.",
		change: "Get a fresh one before the exchange.",
	},
	"exchange.subject-for-client": {
		means: "subject_token was not meant for the one who presents it: whoever exchanges has to be its audience.",
		change: "Ask for the token with resource set to the API in front, from the panel above.",
	},
	"exchange.actor-genuine": {
		means: "actor_token is no access token of this server, or works no more.",
		change: "Send an access token of this sandbox that the acting client got for itself.",
	},
	"exchange.claims-complete": {
		means: "A token lacks what every access token of this server says.",
		change: "Send the tokens as they came from this server.",
	},
	"exchange.may-act": {
		means: "subject_token names somebody else who may act with it.",
		change: "Exchange with the client that may_act names.",
	},
	"exchange.actor-is-client": {
		means: "actor_token speaks of another client than the one that asks.",
		change: "Get actor_token with the client that makes the exchange.",
	},
	"exchange.target-allowed": {
		means: "This client may not get a token for that API.",
		change: "Send resource or audience with the address of the API or of the tool server, from the panel above.",
	},
	"exchange.scope-well-formed": {
		means: "The scope is malformed.",
		change: "Send scope as words with one space between them.",
	},
	"exchange.scope-within": {
		means: "An exchange cannot give more than subject_token has, and than the policy allows.",
		change: "Ask for a part of the scope of subject_token.",
		seen: [
			(facts) => {
				const [asked, has] = both(facts);
				return asked === "none" && has !== ""
					? {
							means:
								"No scope is left: what subject_token has, and what may be had at that API, have nothing in common.",
							change: "Get subject_token with a scope that the other API knows.",
						}
					: undefined;
			},
		],
	},
};
