/** What the API behind the proxy does with a call. */
import { flow as honest } from "@/content/flows/mtls/flow";
import { BOUND } from "@/content/flows/mtls/words";
import type { Words } from "@/lib/flow/define";
import { usualWords } from "@/lib/flow/read/tell";
import { ran, refused, sent } from "@/lib/vocabulary/presumptions";
import { inGeneral, orElse, when } from "@/lib/vocabulary/telling";

export type Table = Readonly<Record<string, Words>>;

export const PROXY = "client-cert.told-by-proxy" as const;

/** As the wire has it, in small letters: that is how presumptions name headers. */
export const TOLD = "client-cert";

const usual = usualWords(honest.messages);

/** What the API does with a call that a letter of this note brought: it sees the connection of whoever sent that. */
export const atTheApi = (note: string): Table => ({
	[`${note}.checks`]: (...moment) => {
		const { text, ...words } = usual("api.checks", ...moment);
		return {
			...words,
			title: [when(ran(BOUND), "API compares token and header"), "API checks the token"],
			text: orElse(
				text,
				when(
					[ran(BOUND), ran(PROXY)],
					"The proxy has sent the header. The API hashes the certificate in it, and compares the thumbprint with the one in the token.",
				),
				when(
					ran(BOUND),
					"It hashes the certificate in the header, and compares the thumbprint with the one in the token. Who wrote the header, it does not ask.",
				),
			),
			why: [
				when(
					ran(PROXY),
					"The API knows that the proxy sends this header. That the proxy has written it as well, only the proxy can see to.",
				),
				when(
					ran(BOUND),
					"The API has no part in the client's handshake. Of the certificate it knows what a header tells.",
				),
				"The API has no part in the client's connection. It knows what stands in the request.",
			],
			mistake: inGeneral("Reading the header on whatever connection it comes. It is text, like every header."),
			specs: ["RFC 9440 §4", "RFC 8705 §6.5", "RFC 9068 §4"],
		};
	},
	[`${note}.checks.refused`]: (...moment) => {
		const { text, why, mistake: _, ...words } = usual("api.checks.refused", ...moment);
		return {
			...words,
			text: orElse(
				text,
				when(refused(PROXY), "A header tells of a certificate, and this is not the connection of the proxy."),
				when(
					[refused(BOUND), sent(TOLD, `${note}.request`)],
					"The token is bound to a certificate, and the header does not tell of that one.",
				),
				when(refused(BOUND), "The token is bound to a certificate, and no header tells of one."),
			),
			why: orElse(
				why,
				when(
					refused(PROXY),
					"Only the proxy has seen a handshake. Whatever others tell of one, they may have made up.",
				),
				when(
					refused(BOUND),
					"Without the proxy's word a bound token opens nothing. The answer is 401 with invalid_token.",
				),
			),
			specs: ["RFC 8705 §3", "RFC 9440 §4", "RFC 6750 §3.1"],
		};
	},
	[`${note}.response`]: {
		title: [when(sent("photos"), "API answers with the pictures"), "API answers"],
		text: "They are those of the client to which the token was issued.",
		why: [
			when(
				[ran(BOUND, `${note}.checks`), sent(TOLD, `${note}.request`)],
				"To the API, header and token belong together.",
			),
			"To the API this is an ordinary call.",
		],
		specs: ["RFC 9068 §2.2", "RFC 9440 §2.4"],
	},
	[`${note}.response.refused`]: (...moment) => usual("api.response.refused", ...moment),
});
