import { flow as honest } from "@/content/flows/code-pkce/flow";
import { signInAs } from "@/content/moves/sign-in-as";
import { attackOn } from "@/lib/flow/attack-on";
import { place } from "@/lib/flow/move";
import { explain, hints, predictions } from "./lab";
import { scenarios } from "./scenarios";
import { following, opening, requesting, signingIn, variants } from "./sign-in";
import { shared, words } from "./words";
import { adaIsServed, cast, knowsPassword, newWorld } from "./world";

/** 307 redirect (RFC 9700 §4.12): the status of an answer has the browser send the sign-in form on to the client. */
export const attack = attackOn(honest, {
	id: "redirect-307",
	title: "307 redirect",
	about: {
		stand: "server",
		capabilities: ["A1"],
		position: "It has a client that is registered at the authorization server like any other.",
		sections: ["RFC 9700 §4.12"],
		mark: "U",
		modelled: "The browser, which goes by the status that the server has really sent.",
	},
	story: [
		"Ada keeps her photos online. Sites sign her in through the server that knows her, and do not ask for her password themselves.",
		"She comes back to Free Prints, for twenty prints. The site is the attacker's, and it wants the password that she types at the server.",
		"You are Ada, with her browser. Free Prints and Photo Print are clients, and the attacker has Free Prints. The authorization server knows Ada. The API with her photos is the resource server.",
	],
	lanes: cast,
	newWorld,
	before: { opening: place(opening, { STARTED: "requesting", NOT_STARTED: "notSent" }) },
	honest: {
		from: "requesting",
		upTo: "returning",
		by: "ALLOWED",
		to: "following",
		otherwise: "notSent",
		steps: { requesting },
		replace: {
			signingIn: place(signingIn, {
				SENT_BACK: "following",
				SIGNED_IN: "consenting",
				WRONG_PASSWORD: "signingIn",
				FORM_REFUSED: "notSent",
			}),
		},
		events: {
			BAD_TARGET: "The server shows a page. Nobody signs in.",
			REQUEST_REFUSED: "The server sends an error. Nobody signs in.",
			ALLOWED: "The server sends her back with a code. The form that it answers holds no password.",
			DENIED: "The server sends her back with an error.",
		},
	},
	moves: {
		following: place(following, { PASSWORD_CAME: "signingInAs", ONLY_CODE: "codeOnly", ASTRAY: "notSent" }),
		signingInAs: place(signInAs, { PHOTOS_SHOWN: "photosSeen", NOTHING_SHOWN: "passwordKept" }),
	},
	ends: {
		photosSeen: {
			how: "breached",
			phase: "after",
			actor: "attacker",
			does: "has signed in as Ada",
			text: "The attacker knows Ada's password, and has seen her photos with it.",
		},
		passwordKept: {
			how: "breached",
			phase: "after",
			actor: "attacker",
			does: "knows the password",
			text: "This try brought the attacker nothing. It knows Ada's password, and that works until she changes it.",
		},
		codeOnly: {
			how: "refused",
			phase: "return",
			actor: "user",
			does: "has a code, no password",
			text: "Free Prints has the code that Ada has allowed it, and not her password.",
		},
		notSent: {
			how: "refused",
			phase: "return",
			actor: "as",
			does: "no answer, no password",
			text: "Neither a code nor a password has come to Free Prints.",
		},
	},
	shared,
	words,
	controls: ["redirectStatus", "pkce", "state", "iss", "redirectMatch", "codeUse", "clientType", "aud", "scopeCheck"],
	variants,
	claims: {
		goal: "make Ada's password come to the attacker",
		stoppedBy: [{ control: "redirectStatus", from: "303", check: "browser.form-resent" }],
		weakenedBy: [{ levels: { redirectStatus: "302" }, check: "browser.form-resent", variant: "keeps-post" }],
		combine: ["redirectStatus", "pkce", "state"],
		unaffectedBy: ["pkce", "state", "iss", "redirectMatch", "codeUse", "clientType", "clientAuth", "aud", "scopeCheck"],
	},
	wants: { like: "login", fields: ["username", "password"], ifSent: [] },
	verdict: { goalMet: knowsPassword, honestWorks: adaIsServed },
	hints,
	explain,
	predictions,
	scenarios,
});
