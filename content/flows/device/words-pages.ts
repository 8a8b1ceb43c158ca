import type { Words } from "@/lib/flow/define";
import { parameterIn } from "@/lib/flow/read/labels";
import type { CheckId } from "@/lib/vocabulary/check-ids";
import type { Message } from "@/lib/vocabulary/message";
import type { HopWords } from "@/lib/vocabulary/notes";
import { ran, sent } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";

/** The check that refused in an answer. */
const refusedBy = (message: Message): CheckId | undefined =>
	message.kind === "response" ? message.refusal?.check : undefined;

/** Words for the phone: the pages of the authorization server that Ada sees there. */
export const devicePages: Readonly<Record<string, Words>> = {
	"open.request": (message): HopWords =>
		parameterIn(message, "user_code") === undefined
			? {
					title: "Ada opens the address",
					text: "A browser that she trusts, on a device of her own. The television plays no part in this.",
					why: "She types the address, so it has to be short. It leads to the authorization server, which is the only place for her password.",
					mistake: "Opening the page inside an app that could read what she types.",
					specs: ["RFC 8628 §3.3", "RFC 8252 §8.12"],
				}
			: {
					title: "Ada opens the address with the code in it",
					text: "As if she had scanned a QR code with verification_uri_complete in it.",
					why: "Less to type. It also takes away a moment of thought, which is what somebody who phishes would like.",
					mistake: "Skipping the comparison because the code came by itself.",
					specs: ["RFC 8628 §3.3.1", "RFC 8628 §5.4"],
				},
	"open.response": {
		title: "Server asks for the code",
		text: "A page with one field, and a session for this browser.",
		why: "Capitals, small letters and the hyphen make no difference: the server compares only the letters that a code can contain. A code that came in the URL is filled in, and still has to be compared.",
		mistake: "Taking a code from the URL as an answer, without showing it.",
		specs: ["RFC 8628 §3.3", "RFC 8628 §3.3.1", "RFC 8628 §6.1"],
		modelled: "The page is the HTML that the server sent. It is shown without script, and with our own style sheet.",
	},
	"open.response.refused": {
		astray: true,
		title: "Server has no such page",
		text: "This is not the address that the television shows.",
		why: "The address is all that connects the phone with this request. A wrong one leads nowhere, or to somebody else.",
		specs: ["RFC 8628 §3.3"],
	},
	"enter.request": {
		title: "Ada types the code",
		text: [
			when([sent("user_code"), sent("csrf")], "The user code, and the form token that ties it to this session."),
			when(sent("user_code"), "The user code. The form token, which would tie it to this session, is missing."),
			"The form goes out without a user code.",
		],
		why: "The code names a request that waits. It does not say who she is.",
		mistake: "Letting the code stand for a sign-in.",
		specs: ["RFC 8628 §3.3", "RFC 8628 §6.1"],
	},
	"enter.response": {
		title: "Server knows the code and asks who is there",
		text: "Some television shows this code. Now the server has to know who the person is.",
		why: "Wrong codes have to be counted before the code is looked up: eight of twenty letters are only about 34.5 bits, so the length of the code and the limit protect together.",
		mistake: "Leaving the form without a limit, because the code looks long enough.",
		specs: ["RFC 8628 §5.1", "RFC 8628 §3.3"],
	},
	"enter.response.refused": (message): HopWords => {
		const check = refusedBy(message);
		if (check === "device.code-known")
			return {
				title: "Server knows no such code",
				text: "The form comes again, and the wrong code is counted.",
				why: [
					when(
						ran("device.tries-left"),
						"People mistype. Programs guess. Nothing tells the server which is which, so it allows a few wrong codes and no more.",
					),
					"People mistype. Programs guess. Nothing tells the server which is which, and this one lets both go on.",
				],
				mistake: "Saying which part of the code was wrong.",
				specs: ["RFC 8628 §5.1"],
			};
		if (check === "device.tries-left")
			return {
				title: "Server takes no more codes for now",
				text: "Five wrong codes came while one code lives. Even the right one is refused now.",
				why: "With five tries for about 34.5 bits, somebody who guesses succeeds about once in 2^32. The price: honest people have to wait, too.",
				mistake: "Counting by cookie, which a program simply does not send.",
				specs: ["RFC 8628 §5.1"],
				modelled:
					"There is one phone here, so wrong codes are counted for the whole page. A real server also counts by network address.",
			};
		if (check === "device.code-fresh")
			return {
				title: "Server says that the code has expired",
				text: "Both codes are over. Only the television can ask for new ones.",
				why: "A code that lives ten minutes is of little use in a letter that is read tomorrow.",
				mistake: "Codes that live for days, so that support has less to do.",
				specs: ["RFC 8628 §3.2", "RFC 10027 §6.1.2"],
			};
		return {
			title: "Server refuses the form",
			text: "It does not belong to this session.",
			why: "Another site could have sent it in her name.",
			specs: ["RFC 6749 §10.12"],
		};
	},
	"consent.response": {
		title: "Server asks whether the device is with her",
		text: "Who asks, for what, and which code its screen shows. Both buttons have the same weight.",
		why: "Somebody else may have asked for this code and sent it to her. Every check would pass: the right password, the right server, a genuine client. Only she can see whether that screen is in front of her.",
		mistake:
			"Asking for consent in the words of a website: nothing on such a page says that another device gets the access.",
		specs: ["RFC 8628 §5.4", "RFC 10027 §6.1.14", "RFC 10027 §4.3.2"],
	},
	"decide.request": {
		title: "Ada decides",
		text: [
			when(sent("csrf"), "Her click, sent with the form token that only the server's own page has."),
			"Her click, sent without the form token of the server's own page.",
		],
		why: "Without the form token, another site could allow a device in her name.",
		mistake: "Protecting sign-in against forged forms, and forgetting consent.",
		specs: ["RFC 6749 §10.12", "RFC 8628 §3.3"],
	},
	"decide.response": {
		title: "Server notes her decision",
		text: "A page, and no redirect: there is nobody to send her back to. The user code is used up.",
		why: "The answer waits at the server, with the device code. Nothing of it passes through her browser, so nothing can be stolen there.",
		mistake: "Showing the person a token or a second code to carry back.",
		specs: ["RFC 8628 §3.3"],
	},
	"decide.response.refused": {
		title: "Server refuses the form",
		text: "A page, and nothing is noted. The television still waits.",
		why: "The form may not be Ada's decision.",
		specs: ["RFC 6749 §10.12"],
	},
};
