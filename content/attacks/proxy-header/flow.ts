import { flow as honest } from "@/content/flows/mtls/flow";
import { BOUND } from "@/content/flows/mtls/words";
import { attackerHasPhotos, clientHasPhotos } from "@/lib/cast/attacked";
import { attackOn } from "@/lib/flow/attack-on";
import { place } from "@/lib/flow/move";
import { weakestSettings } from "@/lib/vocabulary/settings";
import { explain, hints, predictions, variants } from "./lab";
import { listen } from "./listening";
import { callFromInside, callFromOutside, callThroughProxy, readProxiedLog } from "./moves";
import { scenarios } from "./scenarios";
import { AROUND, cast, newWorld } from "./world";

const tried = { READ: "picturesRead", DENIED: "onlyClient" } as const;

/** TLS terminating reverse proxies (RFC 9700 §4.13): the API believes a header, and somebody else writes it. */
export const attack = attackOn(honest, {
	id: "proxy-header",
	title: "Proxy header",
	about: {
		stand: "api",
		capabilities: ["A1", "A5"],
		position:
			"It has read a log of the API, with a token and a certificate in it, and calls from outside. Or it has come into the network behind the proxy.",
		sections: ["RFC 9700 §4.13"],
		mark: "P",
		modelled:
			"TLS, with what its handshakes prove; the log; and how somebody comes into the inner network, to call or to listen.",
	},
	story: [
		"Archive Job is a program with a certificate, and with an album at a photo API. The API is behind a reverse proxy, which tells it in a header which certificate a client has shown.",
		"Archive Job wants the pictures in its album. The attacker has read a log of the API, and wants the pictures, too.",
		"Archive Job is the client. The authorization server issues its token. The API is the resource server, and the reverse proxy stands in front of it. The attacker is somebody who can read a log.",
	],
	lanes: cast,
	// With bearer tokens nobody would need a header.
	defaults: { ...weakestSettings, levels: { sender: "mtls", clientAuth: "tls_client_auth" } },
	newWorld,
	honest: { upTo: "callingApi", by: "TOKENS_ISSUED", to: "calling", otherwise: "nothing" },
	moves: {
		calling: place(callThroughProxy, { SERVED: "reading", SERVED_LISTENED_TO: "listening", NOT_SERVED: "nothing" }),
		reading: place(readProxiedLog, { GOES_THROUGH: "throughProxy", GOES_AROUND: "aroundProxy" }),
		throughProxy: place(callFromOutside, tried),
		aroundProxy: place(callFromInside, tried),
		listening: place(listen, { HEARD: "overheard", NOTHING_HEARD: "onlyClient" }),
	},
	ends: {
		picturesRead: {
			how: "breached",
			phase: "after",
			actor: "rs",
			does: "served the attacker, too",
			text: "The API sent the client's pictures to somebody who has nothing of the client's but what stood in a log.",
		},
		overheard: {
			how: "breached",
			phase: "after",
			actor: "attacker",
			does: "has read the answer along",
			text: "The attacker has the client's pictures. It has read them on their way from the API to the proxy.",
		},
		onlyClient: {
			how: "refused",
			phase: "after",
			actor: "rs",
			does: "served the client alone",
			text: "The client has its pictures, and the attacker has none.",
		},
		nothing: {
			how: "refused",
			phase: "use",
			actor: "client",
			does: "was not served",
			text: "The client itself got no pictures, so the attack does not begin.",
		},
	},
	controls: ["proxyStrip", "proxyLink", "sender", "clientAuth", "aud", "exp", "scopeCheck"],
	levels: { sender: ["off", "mtls"] },
	variants,
	claims: {
		goal: "make the attacker read the client's pictures",
		stoppedBy: [],
		// The token names a certificate, and nobody but the proxy can say that it was shown, neither from outside nor from inside; nobody listens.
		together: [{ levels: { sender: "mtls", proxyStrip: "on", proxyLink: "mutual" }, check: BOUND }],
		weakenedBy: [
			{ levels: { sender: "mtls", proxyStrip: "on" }, check: BOUND, variant: AROUND },
			{ levels: { sender: "mtls", proxyStrip: "on", proxyLink: "tls" }, check: BOUND, variant: AROUND },
		],
		combine: ["sender", "proxyStrip", "proxyLink"],
		unaffectedBy: ["clientAuth", "aud", "exp", "scopeCheck"],
	},
	wants: { like: "passed", fields: ["access_token"], ifSent: [] },
	verdict: { goalMet: attackerHasPhotos, honestWorks: clientHasPhotos },
	hints,
	explain,
	predictions,
	scenarios,
});
