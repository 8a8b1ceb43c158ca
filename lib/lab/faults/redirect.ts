/** Faults in the authorization response: the address to which the browser is sent back (OAuth 2.1 §4.1.2). */
import { pathBelow } from "../../http/base";
import { formatPairs, type Pairs, queryOf } from "../../http/form";
import { type HttpResponse, header, isRedirect } from "../../http/message";
import type { Fault } from "./fault";

type Change = NonNullable<Fault["after"]>;

/** Changes the parameters of an answer that brings a code. */
const inRedirect =
	(change: (pairs: Pairs) => Pairs): Change =>
	({ sandbox, to, response }) => {
		const location = header(response.headers, "location") ?? "";
		const isOwn =
			pathBelow(sandbox.addresses.issuer, location) !== undefined && location.startsWith(sandbox.addresses.issuer);
		if (to !== "as" || !isRedirect(response) || isOwn || !queryOf(location).some(([name]) => name === "code"))
			return undefined;
		const [address = ""] = location.split("?", 1);
		return withLocation(response, `${address}?${formatPairs(change(queryOf(location)))}`);
	};

const withLocation = ({ headers, ...response }: HttpResponse, location: string): HttpResponse => ({
	...response,
	headers: headers.map(([name, value]) => (name.toLowerCase() === "location" ? [name, location] : [name, value])),
});

/** Another letter at the end, so that the text is nearly the same. */
const nearly = (text: string): string => `${text.slice(0, -1)}${text.endsWith("A") ? "B" : "A"}`;

export const stateWrong: Fault = {
	place: "authorization response",
	title: "Wrong state",
	careful: "stops",
	specs: ["OAuth 2.1 §4.1.2", "RFC 6749 §10.12"],
	after: inRedirect((pairs) => pairs.map(([name, value]) => [name, name === "state" ? nearly(value) : value])),
};

export const issMissing: Fault = {
	place: "authorization response",
	title: "No iss",
	careful: "stops",
	specs: ["RFC 9207 §2.4"],
	after: inRedirect((pairs) => pairs.filter(([name]) => name !== "iss")),
};
