/** Why a token works no more although its time is not over: what ended its grant, as the log has it. */
import { type Ending, endOf } from "./past";
import type { Facts, Told } from "./words";

/** By what ended it: how the sentence goes on, and what is to be changed. */
const endings: Readonly<Record<Ending, Pick<Told, "means" | "change">>> = {
	code: {
		means: "since its code was redeemed a second time",
		change:
			"Redeem a code once: look for a callback that is loaded twice, and for a retry. Then send the person to /authorize again.",
	},
	"refresh token": {
		means: "since an old refresh token was used again",
		change:
			"Let one worker refresh at a time, and store each new refresh_token first. Then send the person to /authorize again.",
	},
	client: {
		means: "since the client revoked it, or a token of the same grant",
		change: "Send the person to /authorize again, and forget tokens that you revoke.",
	},
};

/**
 * @param what the beginning of the sentence
 * @returns `undefined` where the log does not show it
 */
export function endedBy({ past }: Facts, token: string | undefined, what: string): Told | undefined {
	const end = token === undefined ? undefined : endOf(past(), token);
	if (!end) return undefined;
	const { means, change } = endings[end.by];
	return { means: `${what} in message ${end.n}, ${means}.`, change, values: [["ended in", `message ${end.n}`]] };
}
