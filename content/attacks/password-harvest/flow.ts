import { flow as honest } from "@/content/flows/password/flow";
import { adaHerself } from "@/content/moves/ada-herself";
import { signInAs } from "@/content/moves/sign-in-as";
import { readWithStolenToken } from "@/content/moves/stolen-code";
import { buyWithPassword, lookAtRecords } from "@/content/moves/stolen-password";
import { typeAtClient } from "@/content/moves/typed-password";
import { attackedWorld, attackerHasPhotos, EVIL_ORIGIN } from "@/lib/cast/attacked";
import { CLIENT_ORIGIN, grantTypesWithPassword, lanes } from "@/lib/cast/cast";
import { attackOn } from "@/lib/flow/attack-on";
import { place } from "@/lib/flow/move";
import { atLeast, type Settings } from "@/lib/vocabulary/settings";
import { recall, type World } from "@/lib/world/world";
import { beginning, copying, serving, variants } from "./harvest";
import { explain, hints, predictions } from "./lab";
import { scenarios } from "./scenarios";
import { shared, words } from "./words";

const cast = [{ ...lanes.attacker, base: EVIL_ORIGIN }, lanes.user, lanes.client, lanes.as, lanes.rs];

/** A client that may use both grants. Whether it has a form of its own is what it is asked to give up. */
async function newWorld(settings: Settings): Promise<World> {
	const world = await attackedWorld(cast, `${CLIENT_ORIGIN}/cb`, {
		client: { grant_types: ["authorization_code", "password"] },
		memory: { grantTypes: grantTypesWithPassword(settings) },
	})(settings);
	const { attacker, client } = lanes;
	world.memory[attacker.id] = { ...recall(world, attacker.id, "attacker"), recordsForms: true };
	if (!atLeast(settings, "signInAt", "server"))
		world.memory[client.id] = { ...recall(world, client.id, "client"), asksPassword: true };
	return world;
}

/** Whether Ada's window shows her photos, by whichever grant they came. */
function adaSeesPhotos(world: World): boolean {
	const { html = "" } = recall(world, "user", "browser").page ?? {};
	return (recall(world, "rs", "rs").photos.ada ?? []).every((photo) => html.includes(photo));
}

/** Harvested passwords (RFC 9700 §2.4): a client that asks for the password cannot keep it to itself. */
export const attack = attackOn(honest, {
	id: "password-harvest",
	title: "Password harvest",
	about: {
		stand: "server",
		capabilities: ["A1"],
		position: "It has a service to which the client sends a copy of every form.",
		sections: ["RFC 9700 §2.4"],
		mark: "R",
		modelled: "Why the client sends the copies.",
	},
	story: [
		"Ada keeps her photos online, where programs reach them through an API. Photo Print is a website that prints photos.",
		"She wants Photo Print to read them. The attacker wants to see them, too. It has a service that records forms, and Photo Print uses it.",
		"You are Ada, with her browser. Photo Print is the client. The attacker has the service, and a browser. The authorization server knows Ada's password. The API with the photos is the resource server.",
	],
	lanes: cast,
	newWorld,
	honest: {
		upTo: "callingApi",
		by: "FORGOTTEN",
		to: "serving",
		otherwise: "adaHerself",
		steps: { opening: beginning, redeeming: copying },
		events: {
			NOT_STARTED: "The client has received no password. Ada signs in at the server's own page.",
			ASTRAY: "The form went to another host, and Ada turns to the server's own page.",
			TOKEN_REFUSED: "The server refuses, and Ada signs in at the server's own page. The password was copied before.",
		},
	},
	moves: {
		serving: place(serving, { SERVED: "looking", API_REFUSED: "adaHerself" }),
		adaHerself: place(adaHerself, { ADA_SERVED: "looking", NOT_SERVED: "nobody" }),
		looking: place(lookAtRecords, { BUYS: "buying", SIGNS_IN: "signingInAs", NOTHING: "onlyAda" }),
		buying: place(buyWithPassword, { TOKEN_BOUGHT: "reading", TOKEN_DENIED: "typingToo" }),
		typingToo: place(typeAtClient, { PHOTOS_SHOWN: "photosRead", NOTHING_SHOWN: "passwordKept" }),
		reading: place(readWithStolenToken, { READ: "photosRead", CALL_DENIED: "passwordKept" }),
		signingInAs: place(signInAs, { PHOTOS_SHOWN: "photosRead", NOTHING_SHOWN: "passwordKept" }),
	},
	ends: {
		photosRead: {
			how: "breached",
			phase: "after",
			actor: "attacker",
			does: "sees Ada's photos",
			text: "The attacker has seen Ada's photos, and it still has her password.",
		},
		passwordKept: {
			how: "refused",
			phase: "after",
			actor: "attacker",
			does: "keeps what it has read",
			text: "This try brought the attacker nothing. It keeps what Ada has typed, and a password works until she changes it.",
		},
	},
	shared,
	words,
	controls: ["signInAt", "password", "clientType", "pkce", "state", "aud", "exp", "scopeCheck"],
	variants,
	claims: {
		goal: "make the attacker see Ada's photos",
		stoppedBy: [{ control: "signInAt", from: "server" }],
		// That is asked at the token endpoint. Who signs in at the server's page comes there with a code.
		weakenedBy: [{ levels: { password: "off" }, check: "token.grant-type-supported", variant: "sign-in" }],
		combine: ["signInAt", "password", "clientType", "pkce", "state"],
		// A confidential client asks for a token for whoever types the password into its form.
		unaffectedBy: ["clientType", "clientAuth", "pkce", "state", "aud", "exp", "scopeCheck"],
	},
	wants: { like: "token", fields: ["grant_type", "username", "password", "client_id"], ifSent: ["client_secret"] },
	verdict: { goalMet: attackerHasPhotos, honestWorks: adaSeesPhotos },
	hints,
	explain,
	predictions,
	scenarios,
});
