/** Faults of the token response as a whole (RFC 6749 §5.1). */
import { json, page } from "../../http/message";
import type { Answered, Deed } from "./fault";
import { tokenAnswer, withBody } from "./json-answer";

const NO_STORE = [["Cache-Control", "no-store"]] as const;

/** Where a client gets its first tokens; a refresh is left alone, which has faults of its own. */
const isFirst = (answered: Answered): boolean =>
	tokenAnswer(answered) !== undefined && tokenAnswer(answered, "refresh_token") === undefined;

/** The code is used up all the same, as at a server that fails after it has looked. */
export const token500: Deed = {
	after: (answered) => (isFirst(answered) ? json(500, { error: "server_error" }, NO_STORE) : undefined),
};

export const tokenNotJson: Deed = {
	after: (answered) =>
		isFirst(answered) ? page(200, "<!doctype html><title>Maintenance</title><p>Back soon.</p>", NO_STORE) : undefined,
};

/** Seconds: longer than a person likes to wait, and shorter than any program gives up. */
const SLOW = 3;

export const tokenSlow: Deed = {
	async after(answered) {
		if (!isFirst(answered)) return undefined;
		await answered.sandbox.around.pause(SLOW);
		return answered.response;
	},
};

export const tokenTypeCase: Deed = {
	after(answered) {
		const { token_type: type } = tokenAnswer(answered)?.body ?? {};
		if (!isFirst(answered) || typeof type !== "string") return undefined;
		const other = `${type.slice(0, 1).toLowerCase()}${type.slice(1).toUpperCase()}`;
		return withBody(answered.response, { ...tokenAnswer(answered)?.body, token_type: other });
	},
};
