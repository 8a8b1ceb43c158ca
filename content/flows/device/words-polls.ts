import type { Words } from "@/lib/flow/define";
import { refusalIn } from "@/lib/flow/read/labels";
import type { HopWords } from "@/lib/vocabulary/notes";
import { holds, lacks, spent } from "@/lib/vocabulary/presumptions";
import { inGeneral, when } from "@/lib/vocabulary/telling";

/** Words for what the television and the server say to each other. */
export const devicePolls: Readonly<Record<string, Words>> = {
	"codes.request": {
		title: "Television asks for codes",
		text: "It has no browser, so it cannot send anybody anywhere. It asks for something to show instead.",
		why: "A sealed letter: nothing of it passes through a browser. So there is no redirect to intercept, and no PKCE here: PKCE protects a code that comes back by redirect.",
		mistake: "Using this grant in an app that has a browser. RFC 8628 is not meant to replace the code grant there.",
		specs: ["RFC 8628 §3.1", "RFC 8628 §1", "RFC 7636 §1"],
	},
	"codes.checks": {
		title: "Server checks the client",
		text: "Which client asks, whether it may use this grant, and for what.",
		label: "Check the client",
		headline: "device.grant-allowed",
		why: inGeneral(
			"A television cannot keep a secret: whoever takes one apart could read it. So it is a public client, and its client_id proves nothing.",
		),
		mistake: "Building one secret into every television, and trusting it.",
		specs: ["RFC 8628 §3.1", "RFC 8628 §5.6"],
	},
	"codes.checks.refused": {
		title: "Server refuses the request for codes",
		text: "A check says no, and the list ends there.",
		label: "Check the client",
		why: "The errors are those of the token endpoint.",
		specs: ["RFC 8628 §3.2", "RFC 6749 §5.2"],
	},
	"codes.response": {
		title: "Server issues two codes",
		text: "A long device code for the television, a short user code for a person. Both name the same request.",
		why: "The device code cannot be guessed, so it may be worth a token. The user code is short enough to type, so it opens nothing by itself: the person still has to sign in and agree.",
		mistake:
			"Drawing the user code from letters and digits that look alike. Twenty consonants avoid that, and spell no words.",
		specs: ["RFC 8628 §3.2", "RFC 8628 §5.2", "RFC 8628 §6.1"],
	},
	"codes.response.refused": {
		title: "Server issues no codes",
		text: "There is nothing to show on the screen.",
		why: "The error code is exact, so that the maker of the television can find out why.",
		specs: ["RFC 8628 §3.2", "RFC 6749 §5.2"],
	},
	"show.work": {
		title: "Television shows address and code",
		text: [
			when(
				[holds("client", "device_code"), lacks("user", "device_code")],
				"Ada reads both from the screen. The device code stays inside.",
			),
			"Ada reads both from the screen.",
		],
		label: "Show address and code",
		why: "The eye of the person is the only link between the two devices. Nothing proves to the server that the phone is near the television.",
		mistake: "Putting the device code on the screen or into a QR code. Whoever has it can fetch the token.",
		specs: ["RFC 8628 §3.3", "RFC 8628 §5.5"],
		modelled: "Reading by eye is modelled: no message carries the code from the television to the phone.",
	},
	"poll.request": {
		title: "Television polls",
		text: "It asks for its token. Nothing has told it whether anybody has answered yet.",
		why: "The server cannot reach the television, so the television has to ask. It has to name itself and to show its device code.",
		mistake: "Polling faster than the interval, or going on after an error that is final.",
		specs: ["RFC 8628 §3.4", "RFC 8628 §3.5"],
	},
	"poll.response": (message): HopWords => {
		const error = refusalIn(message)?.error;
		if (error === "authorization_pending")
			return {
				title: "Server says: not yet",
				text: "authorization_pending is the usual answer. It turns down this one poll, and nothing has failed.",
				why: "The television waits for its interval and asks again. It does so until it gets a token or another error.",
				mistake: "Showing this to the person as an error.",
				specs: ["RFC 8628 §3.5"],
				modelled: "A real television would go on polling while the person types. Here those polls are left out.",
			};
		if (error === "slow_down")
			return {
				title: "Server says: too early",
				text: "The interval had not passed. From now on it is five seconds longer, for every later poll.",
				why: "slow_down also means that nobody has answered. The television has to add the five seconds by itself: they are not in the answer.",
				mistake: "Waiting five seconds once, and then going on at the old pace.",
				specs: ["RFC 8628 §3.5"],
			};
		return {
			title: "Server ends the polling",
			text: "Only authorization_pending and slow_down mean that it is worth asking again.",
			why: "Any other error is final for this device code. A device that went on would only cause load.",
			specs: ["RFC 8628 §3.5"],
		};
	},
	"token.request": {
		title: "Television polls again",
		text: "The same request as before. What has changed is what the server knows.",
		why: "Nothing told the television that the person is done. It learns it by asking, at its own pace.",
		mistake: "Sending a new request for codes instead, which would make the person begin again.",
		specs: ["RFC 8628 §3.4"],
	},
	"token.checks": {
		title: "Server checks code, time and answer",
		text: "Whose device code it is, whether it still lives, whether the interval has passed, and what the person said.",
		label: "Check device code and answer",
		headline: "token.person-allowed",
		why: "The first checks are about the device, the last two about the person. Each failure has an error code of its own, because each asks the television to do something else.",
		mistake: "Answering every failure with invalid_grant: then the television cannot tell when to go on.",
		specs: ["RFC 8628 §3.5"],
	},
	"token.checks.refused": {
		title: "Server has no token for this poll",
		text: "A check says no, and the list ends there.",
		label: "Check device code and answer",
		why: "Which check says no decides what the television does next: wait, slow down or stop.",
		specs: ["RFC 8628 §3.5", "RFC 6749 §5.2"],
	},
	"token.response": {
		title: "Server issues an access token",
		text: [
			when(spent("device_code"), "A signed token for one API, for five minutes. The device code is used up."),
			"A signed token for one API, for five minutes.",
		],
		why: "The token says whose photos it opens: the account that signed in on the phone, not whoever sits at the television.",
		mistake: "Letting the device code work again. It has brought its token.",
		specs: ["RFC 8628 §3.5", "RFC 9068 §2"],
	},
	"token.response.refused": (message): HopWords => {
		const { error = "" } = refusalIn(message) ?? {};
		const shared = { specs: ["RFC 8628 §3.5"] } as const;
		if (error === "access_denied")
			return {
				...shared,
				title: "Server passes on the no",
				text: "The person has denied. The television stops and says so on its screen.",
				why: "A no is an answer, too. Without it the television would poll until its codes expire.",
			};
		if (error === "expired_token")
			return {
				...shared,
				title: "Server says that the time is over",
				text: "Both codes have expired. Typing the user code does not help any more.",
				why: "A short life limits guessing, and it limits how long a code in a letter of an attacker works. The television should wait for a press before it asks for new codes.",
			};
		if (error === "authorization_pending")
			return {
				...shared,
				title: "Server still says: not yet",
				text: "It does not look at the time, but the television does: expires_in is over, so it stops.",
				why: "The television was told at the start how long its codes live. It need not be told again.",
			};
		return {
			...shared,
			title: "Server answers with an error",
			text: "The television gets no token, and does not poll again.",
			why: "The error code is exact, so that a client can act on it. The description is for the developer who debugs it.",
		};
	},
};
