import { flow as plain } from "@/content/flows/client-credentials/flow";
import { notes } from "@/content/flows/client-credentials/notes";
import { steps } from "@/content/flows/client-credentials/steps";
import { copyFromLog } from "@/content/moves/copy-from-log";
import { type Move, place } from "@/lib/flow/move";
import { variantOf } from "@/lib/flow/variant-of";
import { defaultSettings } from "@/lib/vocabulary/settings";
import { predictions } from "./predictions";
import { scenarios } from "./scenarios";
import { callWithCopy } from "./thief";
import { words } from "./words";
import { cast, worldOf } from "./world";

/** The same call as in the other flow. Where it succeeds, there is something to steal. */
const callOf = (state: "callingApi" | "callingAgain") => ({ ...notes[state], step: steps[state], words: {} }) as Move;

const ends = {
	onlyClientServed: {
		how: "succeeded",
		phase: "after",
		actor: "rs",
		does: "served the client alone",
		text: "The client has its pictures. Whoever copied its token got none.",
	},
	picturesRead: {
		how: "breached",
		phase: "after",
		actor: "rs",
		does: "served the attacker, too",
		text: "The API sent the pictures to somebody who is not the client.",
	},
} as const;

/**
 * Certificate-bound access tokens (RFC 8705): the client credentials grant on connections with mutual TLS, and then
 * somebody who has copied the token. No profile has it, so this lesson switches it on.
 */
export const flow = variantOf(plain, {
	id: "mtls",
	title: "Certificate-bound tokens",
	shortTitle: "Mutual TLS",
	story: [
		"Archive Job is a program that runs at night. At the photo API it has an album of its own, and it has a certificate.",
		"It wants to read that album with a token that is of no use to whoever copies it.",
		"Archive Job is the client. The authorization server issues its token. The API with the album is the resource server. The attacker is somebody who can read a log.",
	],
	lanes: cast,
	defaults: { ...defaultSettings, levels: { sender: "mtls", clientAuth: "tls_client_auth" } },
	controls: ["sender", "clientAuth", "aud", "exp", "scopeCheck"],
	levels: { sender: ["off", "mtls"] },
	newWorld: worldOf,
	replace: {
		callingApi: place(callOf("callingApi"), {
			SERVED: "copying",
			TOKEN_INVALID: "askingAgain",
			API_REFUSED: "apiRefused",
		}),
		callingAgain: place(callOf("callingAgain"), { SERVED: "copying", API_REFUSED: "apiRefused" }),
	},
	moves: {
		copying: place(copyFromLog, { COPIED: "tryingWithout" }),
		tryingWithout: place(callWithCopy("bare", "no certificate"), { READ: "picturesRead", DENIED: "tryingOwn" }),
		tryingOwn: place(callWithCopy("own", "certificate"), { READ: "picturesRead", DENIED: "onlyClientServed" }),
	},
	ends,
	words,
	predictions: { ...plain.predictions, ...predictions },
	unlike: "all",
	scenarios,
});
