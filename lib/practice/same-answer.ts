/** Whether an answer is of the kind that a task asks for: what the request of the run gets at the same moment. */
import { type Json, jsonObject } from "../crypto/json";
import { decodeJwt } from "../crypto/jwt";
import { answeredPairs, splitUrl } from "../http/form";
import { type HttpResponse, header, mediaType } from "../http/message";
import type { Delivered } from "./delivered";

/** Both have to be a yes of the same party at the same place, with the same members. What it made may differ. */
export function isSameAnswer(got: Delivered, meant: Delivered): boolean {
	if (got.refusal || got.receiver !== meant.receiver || got.place !== meant.place) return false;
	const [one, other] = [got.response, meant.response];
	return one.status === other.status && sameLocation(one, other) && sameBody(got, meant);
}

function sameLocation(one: HttpResponse, other: HttpResponse): boolean {
	const [was, is] = [one, other].map(({ headers }) => header(headers, "location") ?? "") as [string, string];
	const names = (location: string) => answeredPairs(location).map(([name]) => name);
	return splitUrl(was).target === splitUrl(is).target && names(was).join() === names(is).join();
}

function sameBody(got: Delivered, meant: Delivered): boolean {
	const [one, other] = [got.response, meant.response];
	if (mediaType(one.headers) !== mediaType(other.headers)) return false;
	const [was, is] = [jsonObject(one.body), jsonObject(other.body)];
	if (!was || !is) return titleOf(one.body) === titleOf(other.body);
	const made = new Set([...got.made, ...meant.made].map(({ text }) => text));
	return sameJson(was, is, made);
}

const titleOf = (html: string): string => /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? "";

/** Times pass and made values differ; everything else says what was granted. */
function sameJson(one: Json, other: Json, made: ReadonlySet<string>): boolean {
	if (typeof one === "number" && typeof other === "number") return true;
	if (typeof one === "string" && typeof other === "string") return one === other || (made.has(one) && made.has(other));
	if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return one === other;
	const [was, is] = [Object.entries(one), new Map(Object.entries(other))];
	return (
		was.length === is.size &&
		was.every(([name, member]) => is.has(name) && sameJson(member, is.get(name) ?? null, made))
	);
}

/** Names of the claims in which the access token of an answer is not the one that the run gets; none where it is opaque. */
export function tokenDifferences(got: Delivered, meant: Delivered): readonly string[] {
	const [was, is] = [claimsIn(got.response), claimsIn(meant.response)];
	if (!was || !is) return [];
	const names = [...new Set([...Object.keys(is), ...Object.keys(was)])].filter(
		(name) => !/^(?:jti|iat|exp)$/.test(name),
	);
	return names.filter((name) => JSON.stringify(was[name]) !== JSON.stringify(is[name]));
}

function claimsIn({ body }: HttpResponse) {
	const token = jsonObject(body)?.access_token;
	const decoded = typeof token === "string" ? decodeJwt(token) : undefined;
	return decoded && !("problem" in decoded) ? decoded.claims : undefined;
}
