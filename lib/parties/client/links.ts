/**
 * A client that gives its users a link to connect their photos with. Its app needs that: the browser that opens the link
 * is another program, in which nobody is signed in to the client. So the link says whose session it is for, and whoever
 * opens it is taken for that user (RFC 9700 Update §2.3). The program of one lesson.
 */
import { pathAt, pathBelow } from "../../http/base";
import { queryOf } from "../../http/form";
import { type HeaderList, type HttpRequest, type HttpResponse, isGet, notAllowed, redirect } from "../../http/message";
import type { Transaction } from "../../world/client-memory";
import { recall } from "../../world/world";
import { type Handler, mint, type PartyContext } from "../context";
import { program } from "../programs";
import { startAuthorization } from "./authorization";
import { client } from "./client";
import { clientSessionCookie, userSessionIn } from "./logout";
import { photosPage, startPage } from "./pages";
import { beginSession, inSession, sessionOf } from "./session";
import { transactionCookie } from "./stopped";
import { webTurns } from "./web";

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

/** In the app: the link, to be opened in a browser. It leads to the client's own page, or to the server at once. */
function handOut(request: HttpRequest, at: PartyContext): HttpResponse {
	const { id, linked } = begin(request, at);
	const { handsOut } = recall(at.world, at.lane.id, "client");
	const link = handsOut === "requests" ? linked.url : `${at.lane.base ?? ""}/connect?${REQUEST}=${id}`;
	return redirect(link, [clientSessionCookie(at.lane.base).set(linked.by)]);
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
const pages: Readonly<Record<string, (request: HttpRequest, at: PartyContext) => HttpResponse>> = {
	"/link": handOut,
	"/connect": connect,
	"/photos": ownPhotos,
};

const answer: Handler = (request, at) => {
	const path = pathBelow(at.lane.base ?? "", request.url) ?? "";
	const page = Object.hasOwn(pages, path) ? pages[path] : undefined;
	if (!page) return client(request, at);
	at.notebook.place = "client";
	return isGet(request) ? page(request, at) : notAllowed("GET");
};

export const LINKS = program("links", { answer, resume: webTurns });
