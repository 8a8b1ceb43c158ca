/** Faults in the authorization response: the address to which the browser is sent back (OAuth 2.1 §4.1.2). */
import { isOf } from "../../http/base";
import { formatPairs, type Pairs, queryOf, splitUrl } from "../../http/form";
import { type HttpResponse, header, isRedirect } from "../../http/message";
import { formPage } from "../../parties/as/pages/form";
import { readForms } from "../../parties/browser/forms";
import type { Answered, Deed } from "./fault";
import { otherServer } from "./other-names";

type Change = (pairs: Pairs, answered: Answered) => Pairs | undefined;

/** Changes the parameters of an answer that brings a code, in an address or in a form that the browser posts. */
const inRedirect = (change: Change): Deed => ({
	after(answered) {
		if (answered.to !== "as") return undefined;
		const { sandbox, response } = answered;
		const location = header(response.headers, "location") ?? "";
		const [form] = isRedirect(response) ? [] : readForms(response.body);
		const [target, pairs] = form ? [form.action, form.hidden] : [splitUrl(location).target, queryOf(location)];
		if (isOf(sandbox.addresses.issuer, target) || !pairs.some(([name]) => name === "code")) return undefined;
		const changed = change(pairs, answered);
		if (!changed) return undefined;
		return form
			? { ...response, body: formPage(changed, target).body }
			: withLocation(response, `${target}?${formatPairs(changed)}`);
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
