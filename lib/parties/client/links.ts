/**
 * A client that gives its users a link to connect their photos with. Its app needs that: the browser that opens the link
 * is another program, in which nobody is signed in to the client. So the link says whose session it is for, and whoever
 * opens it is taken for that user (RFC 9700 Update §2.3).
 */
import { pathAt } from "../../http/base";
import { queryOf } from "../../http/form";
import { type HeaderList, type HttpRequest, type HttpResponse, redirect } from "../../http/message";
import type { Transaction } from "../../world/client-memory";
import { recall } from "../../world/world";
import { mint, type PartyContext } from "../context";
import { startAuthorization } from "./authorization";
import { clientSessionCookie, userSessionIn } from "./logout";
import { photosPage, startPage } from "./pages";
import { beginSession, inSession, sessionOf } from "./session";
import { transactionCookie } from "./stopped";

/** The parameter of `/connect` that says which request is meant, and so for whom it was made. */
const REQUEST = "transaction";

/** Makes what a request needs, for the user who asks: one who has no session at the client gets one. */
function begin(request: HttpRequest, at: PartyContext): Required<Pick<Transaction, "id" | "linked">> {
	const known = userSessionIn(request, at);
	const by = known ?? mint(at, "session");
	if (known === undefined) beginSession(at, by);
	const { transaction, url } = startAuthorization(at);
	const client = recall(at.world, at.lane.id, "client");
	const linked = { by, url };
	client.transactions = client.transactions.map((one) => (one === transaction ? { ...one, linked } : one));
	return { id: transaction.id, linked };
}

/** In the app: the link, to be opened in a browser. */
function handOut(request: HttpRequest, at: PartyContext): HttpResponse {
	const { id, linked } = begin(request, at);
	return redirect(`${at.lane.base ?? ""}/connect?${REQUEST}=${id}`, [clientSessionCookie(at.lane.base).set(linked.by)]);
}

/** Whoever opens a link goes on for the user who got it. Without one, somebody begins for themselves. */
function connect(request: HttpRequest, at: PartyContext): HttpResponse {
	const { transactions } = recall(at.world, at.lane.id, "client");
	const id = queryOf(request.url).find(([name]) => name === REQUEST)?.[1];
	const opened = transactions.find((one) => one.linked && one.id === id);
	if (opened?.linked) return redirect(opened.linked.url, [transactionCookie(at.lane.base).set(opened.id)]);
	const { id: own, linked } = begin(request, at);
	const cookies: HeaderList = [
		clientSessionCookie(at.lane.base).set(linked.by),
		transactionCookie(at.lane.base).set(own),
	];
	return redirect(linked.url, cookies);
}

/** What a user has connected. */
function ownPhotos(request: HttpRequest, at: PartyContext): HttpResponse {
	const { photos } = sessionOf(inSession(at, userSessionIn(request, at)));
	if (photos) return photosPage(photos);
	const { photosAt, metadata } = recall(at.world, at.lane.id, "client");
	return startPage(new URL(photosAt ?? metadata.issuer).host, pathAt(at.lane.base ?? "", "/connect"));
}

/** By path, as seen from the client's base. By GET alone. */
export const linkPages: Readonly<Record<string, (request: HttpRequest, at: PartyContext) => HttpResponse>> = {
	"/link": handOut,
	"/connect": connect,
	"/photos": ownPhotos,
};
