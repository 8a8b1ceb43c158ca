import { flow as honest } from "@/content/flows/code-pkce/flow";
import { adaHerself } from "@/content/moves/ada-herself";
import { adaSeesPhotos } from "@/lib/cast/attacked";
import { attackOn } from "@/lib/flow/attack-on";
import { place } from "@/lib/flow/move";
import { recall, type World } from "@/lib/world/world";
import { explain, hints, predictions } from "./lab";
import { sendMail } from "./mail";
import { declineIt, landAtTrap, openMailed, readWarning, signInHere, typeThere } from "./moves";
import { scenarios } from "./scenarios";
import { words } from "./words";
import { ALLOWED, cast, newWorld, variants } from "./world";

const LISTED = "redirector.target-allowed";

const attackerHasPassword = (world: World): boolean => recall(world, "attacker", "attacker").credentials !== undefined;

/** Open redirection (RFC 9700 §4.11): the link leads to a host that Ada knows, and from there to the attacker. */
export const attack = attackOn(honest, {
	id: "open-redirect",
	title: "Open redirect",
	about: {
		stand: "redirect",
		capabilities: ["A1"],
		position: "It has a site of its own, and sends Ada a link to somebody else's.",
		sections: ["RFC 9700 §4.11"],
		mark: "U",
		modelled: "The mail. Whether Ada believes what she sees is the learner's choice.",
	},
	story: [
		"Ada keeps her photos online, and Photo Print is a website that prints them. She looks at addresses before she opens a link.",
		"The attacker wants her password, and has a page that looks like the sign-in page that she knows. It sends her a link.",
		"You are Ada, with her browser. Photo Print is the client. The attacker has a site of its own. The authorization server signs people in for clients. The API with the photos is the resource server.",
	],
	lanes: cast,
	newWorld,
	moves: {
		mailing: place(sendMail, { MAILED: "opening", NO_LINK: "adaHerself" }),
		opening: place(openMailed, { SENT_ON: "landing", ASKED: "reading", STAYED: "adaHerself", SIGN_IN: "signingIn" }),
		signingIn: place(signInHere, {
			SENT_ON: "landing",
			STAYED: "adaHerself",
			WRONG_PASSWORD: "signingIn",
			CONSENT: "consenting",
		}),
		consenting: place(declineIt, { SENT_ON: "landing", ASKED: "reading", STAYED: "adaHerself" }),
		reading: place(readWarning, { SENT_ON: "landing", STAYED: "adaHerself" }),
		landing: place(landAtTrap, { SHOWN: "typing", NOT_SHOWN: "adaHerself" }),
		typing: place(typeThere, { TYPED: "passwordTyped", LEFT: "adaHerself" }),
		adaHerself: place(adaHerself, { ADA_SERVED: "onlyAda", NOT_SERVED: "nobody" }),
	},
	ends: {
		passwordTyped: {
			how: "breached",
			phase: "use",
			actor: "attacker",
			does: "has Ada's password",
			text: "The attacker has Ada's password. The link that she opened led to a host that she knows.",
		},
		onlyAda: {
			how: "refused",
			phase: "use",
			actor: "client",
			does: "only Ada has signed in",
			text: "No password has come to the attacker, and Ada's own sign-in works.",
		},
		nobody: {
			how: "refused",
			phase: "use",
			actor: "client",
			does: "nobody has signed in",
			text: "No password has come to the attacker, but Ada's own sign-in does not work either. That is no defence.",
		},
	},
	shared: honest.messages,
	words,
	controls: ["openRedirector", "redirectTrust", "clientVetting", "redirectMatch", "pkce", "state", "iss", "clientType"],
	variants,
	claims: {
		goal: "make Ada type her password into a page of the attacker's, by a link to a host that she knows",
		stoppedBy: [],
		// Two redirectors: one of the client's, and the server itself. The attacker gets no address into that by a pattern, and
		// none by a registration; or the server weighs those that are registered.
		together: [
			{ levels: { openRedirector: "off", redirectTrust: "asked", redirectMatch: "prefix" }, check: LISTED },
			{ levels: { openRedirector: "off", clientVetting: "vetted", redirectMatch: "prefix" }, check: LISTED },
		],
		weakenedBy: [
			{ levels: { openRedirector: "off" }, check: LISTED, variant: "error" },
			// It weighs where an error goes. A yes of Ada's goes wherever the request says, as far as that fits.
			{ levels: { openRedirector: "off", redirectTrust: "asked" }, check: LISTED, variant: ALLOWED },
			{ levels: { openRedirector: "off", redirectTrust: "signed-in" }, check: LISTED, variant: "error" },
			{ levels: { openRedirector: "off", redirectMatch: "exact" }, check: LISTED, variant: "error" },
			{ levels: { openRedirector: "off", clientVetting: "vetted" }, check: LISTED, variant: "pattern" },
		],
		combine: ["openRedirector", "redirectTrust", "clientVetting", "redirectMatch"],
		unaffectedBy: ["pkce", "state", "iss", "clientType", "clientAuth"],
	},
	wants: { like: "type", fields: ["username", "password"], ifSent: [] },
	verdict: { goalMet: attackerHasPassword, honestWorks: adaSeesPhotos },
	hints,
	explain,
	predictions,
	scenarios,
});
