/** A client that is told at run time which API has the photos of its user (RFC 9700 §4.9.1). */
import { queryOf } from "../../http/form";
import { recall } from "../../world/world";
import type { PartyContext } from "../context";

/** The parameter of `/connect` in which a person says where their photos are. */
export const API_PARAMETER = "api";

/** The address that a person typed, where the client takes one. It can be anybody's: that is the flaw. */
export function apiChosen(at: PartyContext, url: string): string | undefined {
	const { takesApi } = recall(at.world, at.lane.id, "client");
	const typed = takesApi ? queryOf(url).find(([name]) => name === API_PARAMETER)?.[1] : undefined;
	return typed !== undefined && isAddress(typed) ? typed : undefined;
}

/** A resource is named by an absolute URI without a fragment (RFC 8707 §2), and a path will be put behind this one. */
const isAddress = (text: string): boolean => /^https:\/\/[^?#\s]+[^/?#\s]$/.test(text) && URL.canParse(text);
