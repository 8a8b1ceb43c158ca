/** Faults in the authorization response: the address to which the browser is sent back (OAuth 2.1 §4.1.2). */
import { isOf } from "../../http/base";
import { formatPairs, type Pairs, queryOf, splitUrl } from "../../http/form";
import { type HttpResponse, header, isRedirect } from "../../http/message";
import type { Answered, Deed } from "./fault";
import { otherServer } from "./other-names";

type Change = (pairs: Pairs, answered: Answered) => Pairs | undefined;

/** Changes the parameters of an answer that brings a code. */
const inRedirect = (change: Change): Deed => ({
	after(answered) {
		const { sandbox, to, response } = answered;
		const location = header(response.headers, "location") ?? "";
		if (to !== "as" || !isRedirect(response) || isOf(sandbox.addresses.issuer, location)) return undefined;
		const pairs = queryOf(location);
		if (!pairs.some(([name]) => name === "code")) return undefined;
		const changed = change(pairs, answered);
		return changed && withLocation(response, `${splitUrl(location).target}?${formatPairs(changed)}`);
	},
});

const withLocation = ({ headers, ...response }: HttpResponse, location: string): HttpResponse => ({
	...response,
	headers: headers.map(([name, value]) => (name.toLowerCase() === "location" ? [name, location] : [name, value])),
});

/** Another letter at the end, so that the text is nearly the same. */
const nearly = (text: string): string => `${text.slice(0, -1)}${text.endsWith("A") ? "B" : "A"}`;

/** Changes the parameters of one name; nothing where there are none. */
const each = (wanted: string, change: (value: string) => readonly string[]): Change => {
	const isWanted = ([name]: Pairs[number]) => name === wanted;
	return (pairs) =>
		pairs.some(isWanted)
			? pairs.flatMap((pair) => (isWanted(pair) ? change(pair[1]).map((value) => [wanted, value] as const) : [pair]))
			: undefined;
};

export const stateWrong = inRedirect(each("state", (state) => [nearly(state)]));
export const stateMissing = inRedirect(each("state", () => []));
/** The true one comes first, which is the one that most programs read. */
export const stateRepeated = inRedirect(each("state", (state) => [state, nearly(state)]));

export const issMissing = inRedirect(each("iss", () => []));
export const issWrong = inRedirect((pairs, { sandbox }) => [
	...pairs.filter(([name]) => name !== "iss"),
	["iss", otherServer(sandbox.addresses)],
]);
